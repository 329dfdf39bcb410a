/**
 * A believable sample for a new portal: the customers of Fernhill, an invented maker of field-service software, and what
 * they asked for.
 *
 * <ul>
 *   <li>The content is data ({@code fernhill.json} and a file for each board), so that it can be edited without Java.
 *       Times are days before the moment it is loaded.
 *   <li>It shows each thing the portal does at least once, a vote of more than a year ago included, which the portal itself then asks
 *       about.
 *   <li>It goes into a new, empty portal only, and every row that people could mistake for their own is marked as sample,
 *       so that one button removes it.
 *   <li>All people and firms are invented, with addresses under {@code .example}, which reach nobody.
 * </ul>
 *
 * <p><b>Out of scope:</b> data for measuring, which {@code deploy/benchmark} makes.
 */
@NullMarked
package dev.cocreate.portal.demo;

import org.jspecify.annotations.NullMarked;
