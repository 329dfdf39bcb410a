package dev.cocreate.portal.scores;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.plugins.PluginScorer;
import dev.cocreate.portal.plugins.Plugins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every scorer that runs here, and those that once did and that somebody used. */
@ApplicationScoped
public class Scorers {
    private static final Duration AS_OLD_AS_THEY_MAY_BE = Duration.ofSeconds(5);

    private final Plugins plugins;
    private final Jdbi jdbi;
    private final LoadingCache<Boolean, List<Scorer>> remembered;

    @Inject
    Scorers(Plugins plugins, Jdbi jdbi) {
        this.plugins = plugins;
        this.jdbi = jdbi;
        remembered = Caffeine.newBuilder()
                .expireAfterWrite(AS_OLD_AS_THEY_MAY_BE)
                .build(any -> jdbi.withHandle(handle -> handle.createQuery(
                                "select plugin_id, plugin_version, generation, formula from scorer order by id")
                        .map((row, context) -> new Scorer(
                                row.getString("plugin_id"),
                                row.getString("plugin_version"),
                                row.getLong("generation"),
                                FormulaJson.read(Json.object(row.getString("formula"))),
                                false))
                        .list()));
    }

    /** Those that can be asked, and then those that are gone. */
    public List<Scorer> all() {
        var all = new ArrayList<>(available());
        remembered.get(true).stream()
                .filter(known -> all.stream().noneMatch(one -> one.id().equals(known.id())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Those that can be asked. */
    List<Scorer> available() {
        return plugins.scorers().stream().map(Scorers::running).toList();
    }

    private static Scorer running(PluginScorer scorer) {
        return new Scorer(scorer.plugin(), scorer.version(), scorer.generation(), scorer.formula(), true);
    }

    public Optional<Scorer> find(String id) {
        return all().stream().filter(scorer -> scorer.id().equals(id)).findFirst();
    }

    /** The scorer of that id; 404 when there is none and never was. */
    public Scorer get(String id) {
        return find(id).orElseThrow(() -> new NotFoundProblem("scorer", id));
    }

    /** Keeps what a scorer says of itself, for the time when its plugin is gone. */
    void remember(Scorer scorer) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into scorer as s (id, plugin_id, plugin_version, generation, formula)"
                                + " values (:id, :plugin, :version, :generation, cast(:formula as jsonb))"
                                + " on conflict (id) do update set plugin_id = excluded.plugin_id,"
                                + " plugin_version = excluded.plugin_version, generation = excluded.generation,"
                                + " formula = excluded.formula where s.generation < excluded.generation")
                .bind("id", scorer.id())
                .bind("plugin", scorer.plugin())
                .bind("version", scorer.version())
                .bind("generation", scorer.generation())
                .bind(
                        "formula",
                        FormulaJson.of(scorer.formula(), FormulaJson::everyLanguage)
                                .toString())
                .execute());
    }
}
