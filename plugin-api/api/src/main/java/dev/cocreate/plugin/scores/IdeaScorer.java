package dev.cocreate.plugin.scores;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Requires;
import org.pf4j.ExtensionPoint;

/**
 * Makes a number of what the team thinks about an idea, so that ideas can be ranked by it.
 *
 * @since 1.0
 */
@Requires(Permission.IDEAS_SCORE)
public interface IdeaScorer extends ExtensionPoint {

    /**
     * What this scorer is called, which inputs it needs, and how it reckons, in words.
     *
     * <p><b>Called</b> once, when the plugin starts, after its constructors; the answer counts until it stops. <b>Transaction</b>
     * none. <b>Thread</b> the plugin's own. <b>Time allowed</b> 10 s, together with all constructors and
     * {@code Lifecycle.start()}. <b>If it throws or is late</b> this version is not started, and the message is shown to the
     * administrator.
     *
     * @since 1.0
     */
    Formula formula();

    /**
     * The score of these inputs.
     *
     * <p>Every input of the formula is there, and within its scale. Answer the same for the same inputs: the portal keeps the score,
     * and asks again only after the inputs, the plugin's version or its settings have changed. If it cannot be told, throw, and say
     * why in the message.
     *
     * <p><b>Called</b> several times in a row when somebody assesses an idea: with what they typed, and with each input a little
     * higher and lower, to find out how much the rank depends on it. <b>Transaction</b> none yet, so that a slow scorer holds no
     * lock. <b>Thread</b> the plugin's own. <b>Time allowed</b> 500 ms for all of one idea together. <b>If it throws or is late</b>,
     * or answers a value that is no finite number, the inputs are kept, the idea has no rank, and the team reads the reason; for an
     * input that was only moved, nothing is said about that movement.
     *
     * @since 1.0
     */
    Score score(Inputs inputs);
}
