/** Stories of ideas that go on as one. */
@NullMarked
package dev.cocreate.stories.merging;

import org.jspecify.annotations.NullMarked;
