/** What an operator relies on while the portal runs. */
@NullMarked
package dev.cocreate.stories.operation;

import org.jspecify.annotations.NullMarked;
