/**
 * Who is looking, as far as a plugin needs to know: a language, a role and an id, never a name or an address; and, with a permission
 * of its own, who people are.
 *
 * <p>Out of scope: changing people, their sessions and keys.
 */
@NullMarked
package dev.cocreate.plugin.people;

import org.jspecify.annotations.NullMarked;
