/**
 * Measures the portal: what one machine carries, beside what the same machine could carry without us.
 *
 * <ul>
 *   <li>Everything is measured in one run on one machine, and said as a share of a floor: a text without database for pages,
 *       the same statement on PostgreSQL alone for what is bound by it.
 *   <li>It starts the distribution as an operator would, on a data folder of its own.
 *   <li>It is a programme and not a test: a machine that is busy must not break a build.
 * </ul>
 *
 * <p><b>Out of scope:</b> browsers, which the portal's tests drive.
 */
@NullMarked
package dev.cocreate.benchmark;

import org.jspecify.annotations.NullMarked;
