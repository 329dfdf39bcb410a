/** What holds for all of the portal. */
@NullMarked
package dev.cocreate.portal;

import org.jspecify.annotations.NullMarked;
