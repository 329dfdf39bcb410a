package dev.cocreate.portal.duties;

import java.util.Set;

/**
 * What somebody of the team watches.
 *
 * @param all every board, also those to come
 * @param boards ids of single boards; empty when they watch all
 */
public record Watching(boolean all, Set<Long> boards) {
    public Watching {
        boards = all ? Set.of() : Set.copyOf(boards);
    }

    public boolean watches(long board) {
        return all || boards.contains(board);
    }
}
