/** What people try to get done: the ideas under a need, who stands behind it, what they said, and merging. */
@NullMarked
package dev.cocreate.stories.needs;

import org.jspecify.annotations.NullMarked;
