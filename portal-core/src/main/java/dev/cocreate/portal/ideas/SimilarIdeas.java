package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.search.Analysis;
import dev.cocreate.portal.search.Gist;
import dev.cocreate.portal.search.TextLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Ideas like one that is about to be proposed, by its title: the database finds what shares words or letters with it, and
 * the {@link Gist} of each decides whether it is about the same.
 */
@ApplicationScoped
public class SimilarIdeas {
    private static final int MOST = 5;
    private static final int SHORTEST = 3;

    /** Titles that share so many of their letters are alike whatever their words. */
    private static final double SAME_LETTERS = 0.5;

    /** A word is taken for a slip of those that are ten times as common; one that nobody uses, of any. */
    private static final String KNOWN = """
            select slip.word as typed, near.word as known
            from unnest(cast(:words as text[])) slip(word) left join title_word typed on typed.word = slip.word
            cross join lateral (
                select word from title_word
                where spelled && without_a_letter(slip.word) and ideas >= 10 * coalesce(typed.ideas, 0)
                order by ideas desc limit 30
            ) near""";

    /** Those that have all the words come in any case; of those that have some, enough to choose from. */
    private static final String CANDIDATES = """
            with hit as (
                (select idea_id from idea_words<where> words @@ cast(:all as tsquery) limit 300)
                union (select idea_id from idea_words<where> words @@ cast(:some as tsquery) limit 500)
                union (select idea_id from titled_like(:title, 20) idea_id)
            )
            select i.id, w.title, i.language, similarity(w.title, lower(:title)) as letters
            from hit join idea_words w on w.idea_id = hit.idea_id join idea i on i.id = hit.idea_id and i.merged_into is null<seen>
            order by ts_rank(w.words, cast(:any as tsquery)) + similarity(w.title, lower(:title)) desc, i.votes desc, i.id
            limit 100""";

    private static final String FOUND =
            "select " + IdeaRows.COLUMNS + ", case when i.final then (select a.text from answer a"
                    + " where a.idea_id = i.id order by a.id desc limit 1) end as answer"
                    + " from idea i";

    private final Jdbi jdbi;
    private final Analysis analysis;

    @Inject
    SimilarIdeas(Jdbi jdbi, Analysis analysis) {
        this.jdbi = jdbi;
        this.analysis = analysis;
    }

    /** The most alike first, at most five; those that are decided after the others. */
    public List<SimilarIdea> to(String title, Language hint, Sight sight) {
        var typed = PlainText.line(title);
        if (!PlainText.isReadable(title) || !isEnough(typed)) {
            return List.of();
        }
        var plain = analysis.gist(typed, analysis.languageOf(typed, TextLanguage.of(hint.code())));
        var ids = scored(typed, plain, sight).limit(MOST).map(Scored::id).toList();
        return ids.isEmpty() ? List.of() : found(ids, sight);
    }

    /** Ideas on whichever board that are probably the same as one, the most alike first, and how much so: up to 1. */
    public Map<IdeaId, Double> alike(IdeaId idea, int most) {
        var alike = new LinkedHashMap<IdeaId, Double>();
        written(idea)
                .ifPresent(own -> scored(own.title(), own.gist(analysis), Sight.everything())
                        .filter(scored -> scored.id() != idea.value())
                        .limit(most)
                        .forEach(scored -> alike.put(new IdeaId(scored.id()), scored.likeness())));
        return alike;
    }

    private Optional<Candidate> written(IdeaId idea) {
        return jdbi.withHandle(handle -> handle.createQuery("select title, language from idea where id = ?")
                .bind(0, idea.value())
                .map((row, context) ->
                        new Candidate(idea.value(), row.getString("title"), row.getString("language"), 1))
                .findOne());
    }

    private Stream<Scored> scored(String title, Gist plain, Sight sight) {
        var gist = plain.meaning(known(plain.misspellable()));
        return candidates(title, gist, sight).stream()
                .map(candidate -> new Scored(candidate.id(), candidate.likeness(gist, analysis)))
                .filter(scored -> scored.likeness() > 0)
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed());
    }

    /** One character of Chinese says as much as a few letters. */
    private static boolean isEnough(String typed) {
        return PlainText.length(typed) >= SHORTEST
                || typed.codePoints().filter(Character::isIdeographic).count() > 1;
    }

    private Map<String, Set<String>> known(Set<String> words) {
        var known = new HashMap<String, Set<String>>();
        if (!words.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery(KNOWN)
                    .bind("words", words.toArray(String[]::new))
                    .map((row, context) -> known.computeIfAbsent(row.getString("typed"), typed -> new HashSet<>())
                            .add(row.getString("known")))
                    .list());
        }
        return known;
    }

    private List<Candidate> candidates(String typed, Gist gist, Sight sight) {
        if (gist.any().isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(candidates(sight))
                .bind("title", typed)
                .bind("all", gist.all().orElseThrow())
                .bind("some", gist.some().orElseThrow())
                .bind("any", gist.any().orElseThrow())
                .map((row, context) -> new Candidate(
                        row.getLong("id"), row.getString("title"), row.getString("language"), row.getDouble("letters")))
                .list());
    }

    /** What may not be seen must not take the place of what may. */
    private static String candidates(Sight sight) {
        var where = sight.isEverything() ? " where" : " join idea i on i.id = idea_id" + sight.condition() + " where";
        return CANDIDATES.replace("<where>", where).replace("<seen>", sight.condition());
    }

    private List<SimilarIdea> found(List<Long> ids, Sight sight) {
        return jdbi
                .withHandle(handle -> handle.createQuery(FOUND + IdeaRows.joins(sight) + " where i.id = any(:ids)")
                        .bind("ids", ids.stream().mapToLong(Long::longValue).toArray())
                        .map((row, context) ->
                                new SimilarIdea(IdeaRows.view(row), Optional.ofNullable(row.getString("answer"))))
                        .list())
                .stream()
                .sorted(Comparator.comparing(SimilarIdea::isDecided)
                        .thenComparing(
                                similar -> ids.indexOf(similar.idea().id().value())))
                .toList();
    }

    /** An idea that might be alike; {@code letters} is the share of letters, in threes, that the titles have in common. */
    private record Candidate(long id, String title, String language, double letters) {
        Gist gist(Analysis analysis) {
            return analysis.gist(title + " ", TextLanguage.of(language));
        }

        double likeness(Gist gist, Analysis analysis) {
            var likeness = gist.likeness(gist(analysis));
            return Math.max(likeness, letters >= SAME_LETTERS ? letters : 0);
        }
    }

    private record Scored(long id, double likeness) {}
}
