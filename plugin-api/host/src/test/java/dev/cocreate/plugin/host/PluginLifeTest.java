package dev.cocreate.plugin.host;

import static dev.cocreate.plugin.host.PluginHostExtension.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.plugin.events.Event;
import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.host.jar.Trust;
import dev.cocreate.plugin.ideas.IdeaDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PluginLifeTest {

    @RegisterExtension
    private final PluginHostExtension tried = new PluginHostExtension();

    @Test
    void aStartedPluginShowsItsPanelAndAStoppedOneShowsNothing() {
        var status = tried.start(TestPlugin.greeting("hello", "Hello"));

        assertThat(status.state()).isEqualTo(PluginStatus.State.RUNNING);
        assertThat(status.points()).containsExactly("IdeaPanel");
        assertThat(tried.panelTitles()).containsExactly("Hello");

        tried.host().stop("hello");

        assertThat(tried.panelTitles()).isEmpty();
        assertThat(tried.host().snapshot().plugin("hello").orElseThrow().state())
                .isEqualTo(PluginStatus.State.STOPPED);
    }

    @Test
    void panelsStandInTheOrderOfTheirPluginsIds() {
        tried.start(TestPlugin.greeting("zebra", "Z"));
        tried.start(TestPlugin.greeting("ant", "A"));

        assertThat(tried.panelTitles()).containsExactly("A", "Z");
    }

    @Test
    void anUpgradeTakesOver() {
        tried.start(TestPlugin.greeting("hello", "One"));
        tried.start(TestPlugin.greeting("hello", "Two").version("2.0.0"));

        assertThat(tried.panelTitles()).containsExactly("Two");
        assertThat(tried.host().snapshot().plugins())
                .singleElement()
                .satisfies(status -> assertThat(status.plugin().version()).isEqualTo("2.0.0"));
    }

    @Test
    void aFailedUpgradeLeavesTheOldVersionRunning() {
        tried.start(TestPlugin.greeting("hello", "One"));
        var broken = TestPlugin.named("hello").version("2.0.0").source("""
                        @Extension public class Broken implements Lifecycle {
                            public void start() { throw new IllegalStateException("no table"); }
                        }
                        """);

        assertThatThrownBy(() -> tried.start(broken))
                .isInstanceOf(PluginProblem.class)
                .hasMessageContaining("no table");
        assertThat(tried.panelTitles()).containsExactly("One");
        assertThat(tried.host()
                        .snapshot()
                        .plugin("hello")
                        .orElseThrow()
                        .plugin()
                        .version())
                .isEqualTo("1.0.0");
    }

    @Test
    void aRemovedPluginLeavesNoFile() throws IOException {
        tried.start(TestPlugin.greeting("hello", "Hello"));
        assertThat(files()).singleElement().asString().matches("hello-1\\.0\\.0-[0-9a-f]{8}\\.jar");

        tried.host().remove("hello");

        assertThat(files()).isEmpty();
        assertThat(tried.host().snapshot().plugins()).isEmpty();
    }

    @Test
    void anUpgradeLeavesTheFileOfTheNewVersionOnly() throws IOException {
        tried.start(TestPlugin.greeting("hello", "One"));
        tried.start(TestPlugin.greeting("hello", "Two").version("2.0.0"));

        assertThat(files()).singleElement().asString().startsWith("hello-2.0.0-");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(tried.folder())) {
            return files.map(Path::getFileName).toList();
        }
    }

    @Test
    void aDamagedFileOnDiskIsReplaced() throws IOException {
        var plugin = TestPlugin.greeting("hello", "Hello");
        var jar = tried.host().inspect(plugin.jar(), Trust.UNSIGNED_ALLOWED);
        Files.writeString(tried.folder().resolve(jar.descriptor().fileName()), "half a f");

        tried.host().start(jar, Map.of());

        assertThat(tried.panelTitles()).containsExactly("Hello");
    }

    @Test
    void theLifecycleIsHeardInItsOrder() {
        tried.start(TestPlugin.named("orderly").source("""
                        @Extension public class Orderly implements Lifecycle, IdeaPanel, AutoCloseable {
                            static final List<String> HEARD = new ArrayList<>();
                            private final Log log;
                            public Orderly(Log log) { this.log = log; HEARD.add("made"); }
                            public void start() { HEARD.add("start"); }
                            public void stop() { HEARD.add("stop"); System.setProperty("orderly", HEARD.toString()); }
                            public void close() { HEARD.add("close"); System.setProperty("orderly", HEARD.toString()); }
                            public Optional<Panel> panel(IdeaView idea, Visitor visitor) {
                                return Optional.of(new Panel(HEARD.toString(), Html.text("")));
                            }
                        }
                        """));

        assertThat(tried.panelTitles()).containsExactly("[made, start]");
        tried.host().stop("orderly");
        assertThat(System.getProperty("orderly")).isEqualTo("[made, start, stop, close]");
    }

    @Test
    void aGuardRefusesAndTheNextIsNotAsked() {
        tried.start(
                TestPlugin.named("a-short")
                        .guard(
                                "return idea.title().length() < 10 ? Verdict.refuse(IdeaDraft.Field.TITLE, \"Longer, please\") : Verdict.ALLOW;"));
        tried.start(TestPlugin.named("b-shout").guard("return Verdict.change(idea.withTitle(idea.title() + \"!\"));"));

        assertThat(tried.host().guard(IdeaDraft.titled("Dark"), BEN))
                .isEqualTo(new GuardAnswer.Refused("a-short", IdeaDraft.Field.TITLE, "Longer, please"));
        assertThat(tried.host().guard(IdeaDraft.titled("Dark mode, please"), BEN))
                .isEqualTo(new GuardAnswer.Allowed(IdeaDraft.titled("Dark mode, please!")));
    }

    @Test
    void aListenerHearsWhatItAskedFor() {
        tried.start(TestPlugin.named("ears").source("""
                        @Extension public class Ears implements EventListener {
                            public Set<String> types() { return Set.of("IdeaProposed"); }
                            public void on(Event event) throws Exception {
                                if (event.fact("board").orElse("").equals("bad")) throw new java.io.IOException("gone");
                                System.setProperty("ears", event.type() + event.id());
                            }
                        }
                        """));

        assertThat(tried.host().listeners()).containsExactly("ears");
        assertThat(tried.host().deliver("ears", event(1, "IdeaProposed", "web")))
                .isInstanceOf(Delivery.Taken.class);
        assertThat(tried.host().deliver("ears", event(2, "VoteCast", "web"))).isInstanceOf(Delivery.Taken.class);
        assertThat(System.getProperty("ears")).isEqualTo("IdeaProposed1");
        assertThat(tried.host().deliver("ears", event(3, "IdeaProposed", "bad")))
                .isInstanceOfSatisfying(
                        Delivery.Failed.class,
                        failed -> assertThat(failed.reason()).contains("gone"));
        assertThat(tried.host().deliver("eyes", event(3, "IdeaProposed", "web")))
                .isInstanceOf(Delivery.NotRunning.class);
    }

    private static Event event(long id, String type, String board) {
        return new Event(id, type, Instant.EPOCH, Optional.of("1"), Map.of("board", board));
    }

    @Test
    void servicesAreHandedToTheConstructor() {
        tried.start(TestPlugin.named("served").source("""
                        @Extension public class Served implements IdeaPanel {
                            private final Ideas ideas; private final java.time.Clock clock; private final Settings<Words> words;
                            Served(Ideas ideas, java.time.Clock clock, Log log, Settings<Words> words) {
                                this.ideas = ideas; this.clock = clock; this.words = words; log.info("made");
                            }
                            public Optional<Panel> panel(IdeaView idea, Visitor visitor) {
                                return Optional.of(new Panel(words.now().greeting() + " " + ideas.top(2).size() + " "
                                        + ideas.find("1").isPresent() + " " + clock.instant(), Html.text("")));
                            }
                        }
                        """).source("""
                        public record Words(@Setting(label = "Greeting", initially = "Hi") @NotBlank String greeting) {}
                        """));

        assertThat(tried.panelTitles()).containsExactly("Hi 2 true 2026-03-01T12:00:00Z");

        assertThat(tried.host().checkSettings("served", Map.of("greeting", " ")).byField())
                .containsEntry("greeting", "This is needed.");
        tried.host().configure("served", Map.of("greeting", "Servus"));
        assertThat(tried.panelTitles()).singleElement().asString().startsWith("Servus 2");
    }

    @Test
    void aPluginSeesTheApiTheJdkAndItselfAndNothingElse() {
        tried.start(TestPlugin.named("curious").entry("own.txt", "mine").panel("""
                        var seen = new ArrayList<String>();
                        for (var name : List.of("org.pf4j.PluginManager", "dev.cocreate.plugin.host.PluginHost",
                                "org.junit.jupiter.api.Test", "java.sql.Connection", "jakarta.ws.rs.Path",
                                "jakarta.servlet.Servlet", "org.slf4j.Logger")) {
                            try { Class.forName(name); seen.add(name.replaceAll(".*\\\\.", "")); } catch (ClassNotFoundException no) {}
                        }
                        var loader = getClass().getClassLoader();
                        if (loader.getResource("own.txt") != null) seen.add("own.txt");
                        if (loader.getResource("META-INF/services/org.junit.platform.engine.TestEngine") != null) seen.add("services");
                        if (Thread.currentThread().getContextClassLoader() == loader) seen.add("context");
                        return Optional.of(new Panel(String.join(" ", seen), Html.text("")));
                        """));

        assertThat(tried.panelTitles()).containsExactly("Connection Path Logger own.txt context");
    }

    @Test
    void aPluginIsStartedTwiceWithoutHarm() {
        tried.start(TestPlugin.greeting("hello", "Hello"));
        tried.start(TestPlugin.greeting("hello", "Hello"));

        assertThat(tried.panelTitles()).containsExactly("Hello");
    }
}
