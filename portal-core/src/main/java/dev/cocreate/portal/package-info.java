/** Placeholder until the package says what it is for. */
@NullMarked
package dev.cocreate.portal;

import org.jspecify.annotations.NullMarked;
