/** What the team looks at before others do, and whom it asks to be quiet. */
@NullMarked
package dev.cocreate.stories.moderation;

import org.jspecify.annotations.NullMarked;
