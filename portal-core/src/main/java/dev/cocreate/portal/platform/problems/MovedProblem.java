package dev.cocreate.portal.platform.problems;

import java.util.Optional;
import java.util.regex.Pattern;

/** What was asked for goes on at another address. Who reads is led there; who would change something is told. */
public class MovedProblem extends Problem {
    private final String from;
    private final String to;
    private final String note;

    /**
     * {@code from} and {@code to} are paths that end with an id; {@code note} is a parameter by which the page at the new address
     * says why it is shown.
     */
    public MovedProblem(String slug, String sentence, String from, String to, String note) {
        super(409, slug, sentence);
        this.from = from;
        this.to = to;
        this.note = note;
    }

    /** The page of what it became. */
    public String page() {
        return to + "?" + note;
    }

    /** The address where the same is found that was looked for at another one; empty when that does not name what moved. */
    public Optional<String> insteadOf(String address) {
        if (isPage(address)) {
            return Optional.of(page());
        }
        var named =
                Pattern.compile(Pattern.quote(from) + "(-[^/?.]*)?(?=[/?.]|$)").matcher(address);
        return named.find()
                ? Optional.of(address.substring(0, named.start()) + to + address.substring(named.end()))
                : Optional.empty();
    }

    private boolean isPage(String address) {
        return address.matches(Pattern.quote(from) + "(-[^/?.]*)?(\\?.*)?");
    }
}
