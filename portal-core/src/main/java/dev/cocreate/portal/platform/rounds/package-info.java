/** What the portal does by itself, again and again, on every node. */
@NullMarked
package dev.cocreate.portal.platform.rounds;

import org.jspecify.annotations.NullMarked;
