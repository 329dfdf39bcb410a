/**
 * Exports: any list in full, as CSV or JSON, to be taken along.
 *
 * <ul>
 *   <li>A feature offers a list by a bean that is an {@link dev.cocreate.portal.exports.ExportedList}; this package knows none of
 *       them.
 *   <li>There is no limit, and memory stays the same however long a list is: rows are read a few hundred at a time, by key, each
 *       with a statement of its own. So a slow reader holds neither a transaction nor a connection, and what changes meanwhile
 *       makes no row come twice or get lost.
 *   <li>A text that a spreadsheet would take for a formula begins with an apostrophe in CSV. JSON has it as it is.
 *   <li>How many rows there are is said before the first one, in {@code X-Row-Count}; JSON ends with {@code "complete": true}. Less
 *       than that was interrupted.
 *   <li>Who took what along is an event.
 * </ul>
 *
 * <p>Events: {@code ListExported}. Out of scope: imports, and what one person takes along of themselves.
 */
@NullMarked
package dev.cocreate.portal.exports;

import org.jspecify.annotations.NullMarked;
