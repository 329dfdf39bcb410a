/** The portal in a real browser, with scripts and without. */
@NullMarked
package dev.cocreate.stories.browser;

import org.jspecify.annotations.NullMarked;
