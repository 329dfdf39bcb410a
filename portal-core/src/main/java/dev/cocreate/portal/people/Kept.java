package dev.cocreate.portal.people;

/**
 * What was done before signing in, as whoever signs in is shown it: it may not be theirs.
 *
 * @param kind as {@link PendingAction#kind}
 * @param words what it would say in their name, or about which idea it is
 */
public record Kept(String kind, String words) {
    private static final int LONGEST = 1000;

    public Kept {
        words = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }
}
