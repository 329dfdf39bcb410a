package dev.cocreate.portal.votes;

/**
 * How many votes somebody may still cast on a board.
 *
 * @param board its slug
 * @param name of the board
 * @param budget how many they may have at a time
 * @param used how many they have on ideas that are not decided; more than the budget when it was lowered or ideas came back
 */
public record VotesLeft(String board, String name, int budget, int used) {
    public int left() {
        return Math.max(0, budget - used);
    }

    /** Where it can be asked for anew. */
    public String address() {
        return "/me/votes/left?board=" + board;
    }
}
