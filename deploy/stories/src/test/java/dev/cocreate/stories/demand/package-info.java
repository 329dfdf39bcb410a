/** Votes are worth something: they are few where a board says so, and they are asked for anew when they have grown old. */
@NullMarked
package dev.cocreate.stories.demand;

import org.jspecify.annotations.NullMarked;
