/**
 * Who is looking, as far as a plugin needs to know: a language and a role, never a name or an address.
 *
 * <p>Out of scope: looking people up.
 */
@NullMarked
package dev.cocreate.plugin.people;

import org.jspecify.annotations.NullMarked;
