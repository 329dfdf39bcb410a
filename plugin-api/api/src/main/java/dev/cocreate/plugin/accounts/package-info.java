/**
 * Customer companies as plugins see them.
 *
 * <p>Out of scope: changing them; import them through the REST API, or by an importer.
 */
@NullMarked
package dev.cocreate.plugin.accounts;

import org.jspecify.annotations.NullMarked;
