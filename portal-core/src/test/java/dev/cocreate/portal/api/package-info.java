/** The API's description. */
@NullMarked
package dev.cocreate.portal.api;

import org.jspecify.annotations.NullMarked;
