/**
 * Needs as plugins see them: what people try to get done.
 *
 * <p>Out of scope: stating and merging needs, which is the team's judgement.
 */
@NullMarked
package dev.cocreate.plugin.needs;

import org.jspecify.annotations.NullMarked;
