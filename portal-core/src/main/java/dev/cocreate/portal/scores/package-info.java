/**
 * What the team thinks of ideas in numbers, and what scorers make of it.
 *
 * <ul>
 *   <li>An assessment is never changed: whoever thinks otherwise assesses anew, the newest counts, and all of them can be read, with who
 *       and when for each number.
 *   <li>A score is reckoned when an assessment is written, before its transaction, together with what it would be if each input were a
 *       step lower or higher. Lists read what is kept, and ask no plugin.
 *   <li>What the portal knows is offered, marked with where it comes from, and counts once a person has confirmed it.
 *   <li>Scores are reckoned anew when their plugin has another version or other settings. While it is gone they are shown as old; inputs
 *       are kept whatever becomes of the plugin.
 *   <li>A scorer that fails, is late or answers no number takes a rank from one idea and nothing from anybody else.
 *   <li>For the team alone. The copy of somebody's data has what they assessed.
 * </ul>
 *
 * <p>Sends {@code IdeaAssessed}. Out of scope: the list by score ({@code ranking}); formulas, which are plugins' (ADR 16).
 */
@NullMarked
package dev.cocreate.portal.scores;

import org.jspecify.annotations.NullMarked;
