package dev.cocreate.portal.boards;

import dev.cocreate.portal.platform.visit.Visitor;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which boards somebody may see. Whoever reads ideas says with whose sight: a query takes {@link #condition}, and ideas elsewhere
 * are not there for it. Two who see the same boards have equal sights, so that what was made for one serves the other.
 *
 * @param only ids of these boards; empty for all of them
 * @param author who sees their own ideas too, wherever those are
 */
public record Sight(Optional<Set<Long>> only, OptionalLong author) {
    private static final Sight EVERYTHING = new Sight(Optional.empty(), OptionalLong.empty());

    /** That of the team, of plugins, and of everybody while all boards are open. */
    public static Sight everything() {
        return EVERYTHING;
    }

    public static Sight of(Set<Long> boards) {
        return new Sight(Optional.of(Set.copyOf(boards)), OptionalLong.empty());
    }

    /** The same for whoever looks at one idea or at what is theirs: one's own ideas are never hidden from oneself. */
    public Sight withOwn(Optional<Visitor> reader) {
        return isEverything() || reader.isEmpty()
                ? this
                : new Sight(only, OptionalLong.of(reader.get().id().value()));
    }

    public boolean isEverything() {
        return only.isEmpty();
    }

    /** Whether a board is among them. */
    public boolean sees(Board board) {
        return only.isEmpty() || only.get().contains(board.id());
    }

    /**
     * For the {@code where} of a query that reads ideas as {@code i}, to be put after another condition; nothing at all when
     * everything may be seen. Numbers alone stand in it, so it needs no parameter.
     */
    public String condition() {
        return only.map(boards -> " and (" + onBoards(boards) + byAuthor() + ")")
                .orElse("");
    }

    private static String onBoards(Set<Long> boards) {
        return boards.isEmpty()
                ? "false"
                : "i.board_id in ("
                        + new TreeSet<>(boards).stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private String byAuthor() {
        return author.isPresent() ? " or i.author_id = " + author.getAsLong() : "";
    }
}
