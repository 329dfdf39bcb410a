package dev.cocreate.portal.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody did before they signed in can no longer be done.
 *
 * @param page where to take them
 * @param sentence key of what to tell them there, below {@code people.late}
 * @param keepsWords whether they typed something that the page offers them again
 */
public record Refusal(String page, String sentence, boolean keepsWords) {
    private static final Pattern TOLD = Pattern.compile("[?&]late=([a-z.]{1,40})(?:&|$)");

    /** Nothing was typed. */
    public static Refusal of(String page, String sentence) {
        return new Refusal(page, sentence, false);
    }

    /** Something was typed: the page finds it by {@code kept}, see {@link Pending#offered}. */
    public static Refusal withWords(String page, String sentence) {
        return new Refusal(page, sentence, true);
    }

    /** The key of the text that a page with this address tells, so that its layout can. */
    public static Optional<String> told(String address) {
        var found = TOLD.matcher(address);
        return found.find() ? Optional.of("people.late." + found.group(1)) : Optional.empty();
    }

    String address(Optional<Token> kept) {
        var hash = page.indexOf('#');
        var path = hash < 0 ? page : page.substring(0, hash);
        return path + (path.contains("?") ? "&" : "?") + "late=" + sentence
                + kept.map(token -> "&kept=" + token.text()).orElse("") + (hash < 0 ? "" : page.substring(hash));
    }
}
