/** What the team thinks of ideas in numbers, and the list by it. */
@NullMarked
package dev.cocreate.stories.ranking;

import org.jspecify.annotations.NullMarked;
