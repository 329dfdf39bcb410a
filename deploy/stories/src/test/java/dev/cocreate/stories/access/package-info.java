/** Stories of who may read what: boards for some, and a portal that is closed. They have a portal of their own. */
@NullMarked
package dev.cocreate.stories.access;

import org.jspecify.annotations.NullMarked;
