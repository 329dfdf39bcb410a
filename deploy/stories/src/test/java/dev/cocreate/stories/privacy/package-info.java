/** What people decide about themselves. */
@NullMarked
package dev.cocreate.stories.privacy;

import org.jspecify.annotations.NullMarked;
