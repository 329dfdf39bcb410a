/** What people are kept safe from. */
@NullMarked
package dev.cocreate.stories.safety;

import org.jspecify.annotations.NullMarked;
