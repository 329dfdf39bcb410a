/**
 * The team's dashboard: what waits, how soon answers come, what is wanted more than before.
 *
 * <ul>
 *   <li>Figures are at most a minute old and are counted apart from requests while somebody looks, so that looking costs nothing.
 *   <li>Its charts are {@link dev.cocreate.portal.charts.Tile tiles} of whatever features there are; each is a picture, a table, and CSV.
 *   <li>What rises counts votes of a month, each half as much a week later. An idea's age is no part of it, so that an old one which
 *       is wanted again is seen.
 * </ul>
 *
 * <p>Events: none. Out of scope: figures for customers; see {@code figures}.
 */
@NullMarked
package dev.cocreate.portal.dashboard;

import org.jspecify.annotations.NullMarked;
