package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.GuardAnswer;
import dev.cocreate.plugin.host.PluginHost;
import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.plugin.host.jar.PluginJar;
import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.host.jar.Trust;
import dev.cocreate.plugin.host.settings.SettingsForm;
import dev.cocreate.plugin.ideas.IdeaDraft;
import dev.cocreate.plugin.ideas.IdeaView;
import dev.cocreate.plugin.people.Role;
import dev.cocreate.plugin.scores.Inputs;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.problems.Problem;
import dev.cocreate.portal.platform.problems.RefusedProblem;
import dev.cocreate.portal.platform.problems.TooLargeProblem;
import dev.cocreate.portal.platform.text.ForeignMarkup;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every plugin of the portal: what it adds elsewhere, and the way to install, switch, set up and remove one. */
@ApplicationScoped
public class Plugins {
    private final InstalledPlugins installed;
    private final NodeReports reports;
    private final PluginSettings settings;
    private final PluginListeners listeners;
    private final Reconciliation reconciliation;
    private final PluginHost host;

    @Inject
    Plugins(
            InstalledPlugins installed,
            NodeReports reports,
            PluginSettings settings,
            PluginListeners listeners,
            Reconciliation reconciliation,
            Hosting hosting) {
        this.installed = installed;
        this.reports = reports;
        this.settings = settings;
        this.listeners = listeners;
        this.reconciliation = reconciliation;
        this.host = hosting.host();
    }

    /** What plugins show beside an idea. */
    public List<PanelView> panels(IdeaView idea, Optional<Visitor> visitor, Language language) {
        return host.panels(idea, told(visitor, language)).stream()
                .map(shown -> new PanelView(
                        shown.plugin(),
                        shown.panel().title(),
                        ForeignMarkup.clean(shown.panel().body().toString())))
                .toList();
    }

    /** Has plugins look at an idea before the transaction begins: the idea as they want it, or what an author has to mend. */
    public IdeaDraft guard(IdeaDraft draft, Optional<Visitor> author, Language language) {
        var answer = host.guard(draft, told(author, language));
        if (answer instanceof GuardAnswer.Refused refused) {
            var field = refused.field().name().toLowerCase(Locale.ROOT);
            throw new InvalidProblem(new FieldError(field, "from-plugin", Map.of("message", refused.message())));
        }
        return ((GuardAnswer.Allowed) answer).draft();
    }

    /** The scorers that run here. */
    public List<PluginScorer> scorers() {
        return host.scorers().stream()
                .map(scorer -> new PluginScorer(
                        scorer.plugin().id(),
                        scorer.plugin().version(),
                        reconciliation.generation(scorer.plugin().id()),
                        scorer.formula()))
                .toList();
    }

    /** Has a scorer score an idea, and the same with inputs that are a little otherwise; not within a transaction. */
    public PluginScore score(String scorer, List<Inputs> cases) {
        return PluginScore.of(host.score(scorer, cases));
    }

    private static dev.cocreate.plugin.people.Visitor told(Optional<Visitor> visitor, Language language) {
        var role = visitor.map(known -> Role.valueOf(known.role().name())).orElse(Role.CUSTOMER);
        return new dev.cocreate.plugin.people.Visitor(
                language.locale(),
                role,
                visitor.map(known -> String.valueOf(known.id().value())));
    }

    public List<PluginView> all() {
        return installed.all().stream().map(this::view).toList();
    }

    public PluginView view(String id) {
        return view(installed.get(id));
    }

    public Optional<PluginView> find(String id) {
        return installed.find(id).map(this::view);
    }

    private PluginView view(InstalledPlugin plugin) {
        return new PluginView(plugin, host.snapshot().plugin(plugin.id()), reports.of(plugin.id()));
    }

    /** What a JAR says of itself, without running any of it; refuses one that cannot be installed at all. */
    PluginDescriptor inspect(byte[] jar) {
        return inspected(jar, true).descriptor();
    }

    /**
     * Installs a plugin, or another version of it, and starts it. If it does not start here, nothing has changed.
     *
     * @param evenUnsigned whether the administrator agreed to one that nobody signed
     */
    public Installation install(byte[] jar, boolean evenUnsigned, Visitor by) {
        var inspected = inspected(jar, evenUnsigned);
        var id = inspected.descriptor().id();
        boolean isNew = reconciliation.alone(() -> {
            var before = installed.find(id);
            start(inspected, before.map(settings::values).orElse(Map.of()));
            installed.install(inspected.descriptor(), jar, by);
            return before.isEmpty();
        });
        return new Installation(view(id), isNew);
    }

    /** What came of it: a plugin that was not there, or another version of one. */
    public record Installation(PluginView plugin, boolean isNew) {}

    /** Starts it, everywhere; if it does not start here, it stays switched off. */
    public PluginView start(String id, Visitor by) {
        var plugin = installed.get(id);
        if (!view(plugin).isRunning()) {
            reconciliation.alone(() -> {
                start(inspected(installed.jar(id), true), settings.values(plugin));
                installed.enable(id, true, by);
                return true;
            });
        }
        return view(id);
    }

    /** Stops it, everywhere. */
    public PluginView stop(String id, Visitor by) {
        if (installed.get(id).enabled()) {
            reconciliation.alone(() -> {
                installed.enable(id, false, by);
                return true;
            });
        }
        return view(id);
    }

    /** Stops it and forgets it with its settings. */
    public void remove(String id, Visitor by) {
        reconciliation.alone(() -> {
            installed.remove(id, by);
            return true;
        });
        listeners.forget(id);
    }

    /** Takes over typed settings, unless something is wrong with them: then nothing changes and the errors are returned. */
    public SettingsForm.Errors configure(String id, Map<String, String> typed, Visitor by) {
        var view = view(id);
        if (view.form().fields().isEmpty()) {
            throw new NotFoundProblem("settings", id);
        }
        var values = settings.typed(view.plugin(), view.form(), typed);
        var errors = host.checkSettings(id, values);
        if (errors.isEmpty()) {
            reconciliation.alone(() -> {
                installed.configure(
                        id, PluginSettings.readable(view.form(), values), settings.encrypted(view.form(), values), by);
                return true;
            });
        }
        return errors;
    }

    private PluginJar inspected(byte[] jar, boolean evenUnsigned) {
        try {
            return host.inspect(jar, evenUnsigned ? Trust.UNSIGNED_ALLOWED : Trust.SIGNED);
        } catch (PluginProblem problem) {
            throw told(problem);
        }
    }

    private void start(PluginJar jar, Map<String, String> values) {
        try {
            host.start(jar, values);
        } catch (PluginProblem problem) {
            throw told(problem);
        }
    }

    private static Problem told(PluginProblem problem) {
        return problem.slug().equals("jar-too-large")
                ? new TooLargeProblem(problem.slug(), problem.getMessage())
                : new RefusedProblem(problem.slug(), problem.getMessage());
    }
}
