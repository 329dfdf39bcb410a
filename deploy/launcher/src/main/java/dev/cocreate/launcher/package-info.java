/** Placeholder until the package says what it is for. */
@NullMarked
package dev.cocreate.launcher;

import org.jspecify.annotations.NullMarked;
