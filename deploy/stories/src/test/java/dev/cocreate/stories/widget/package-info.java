/** Products on other sites show the portal in their pages and say who somebody is; and those who only pretend to. */
@NullMarked
package dev.cocreate.stories.widget;

import org.jspecify.annotations.NullMarked;
