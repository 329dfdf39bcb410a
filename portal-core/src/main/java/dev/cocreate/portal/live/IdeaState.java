package dev.cocreate.portal.live;

import dev.cocreate.portal.boards.Status;
import java.time.Instant;
import java.util.Optional;

/**
 * How an idea stands, as far as open pages show it.
 *
 * @param board id of the board it is on
 * @param answeredAt when the team answered it last
 */
record IdeaState(
        long id, String title, long board, Status status, int votes, int comments, Optional<Instant> answeredAt) {

    boolean isFinal() {
        return status.kind().isFinal();
    }
}
