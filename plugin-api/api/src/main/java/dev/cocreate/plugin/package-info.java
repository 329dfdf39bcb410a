/** Placeholder until the package says what it is for. */
@NullMarked
package dev.cocreate.plugin;

import org.jspecify.annotations.NullMarked;
