package dev.cocreate.portal.platform.problems;

/** Something a request asked for that cannot be done, and why. Thrown inside a transaction it undoes the transaction. */
public abstract class Problem extends RuntimeException {
    private final int status;
    private final String slug;

    Problem(int status, String slug, String sentence) {
        // Problems are answers, not accidents: their stack is never read and costs most of their making.
        super(sentence, null, false, false);
        this.status = status;
        this.slug = slug;
    }

    /** The HTTP status: 400 to 499, or 503. */
    public int status() {
        return status;
    }

    /** Stable name of this kind of problem, for example {@code idea-closed}. */
    public String slug() {
        return slug;
    }

    /** One English sentence that says what is wrong and, where it can, what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
