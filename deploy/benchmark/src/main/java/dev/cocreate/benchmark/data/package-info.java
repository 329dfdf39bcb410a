/**
 * Makes data to measure with: as much as a busy portal has after two years, in its shape, and the same for the same seed.
 *
 * <ul>
 *   <li>Votes per idea are heavy-tailed, people's activity too, texts come from grammars in four languages, some ideas nearly
 *       repeat others: the shapes that make lists, counters and searches slow.
 *   <li>Everything the portal keeps beside a row (counters, scores, search vectors, events) is there and right.
 *   <li>It is written with COPY into an empty portal's tables, and nowhere else.
 * </ul>
 *
 * <p><b>Out of scope:</b> content to look at; that is the portal's own sample.
 */
@NullMarked
package dev.cocreate.benchmark.data;

import org.jspecify.annotations.NullMarked;
