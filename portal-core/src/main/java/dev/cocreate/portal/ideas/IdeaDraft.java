package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Tags;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody is about to propose.
 *
 * @param title 1 to 120 characters, one line
 * @param text what they ask for, Markdown, at most 10,000 characters
 * @param need what they are trying to get done; reads on after "so that"; at most 10,000 characters
 * @param board slug of a board, or empty for the first one
 * @param tags names of tags, at most ten
 */
public record IdeaDraft(String title, String text, String need, Optional<String> board, List<String> tags) {
    public static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 10_000;

    public IdeaDraft {
        tags = List.copyOf(tags);
    }

    /** As an idea reads. */
    public static IdeaDraft of(IdeaView idea) {
        return new IdeaDraft(
                idea.title(), idea.text(), idea.need(), Optional.of(idea.board().slug()), idea.tags());
    }

    /** A draft that was kept for later. */
    public static IdeaDraft of(JsonObject kept) {
        return new IdeaDraft(
                kept.getString("title"),
                kept.getString("text"),
                kept.getString("need"),
                Optional.ofNullable(kept.getString("board", null)),
                kept.getJsonArray("tags").getValuesAs(JsonString::getString));
    }

    /** To be kept for later. */
    public JsonObject json() {
        var json = Json.createObjectBuilder()
                .add("title", title)
                .add("text", text)
                .add("need", need)
                .add("tags", Json.createArrayBuilder(tags));
        board.ifPresent(slug -> json.add("board", slug));
        return json.build();
    }

    /** What a form sends back to say which words it was filled with. */
    public String mark() {
        return UUID.nameUUIDFromBytes(json().toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** An empty form. */
    public static IdeaDraft empty() {
        return new IdeaDraft("", "", "", Optional.empty(), List.of());
    }

    /** The same words, cleaned of what only acts on its surroundings; names every field at fault. */
    IdeaDraft checked() {
        return checked(BetDraft.NONE);
    }

    /** The same together with what makes it a bet. */
    IdeaDraft checked(BetDraft bet) {
        var fields = new Fields();
        var clean = new IdeaDraft(
                fields.line("title", title, 1, LONGEST_TITLE),
                fields.block("text", text, 0, LONGEST_TEXT),
                fields.block("need", need, 0, LONGEST_TEXT),
                board,
                Tags.checked(tags, fields));
        bet.checked(fields);
        fields.done();
        return clean;
    }

    /** What an idea says by now wherever that differs from these words. */
    List<FieldError> against(IdeaDraft now) {
        var faults = new ArrayList<FieldError>();
        faults.add(FieldError.of("seen", "changed-meanwhile"));
        FieldError.saysNow("title", now.title(), title).ifPresent(faults::add);
        FieldError.saysNow("text", now.text(), text).ifPresent(faults::add);
        FieldError.saysNow("need", now.need(), need).ifPresent(faults::add);
        board.flatMap(slug -> FieldError.saysNow("board", now.board().orElse(""), slug))
                .ifPresent(faults::add);
        FieldError.saysNow("tags", String.join(", ", now.tags()), String.join(", ", tags))
                .ifPresent(faults::add);
        return faults;
    }

    /** Whether an idea reads like this already; without a board, on whichever it is. */
    boolean saysSameAs(IdeaView idea) {
        return title.equals(idea.title())
                && text.equals(idea.text())
                && need.equals(idea.need())
                && board.map(idea.board().slug()::equals).orElse(true)
                && Set.copyOf(tags).equals(Set.copyOf(idea.tags()));
    }
}
