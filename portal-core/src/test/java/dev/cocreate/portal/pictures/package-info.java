/** Pictures. */
@NullMarked
package dev.cocreate.portal.pictures;

import org.jspecify.annotations.NullMarked;
