/** The team decides: with reasons, with open eyes, and so that everybody who asked is told. */
@NullMarked
package dev.cocreate.stories.deciding;

import org.jspecify.annotations.NullMarked;
