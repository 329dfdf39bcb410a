package dev.cocreate.portal.changes;

import dev.cocreate.portal.ideas.IdeaId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An idea that a change touched: what was before and after it, and what is now. Of what it left alone there is no before.
 *
 * @param answer the one that was given with the change
 * @param latestAnswer the last one that the idea has now
 * @param outlookChanged whether somebody said anew when it may come
 * @param merged whether it goes on in another idea
 * @param hidesMerged whether ideas were merged into it that not everybody may see who would see it then
 * @param placesAreThere whether the board, the status and the need from before still exist
 */
record Touched(
        IdeaId id,
        OptionalLong boardBefore,
        OptionalLong boardAfter,
        long board,
        Optional<Set<Long>> tagsBefore,
        Optional<Set<Long>> tagsAfter,
        Set<Long> tags,
        boolean reassigned,
        OptionalLong assigneeBefore,
        OptionalLong assigneeAfter,
        OptionalLong assignee,
        boolean rehung,
        OptionalLong needBefore,
        OptionalLong needAfter,
        OptionalLong need,
        OptionalLong answer,
        OptionalLong latestAnswer,
        long statusBefore,
        long status,
        boolean placesAreThere,
        boolean outlookChanged,
        boolean merged,
        boolean hidesMerged) {

    static final String SELECT = """
            select c.*, i.board_id, i.assignee_id, i.status_id, i.need_id,
                array(select it.tag_id from idea_tag it where it.idea_id = i.id order by it.tag_id) as tags,
                (select max(a.id) from answer a where a.idea_id = i.id) as latest_answer,
                (c.board_before is null or exists (select from board b where b.id = c.board_before))
                    and exists (select from status s where s.id = c.status_before)
                    and (c.need_before is null or exists (select from need n where n.id = c.need_before)) as places,
                exists (select from event e where e.idea_id = i.id and e.kind = 'OutlookChanged' and e.at > ch.made_at) as outlook,
                i.merged_into is not null as merged,
                c.board_before is not null and exists (select from idea d where d.merged_into = i.id)
                    and exists (select from merged_tree(i.id) t join idea m on m.id = t.idea_id
                    where not board_seen_by_all_of(c.board_before, m.board_id)) as hides
            from changed_idea c join idea i on i.id = c.idea_id join change ch on ch.id = c.change_id
            where c.change_id = :change order by i.id for no key update of i""";

    static Touched of(ResultSet row) throws SQLException {
        return new Touched(
                new IdeaId(row.getLong("idea_id")),
                Held.optional(row, "board_before"),
                Held.optional(row, "board_after"),
                row.getLong("board_id"),
                ids(row.getArray("tags_before")),
                ids(row.getArray("tags_after")),
                Held.ids(row, "tags"),
                row.getBoolean("reassigned"),
                Held.optional(row, "assignee_before"),
                Held.optional(row, "assignee_after"),
                Held.optional(row, "assignee_id"),
                row.getBoolean("rehung"),
                Held.optional(row, "need_before"),
                Held.optional(row, "need_after"),
                Held.optional(row, "need_id"),
                Held.optional(row, "answer_id"),
                Held.optional(row, "latest_answer"),
                row.getLong("status_before"),
                row.getLong("status_id"),
                row.getBoolean("places"),
                row.getBoolean("outlook"),
                row.getBoolean("merged"),
                row.getBoolean("hides"));
    }

    private static Optional<Set<Long>> ids(@Nullable Array array) throws SQLException {
        return array == null ? Optional.empty() : Optional.of(new TreeSet<>(List.of((Long[]) array.getArray())));
    }

    /** What somebody did meanwhile to what the change had changed; empty when it can be undone. */
    List<String> changedMeanwhile() {
        var reasons = new ArrayList<String>();
        if (answer.isPresent() && !answer.equals(latestAnswer)) {
            reasons.add("answered");
        }
        if (answer.isPresent() && outlookChanged) {
            reasons.add("outlook");
        }
        if (boardAfter.isPresent() && boardAfter.getAsLong() != board) {
            reasons.add("moved");
        }
        if (tagsAfter.filter(after -> !after.equals(tags)).isPresent()) {
            reasons.add("tagged");
        }
        if (reassigned && !assigneeAfter.equals(assignee)) {
            reasons.add("assigned");
        }
        if (rehung && !needAfter.equals(need)) {
            reasons.add("hung");
        }
        if (!placesAreThere) {
            reasons.add("place-gone");
        }
        if (merged) {
            reasons.add("merged");
        }
        if (hidesMerged) {
            reasons.add("merged-hidden");
        }
        return reasons;
    }
}
