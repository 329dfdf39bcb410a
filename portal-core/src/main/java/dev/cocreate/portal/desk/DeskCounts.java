package dev.cocreate.portal.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.desk.DeskFigures.Age;
import dev.cocreate.portal.desk.DeskFigures.FirstAnswers;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Counts for the desk, kept for some seconds, for whole teams open it at nine. */
@ApplicationScoped
public class DeskCounts {
    private static final Duration AS_OLD_AS_THEY_MAY_BE = Duration.ofSeconds(5);

    private static final String FIGURES = """
            select count(*) as waiting, count(*) filter (where i.assignee_id is null) as unassigned,
                count(*) filter (where i.created_at <= now() - interval '7 days') as overdue,
                count(*) filter (where i.created_at > now() - interval '3 days') as age_0,
                count(*) filter (where i.created_at <= now() - interval '3 days'
                    and i.created_at > now() - interval '8 days') as age_3,
                count(*) filter (where i.created_at <= now() - interval '8 days'
                    and i.created_at > now() - interval '31 days') as age_8,
                count(*) filter (where i.created_at <= now() - interval '31 days') as age_31
            from idea i where i.merged_into is null and %s""".formatted(Show.Conditions.NEVER_ANSWERED);

    private static final String FIRST_ANSWERS = """
            select count(*) filter (where recent) as month, count(*) as quarter,
                percentile_cont(array[0.5, 0.9]) within group (order by took) filter (where recent) as month_took,
                percentile_cont(array[0.5, 0.9]) within group (order by took) as quarter_took
            from (select extract(epoch from greatest(interval '0', first_answered_at - created_at))::float8 as took,
                    first_answered_at > now() - interval '30 days' as recent
                from idea where first_answered_at > now() - interval '90 days') answered""";

    private final Inbox inbox;
    private final LoadingCache<Boolean, DeskFigures> figures;
    private final Cache<Asked, Integer> counts = Caffeine.newBuilder()
            .expireAfterWrite(AS_OLD_AS_THEY_MAY_BE)
            .maximumSize(5_000)
            .build();

    @Inject
    DeskCounts(Jdbi jdbi, Inbox inbox) {
        this.inbox = inbox;
        figures = Caffeine.newBuilder()
                .expireAfterWrite(AS_OLD_AS_THEY_MAY_BE)
                .build(any -> jdbi.withHandle(handle -> {
                    var answers = handle.createQuery(FIRST_ANSWERS)
                            .map((row, context) -> List.of(answers(row, 30, "month"), answers(row, 90, "quarter")))
                            .one();
                    return handle.createQuery(FIGURES)
                            .map((row, context) -> figures(row, answers))
                            .one();
                }));
    }

    public DeskFigures figures() {
        return figures.get(true);
    }

    /** How many ideas these filters find. */
    Map<DeskFilter, Integer> of(Collection<DeskFilter> filters, Visitor reader) {
        var asked = filters.stream()
                .map(filter -> new Asked(
                        filter,
                        filter.is("assigned", DeskFilter.ME) ? reader.id().value() : 0))
                .collect(Collectors.toSet());
        return counts
                .getAll(
                        asked,
                        missing ->
                                inbox.counts(missing.stream().map(Asked::filter).toList(), reader).entrySet().stream()
                                        .collect(Collectors.toMap(
                                                counted -> missing.stream()
                                                        .filter(one ->
                                                                one.filter().equals(counted.getKey()))
                                                        .findFirst()
                                                        .orElseThrow(),
                                                Map.Entry::getValue)))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(counted -> counted.getKey().filter(), Map.Entry::getValue));
    }

    /** Whoever has just changed something must see it here. */
    public void forget() {
        figures.invalidateAll();
        counts.invalidateAll();
    }

    private static DeskFigures figures(ResultSet row, List<FirstAnswers> answers) throws SQLException {
        return new DeskFigures(
                row.getInt("waiting"),
                row.getInt("unassigned"),
                row.getInt("overdue"),
                List.of(
                        new Age(0, 3, row.getInt("age_0")),
                        new Age(3, 8, row.getInt("age_3")),
                        new Age(8, 31, row.getInt("age_8")),
                        new Age(31, 0, row.getInt("age_31"))),
                answers.get(0),
                answers.get(1));
    }

    private static FirstAnswers answers(ResultSet row, int days, String column) throws SQLException {
        var took = row.getArray(column + "_took");
        if (took == null) {
            return new FirstAnswers(days, 0, Optional.empty(), Optional.empty());
        }
        var seconds = (Double[]) took.getArray();
        return new FirstAnswers(
                days, row.getInt(column), Optional.of(duration(seconds[0])), Optional.of(duration(seconds[1])));
    }

    private static Duration duration(double seconds) {
        return Duration.ofSeconds(Math.round(seconds));
    }

    /** A filter, and who reads if that makes a difference. */
    private record Asked(DeskFilter filter, long reader) {}
}
