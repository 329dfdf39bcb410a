/**
 * Charts: figures as pictures, drawn by the server.
 *
 * <ul>
 *   <li>A chart is SVG inside the page, in the page's colours and the reader's digits; it needs no script, prints, and follows the
 *       direction of the language.
 *   <li>Widths are shares and heights are pixels, so that a chart fits any screen and its words keep their size.
 *   <li>Behind each chart is the same as a table, which is what a screen reader reads.
 *   <li>A feature shows a figure on the dashboard by a bean that is a {@link dev.cocreate.portal.charts.Tile}.
 * </ul>
 *
 * <p>Events: none. Out of scope: which figures there are.
 */
@NullMarked
package dev.cocreate.portal.charts;

import org.jspecify.annotations.NullMarked;
