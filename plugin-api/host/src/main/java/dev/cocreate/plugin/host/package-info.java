/** Placeholder until the package says what it is for. */
@NullMarked
package dev.cocreate.plugin.host;

import org.jspecify.annotations.NullMarked;
