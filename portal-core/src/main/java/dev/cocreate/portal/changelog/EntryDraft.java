package dev.cocreate.portal.changelog;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the team is about to tell.
 *
 * @param title 1 to 120 characters, one line
 * @param text Markdown, 1 to 20,000 characters
 * @param ideas numbers of the ideas that it ships, or their addresses; at most 50
 * @param publishAt when a draft is published by itself, as {@code 2027-03-31T09:00} in UTC; blank for never
 */
public record EntryDraft(String title, String text, List<String> ideas, String publishAt) {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_IDEAS = 50;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    public EntryDraft {
        ideas = List.copyOf(ideas);
    }

    /** Without a time. */
    public EntryDraft(String title, String text, List<String> ideas) {
        this(title, text, ideas, "");
    }

    /** An empty form. */
    static EntryDraft empty() {
        return new EntryDraft("", "", List.of());
    }

    /** The fields of a form; ideas are typed with commas or spaces between them. */
    static EntryDraft typed(String title, String text, String ideas, String publishAt) {
        return new EntryDraft(
                title,
                text,
                Stream.of(ideas.split("[\\s,،、，]+"))
                        .filter(idea -> !idea.isEmpty())
                        .toList(),
                publishAt);
    }

    public static EntryDraft of(EntryView entry) {
        return new EntryDraft(
                entry.title(),
                entry.text(),
                entry.ideas().stream().map(idea -> idea.id().toString()).toList(),
                entry.publishAt().map(EntryDraft::typed).orElse(""));
    }

    /** The ideas as they are typed. */
    public String ideasTyped() {
        return String.join(", ", ideas);
    }

    EntryDraft checked(Fields fields) {
        return new EntryDraft(
                fields.line("title", title, 1, LONGEST_TITLE),
                fields.block("text", text, 1, LONGEST_TEXT),
                ideas,
                publishAt);
    }

    /** What an entry says by now wherever that differs from these words. */
    List<FieldError> against(EntryDraft now) {
        var faults = new ArrayList<FieldError>();
        faults.add(FieldError.of("seen", "changed-meanwhile"));
        FieldError.saysNow("title", now.title(), title).ifPresent(faults::add);
        FieldError.saysNow("text", now.text(), text).ifPresent(faults::add);
        FieldError.saysNow("ideas", now.ideasTyped(), ideasTyped()).ifPresent(faults::add);
        return faults;
    }

    private static String typed(Instant time) {
        return MINUTES.format(time.atOffset(ZoneOffset.UTC));
    }

    /** When it is to be published by itself; what is no time to come is a fault. */
    Optional<Instant> time(Instant now, Fields fields) {
        var typed = publishAt.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var time = typed.endsWith("Z")
                    ? Instant.parse(typed)
                    : LocalDateTime.parse(typed).toInstant(ZoneOffset.UTC);
            if (!time.isAfter(now)) {
                fields.refuse(FieldError.of("publishAt", "not-to-come"));
            }
            return Optional.of(time.truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeException notATime) {
            fields.refuse(FieldError.of("publishAt", "not-a-time"));
            return Optional.empty();
        }
    }

    /** The same words with exactly these ideas, whenever they are published. */
    EntryDraft naming(long[] ids) {
        return new EntryDraft(
                title, text, LongStream.of(ids).mapToObj(Long::toString).toList());
    }

    /** Which ideas are meant; those that are no ideas are a fault. */
    long[] ideaIds(Fields fields) {
        if (ideas.size() > MOST_IDEAS) {
            fields.refuse(new FieldError("ideas", "too-many", Map.of("count", MOST_IDEAS)));
            return new long[0];
        }
        var ids = ideas.stream().map(EntryDraft::idea).toList();
        if (ids.stream().anyMatch(Optional::isEmpty)) {
            fields.refuse(FieldError.of("ideas", "unknown"));
        }
        return ids.stream()
                .flatMap(Optional::stream)
                .mapToLong(IdeaId::value)
                .sorted()
                .distinct()
                .toArray();
    }

    private static Optional<IdeaId> idea(String typed) {
        var path = typed.substring(typed.lastIndexOf('/') + 1);
        try {
            return Optional.of(IdeaId.parse(path.startsWith("#") ? path.substring(1) : path));
        } catch (NotFoundProblem noIdea) {
            return Optional.empty();
        }
    }
}
