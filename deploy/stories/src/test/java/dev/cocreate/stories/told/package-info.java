/** Everybody who asked for something is told what became of it: once, as they wish, and not any longer than they wish. */
@NullMarked
package dev.cocreate.stories.told;

import org.jspecify.annotations.NullMarked;
