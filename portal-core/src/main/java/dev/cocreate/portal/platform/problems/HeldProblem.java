package dev.cocreate.portal.platform.problems;

/** It was kept, and nobody reads it before the team has looked at it: more of an answer than a problem, and it undoes nothing. */
public class HeldProblem extends Problem {
    private final String place;

    /** {@code place} is where its author sees it. */
    public HeldProblem(String place) {
        super(
                202,
                "waits-for-the-team",
                "The team looks at the first things that new people write. This one waits for it.");
        this.place = place;
    }

    public String place() {
        return place;
    }
}
