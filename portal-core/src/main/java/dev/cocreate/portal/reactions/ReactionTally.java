package dev.cocreate.portal.reactions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many reacted to a comment.
 *
 * @param counts of each reaction
 * @param mine those that the reader gave
 */
public record ReactionTally(Map<Reaction, Integer> counts, Set<Reaction> mine) {
    /** What a tally of the comment {@code c} is read from; {@code :reader} is the reader's id, 0 for nobody known. */
    public static final String COLUMNS = "c.agree, c.thanks, c.bright, c.same,"
            + " array(select x.kind from reaction x where x.comment_id = c.id and x.person_id = :reader) as reacted";

    public ReactionTally {
        counts = Map.copyOf(counts);
        mine = Set.copyOf(mine);
    }

    public static ReactionTally of(ResultSet row) throws SQLException {
        var counts = new EnumMap<Reaction, Integer>(Reaction.class);
        for (var reaction : Reaction.values()) {
            counts.put(reaction, row.getInt(reaction.slug()));
        }
        var mine = Stream.of((String[]) row.getArray("reacted").getArray())
                .map(Reaction::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reaction.class)));
        return new ReactionTally(counts, mine);
    }

    public int count(Reaction reaction) {
        return counts.getOrDefault(reaction, 0);
    }

    public boolean isMine(Reaction reaction) {
        return mine.contains(reaction);
    }

    /** Those that somebody gave, in their fixed order. */
    public List<Reaction> given() {
        return Arrays.stream(Reaction.values())
                .filter(reaction -> count(reaction) > 0)
                .toList();
    }

    /** Those that nobody gave yet. */
    public List<Reaction> others() {
        return Arrays.stream(Reaction.values())
                .filter(reaction -> count(reaction) == 0)
                .toList();
    }
}
