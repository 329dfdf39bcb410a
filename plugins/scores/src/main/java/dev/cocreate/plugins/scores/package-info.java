/**
 * The scores that most teams know, each an extension of the one point that anybody may implement.
 *
 * <ul>
 *   <li>Each says in its Javadoc who came up with it, and reckons as they do.
 *   <li>An input that is divided by is never nought; its scale begins above.
 *   <li>More of what is wished for never lowers a score, and more of what it costs never raises it. Tests hold them to it.
 * </ul>
 *
 * <p>Out of scope: which score is right. A ranking is an argument, and shows what it is made of.
 */
package dev.cocreate.plugins.scores;
