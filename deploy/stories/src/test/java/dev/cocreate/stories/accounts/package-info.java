/** Customer companies: who belongs to them, who of them stands behind an idea, and that only the team learns of it. */
@NullMarked
package dev.cocreate.stories.accounts;

import org.jspecify.annotations.NullMarked;
