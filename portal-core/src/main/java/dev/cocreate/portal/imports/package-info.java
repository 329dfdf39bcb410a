/**
 * Imports: accounts and their people from CSV files, and back into one.
 *
 * <ul>
 *   <li>A file is UTF-8 and CSV by RFC 4180, with commas or semicolons, and its first line names the columns. With a column
 *       {@code email} it is about people, else about accounts. A column that is not there changes nothing; an empty cell takes away.
 *   <li>It is read as a stream, each row checked as what a form sends is. Faults are told by line and column, with how to mend them; a
 *       file that has any is not kept. At most 200,000 rows.
 *   <li>What is without fault waits for a day, and is shown as how much of it is new, changed or as it was. Taken are all rows, or none.
 *   <li>What looks like a formula is text here. In files that leave the portal it has an apostrophe before it, so that no spreadsheet
 *       reckons with it, and that apostrophe is dropped on the way back in.
 * </ul>
 *
 * <p>Out of scope: what an account is ({@code accounts}); ideas from files.
 */
@NullMarked
package dev.cocreate.portal.imports;

import org.jspecify.annotations.NullMarked;
