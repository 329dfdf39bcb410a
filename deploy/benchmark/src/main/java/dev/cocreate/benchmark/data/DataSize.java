package dev.cocreate.benchmark.data;

/** How much data: a newcomer's portal, a busy one, a huge one. */
public enum DataSize {
    S(30, 20, 150),
    M(10_000, 5_000, 100_000),
    L(100_000, 20_000, 1_000_000);

    private final int ideas;
    private final int people;
    private final int votes;

    DataSize(int ideas, int people, int votes) {
        this.ideas = ideas;
        this.people = people;
        this.votes = votes;
    }

    public int ideas() {
        return ideas;
    }

    public int people() {
        return people;
    }

    public int votes() {
        return votes;
    }

    /** What nine of ten people want. */
    public int votesOfTopIdea() {
        return people * 9 / 10;
    }

    /** Which idea that is: an old one, and one that is still open. */
    public int topIdea() {
        return ideas / 10;
    }
}
