package dev.cocreate.portal.votes;

import java.util.List;

/**
 * All votes that somebody may have on a board are in use.
 *
 * @param some ideas that some of them are for, those confirmed longest ago first
 */
public record SpentVotes(VotesLeft left, List<Spent> some) {
    /** An idea somebody has a vote on; {@code language} of its title is a BCP 47 tag. */
    public record Spent(long idea, String title, String language) {
        public String path() {
            return "/ideas/" + idea;
        }
    }

    /** Where all of them are. */
    public String all() {
        return "/ideas?board=" + left.board() + "&of=voted";
    }
}
