/** What the team and administrators see of the portal as a whole, and take along. */
@NullMarked
package dev.cocreate.stories.seeing;

import org.jspecify.annotations.NullMarked;
