/**
 * How ideas are scored: which inputs a formula needs, and what it makes of them.
 *
 * <ul>
 *   <li>A scorer is a pure function of its inputs. People of the team type them in; the portal keeps who said what and when, shows
 *       them beside every score, and finds out by itself what would become of the rank if an input were wrong.
 *   <li>The formula is told once, in words, so that the portal can show scores whose plugin is gone.
 *   <li>What the portal knows of an idea it {@linkplain dev.cocreate.plugin.scores.Known offers} for an input, and a person decides.
 * </ul>
 *
 * <p>Out of scope: the idea itself, so that two ideas with the same inputs have the same score.
 */
@NullMarked
package dev.cocreate.plugin.scores;

import org.jspecify.annotations.NullMarked;
