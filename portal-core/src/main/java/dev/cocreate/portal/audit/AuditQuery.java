package dev.cocreate.portal.audit;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the audit is narrowed to, as it was typed.
 *
 * @param who a name, a part of one, or an address
 * @param from the first day, in UTC
 * @param to the last day
 * @param idea its number
 */
public record AuditQuery(String who, String kind, String from, String to, String idea) {
    static final Set<String> QUESTIONS = Set.of("who", "kind", "from", "to", "idea");

    public AuditQuery {
        who = who.strip();
        kind = kind.strip();
        from = from.strip();
        to = to.strip();
        idea = idea.strip();
    }

    static AuditQuery none() {
        return new AuditQuery("", "", "", "", "");
    }

    /** What is to be found; 422 naming each field that says nothing. */
    Search search() {
        var fields = new Fields();
        var start = day("from", from, fields);
        var end = day("to", to, fields);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            fields.refuse(FieldError.of("to", "invalid"));
        }
        var number = Optional.<Long>empty();
        if (idea.matches("[0-9]{1,18}")) {
            number = Optional.of(Long.valueOf(idea));
        } else if (!idea.isEmpty()) {
            fields.refuse(FieldError.of("idea", "not-a-number"));
        }
        fields.done();
        return new Search(
                given(who),
                given(kind),
                start.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()),
                end.map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()),
                number);
    }

    private static Optional<LocalDate> day(String field, String typed, Fields fields) {
        try {
            return given(typed).map(LocalDate::parse).filter(day -> {
                if (day.getYear() < 1 || day.getYear() > 9999) {
                    throw new DateTimeException(typed);
                }
                return true;
            });
        } catch (DateTimeException noDay) {
            fields.refuse(FieldError.of(field, "not-a-day"));
            return Optional.empty();
        }
    }

    private static Optional<String> given(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }

    public boolean isNarrowed() {
        return !equals(none());
    }

    /** This narrowing below an address. */
    public String below(String address) {
        var found = new StringBuilder(address);
        Map.of("who", who, "kind", kind, "from", from, "to", to, "idea", idea).entrySet().stream()
                .filter(question -> !question.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(question -> found.append(found.indexOf("?") < 0 ? '?' : '&')
                        .append(question.getKey())
                        .append('=')
                        .append(URLEncoder.encode(question.getValue(), StandardCharsets.UTF_8)));
        return found.toString();
    }

    /** The same, understood. */
    record Search(
            Optional<String> who,
            Optional<String> kind,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<Long> idea) {}
}
