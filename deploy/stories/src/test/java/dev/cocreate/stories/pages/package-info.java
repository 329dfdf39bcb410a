/** The pages as a browser with scripts off has them. */
@NullMarked
package dev.cocreate.stories.pages;

import org.jspecify.annotations.NullMarked;
