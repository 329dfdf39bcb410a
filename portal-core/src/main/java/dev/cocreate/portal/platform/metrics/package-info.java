/**
 * Counting and timing what the portal does, in the form that Prometheus reads.
 *
 * <ul>
 *   <li>Names begin with {@code cocreate_}; labels have few values, never an id or a person.
 * </ul>
 *
 * <p>Out of scope: keeping or showing the numbers.
 */
@NullMarked
package dev.cocreate.portal.platform.metrics;

import org.jspecify.annotations.NullMarked;
