package dev.cocreate.plugin.host;

import static dev.cocreate.plugin.host.PluginHostExtension.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cocreate.plugin.host.jar.PluginProblem;
import dev.cocreate.plugin.ideas.IdeaDraft;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a plugin does, the others go on. */
class BadPluginTest {

    @RegisterExtension
    private final PluginHostExtension tried = new PluginHostExtension();

    @BeforeEach
    void aGoodPluginRuns() {
        tried.start(TestPlugin.greeting("good", "Good"));
    }

    private void refused(TestPlugin plugin, String slug, String... words) {
        assertThatThrownBy(() -> tried.start(plugin))
                .isInstanceOfSatisfying(
                        PluginProblem.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug))
                .message()
                .contains(words);
        assertThat(tried.panelTitles()).containsExactly("Good");
    }

    private static TestPlugin withConstructor(String body) {
        return TestPlugin.named("bad").source("""
                        @Extension public class Bad implements Lifecycle {
                            public Bad() throws Exception { %s }
                        }
                        """.formatted(body));
    }

    @Test
    void aConstructorThatThrowsIsTheReasonShown() {
        refused(withConstructor("throw new java.io.IOException(\"no network\");"), "start-failed", "no network");
        assertThat(tried.host().snapshot().plugin("bad").orElseThrow())
                .returns(PluginStatus.State.FAILED, PluginStatus::state)
                .satisfies(status -> assertThat(status.reason()).contains("no network"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"StackOverflowError", "OutOfMemoryError", "LinkageError"})
    void aConstructorMayEvenThrowErrors(String error) {
        refused(withConstructor("throw new %s(\"x\");".formatted(error)), "start-failed", error);
    }

    @Test
    void aStartThatNeverEndsIsGivenUp() {
        refused(withConstructor("Thread.sleep(1_000_000);"), "start-too-slow", "3 seconds");
        await().untilAsserted(
                        () -> assertThat(tried.host().snapshot().stuckThreads()).isZero());
    }

    @Test
    void aStartThatIgnoresItsInterruptIsGivenUpAndItsThreadCounted() {
        refused(
                withConstructor("while (System.getProperty(\"let-go\") == null) { Thread.onSpinWait(); }"),
                "start-too-slow",
                "3 seconds");
        assertThat(tried.host().snapshot().stuckThreads()).isEqualTo(1);
        System.setProperty("let-go", "now");
    }

    @Test
    void aStaticInitializerThatThrowsIsNamed() {
        refused(
                TestPlugin.named("bad")
                        .source(
                                "@Extension public class Bad implements Lifecycle { static final int N = 1 / Integer.parseInt(\"0\"); }"),
                "does-not-link",
                "tried.Bad",
                "/ by zero");
    }

    @Test
    void aMissingClassIsNamed() {
        var whole = TestPlugin.named("bad")
                .source("@Extension public class Bad extends Base implements Lifecycle {}")
                .source("public class Base {}");
        var classes = whole.compile();
        classes.remove("tried/Base.class");
        var broken = TestPlugin.named("bad");
        classes.forEach(broken::entry);

        refused(broken, "does-not-link", "tried.Bad", "tried/Base");
    }

    @Test
    void anExtensionWithoutItsPermissionSaysWhichLineToAdd() {
        refused(
                TestPlugin.greeting("bad", "Bad").without("Plugin-Permissions"),
                "permission-missing",
                "<plugin.permissions>pages.panel = why</plugin.permissions>");
    }

    @Test
    void aServiceWithoutItsPermissionSaysWhichLineToAdd() {
        refused(
                TestPlugin.named("bad")
                        .manifest("Plugin-Permissions", "pages.panel = x")
                        .source("@Extension public class Bad implements Lifecycle { Bad(Ideas ideas) {} }"),
                "permission-missing",
                "ideas.read = why");
    }

    @Test
    void anUnknownServiceSaysWhatThereIs() {
        refused(
                TestPlugin.named("bad")
                        .source("@Extension public class Bad implements Lifecycle { Bad(StringBuilder b) {} }"),
                "bad-extension",
                "java.lang.StringBuilder",
                "Settings");
    }

    @Test
    void anExtensionOfNothingOursIsNotSilentlyIgnored() {
        refused(
                TestPlugin.named("bad").source("@Extension public class Bad implements org.pf4j.ExtensionPoint {}"),
                "no-extension",
                "IdeaPanel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException();",
                "return null;",
                "return panel(idea, visitor);",
                "throw new OutOfMemoryError();",
                "try { Thread.sleep(60_000); } catch (InterruptedException e) {} return Optional.empty();",
                "Thread.currentThread().stop(); return Optional.empty();"
            })
    void aBadPanelIsMissingAndTheOthersStand(String body) {
        tried.start(TestPlugin.named("bad").panel(body));

        assertThat(tried.panelTitles()).containsExactly("Good");
    }

    @Test
    void hangingPanelsOfSeveralPluginsCostOneDeadline() {
        for (var id : new String[] {"bad-a", "bad-b", "bad-c"}) {
            tried.start(TestPlugin.named(id)
                    .panel("try { Thread.sleep(60_000); } catch (InterruptedException e) {} return Optional.empty();"));
        }
        long begin = System.nanoTime();

        assertThat(tried.panelTitles()).containsExactly("Good");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(900));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException();",
                "return null;",
                "try { Thread.sleep(60_000); } catch (InterruptedException e) {} return Verdict.refuse(IdeaDraft.Field.TITLE, \"no\");"
            })
    void aBadGuardCountsAsHavingAllowed(String body) {
        tried.start(TestPlugin.named("bad").guard(body));

        assertThat(tried.host().guard(IdeaDraft.titled("Dark mode"), BEN))
                .isEqualTo(new GuardAnswer.Allowed(IdeaDraft.titled("Dark mode")));
    }

    @Test
    void aPanelThatKeepsFailingIsLeftAloneAndThenStopped() {
        tried.start(TestPlugin.named("bad").panel("throw new IllegalStateException();"));
        for (int i = 0; i < 3; i++) {
            tried.panelTitles();
        }
        assertThat(tried.host().snapshot().plugin("bad").orElseThrow().paused()).containsExactly("IdeaPanel");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(tried.panelTitles()).containsExactly("Good");
            assertThat(tried.gaveUp).containsExactly("bad");
        });
        assertThat(tried.host().snapshot().plugin("bad").orElseThrow())
                .returns(PluginStatus.State.FAILED, PluginStatus::state)
                .satisfies(status -> assertThat(status.reason()).contains("kept failing"));
    }

    @Test
    void aPluginThatRecoversIsCalledAgain() {
        System.clearProperty("recovered");
        tried.start(TestPlugin.named("bad").panel("""
                        if (System.getProperty("recovered") == null) { throw new IllegalStateException(); }
                        return Optional.of(new Panel("Back", Html.text("")));
                        """));
        for (int i = 0; i < 3; i++) {
            tried.panelTitles();
        }
        System.setProperty("recovered", "yes");

        await().untilAsserted(() -> assertThat(tried.panelTitles()).containsExactly("Back", "Good"));
        assertThat(tried.host().snapshot().plugin("bad").orElseThrow().paused()).isEmpty();
    }

    @Test
    void moreCallsThanAllowedAreTurnedAway() {
        tried.start(
                TestPlugin.named("bad")
                        .panel(
                                "while (System.getProperty(\"busy-no-more\") == null) { Thread.onSpinWait(); } return Optional.empty();"));
        // Two calls hang and go on hanging, ignoring their interrupts; the breaker needs three to open.
        tried.panelTitles();
        tried.panelTitles();
        long begin = System.nanoTime();
        tried.host().stop("bad");

        assertThat(tried.host().snapshot().stuckThreads()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        System.setProperty("busy-no-more", "yes");
    }

    @Test
    void aStopThatThrowsOrHangsDoesNotKeepThePlugin() {
        tried.start(TestPlugin.named("bad").source("""
                        @Extension public class Bad implements Lifecycle, AutoCloseable {
                            public void stop() { throw new IllegalStateException(); }
                            public void close() throws Exception { Thread.sleep(60_000); }
                        }
                        """));

        tried.host().stop("bad");

        assertThat(tried.host().snapshot().plugin("bad").orElseThrow().state()).isEqualTo(PluginStatus.State.STOPPED);
    }
}
