package dev.cocreate.stories.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginsApiIT {
    private static final String PLUGINS = "/api/v1/plugins";

    @AfterEach
    void nothingIsLeft() {
        Api.asOperator().delete(PLUGINS + "/hello");
    }

    private static Answer install(byte[] jar) {
        return Api.asOperator()
                .send("POST", PLUGINS + "?unsigned=allow", "application/java-archive", BodyPublishers.ofByteArray(jar));
    }

    private static Answer propose(String title) {
        return Api.as(Cast.ben()).post("/api/v1/ideas", "{\"title\": \"" + title + "\"}");
    }

    private static List<String> names() {
        return Api.asOperator().get(PLUGINS).items().stream()
                .map(plugin -> plugin.getString("id"))
                .toList();
    }

    /** On a busy machine a guard may be late, which counts as having allowed. */
    private static Answer refused(String title) {
        return await().until(() -> propose(title), answer -> answer.status() == 422);
    }

    @Test
    void aPluginIsInstalledUsedUpgradedAndRemovedWhileThePortalRuns() {
        var idea = Given.idea("Greet everybody");
        assertThat(Web.ofSomebody().open("/ideas/" + idea).page().select("[data-plugin=hello]"))
                .isEmpty();

        var installed = install(HelloJar.asBuilt().bytes());
        assertThat(installed.status()).as(installed.text()).isEqualTo(201);
        assertThat(installed.header("Location")).endsWith(PLUGINS + "/hello");
        assertThat(installed.json().getString("state")).isEqualTo("running");
        assertThat(installed.json().getJsonArray("permissions").getValuesAs(JsonObject.class))
                .extracting(permission -> permission.getString("name"))
                .containsExactly("pages.panel", "ideas.guard");

        assertThat(panel(idea)).contains("Greet everybody");
        assertThat(refused("Dark mode").faults()).containsExactly("title");
        assertThat(propose("Dark mode, please").status()).isEqualTo(201);

        var upgraded =
                install(HelloJar.asBuilt().manifest("Plugin-Version", "1.1.0").bytes());
        assertThat(upgraded.status()).as(upgraded.text()).isEqualTo(200);
        assertThat(upgraded.json().getString("version")).isEqualTo("1.1.0");
        assertThat(panel(idea)).contains("Greet everybody");

        assertThat(Api.asOperator().delete(PLUGINS + "/hello").status()).isEqualTo(204);
        assertThat(Web.ofSomebody().open("/ideas/" + idea).page().select("[data-plugin=hello]"))
                .isEmpty();
        assertThat(propose("Dark mode").status()).isEqualTo(201);
        assertThat(names()).doesNotContain("hello");
        assertThat(Api.asOperator().delete(PLUGINS + "/hello").status()).isEqualTo(404);
    }

    private static String panel(String idea) {
        return await().until(
                        () -> Web.ofSomebody()
                                .open("/ideas/" + idea)
                                .page()
                                .select("[data-plugin=hello]")
                                .text(),
                        text -> !text.isEmpty());
    }

    @Test
    void aRefusedTitleIsSaidInTheFormWithEverythingTyped() {
        install(HelloJar.asBuilt().bytes());
        var ben = Web.of(Cast.ben());
        ben.open("/ideas/new");
        var again = await().until(
                        () -> {
                            ben.open("/ideas/new");
                            return ben.send("/ideas", "title", "Dark mode", "need", "my eyes rest", "asked", "true");
                        },
                        answer -> answer.status() == 422);

        assertThat(again.page().select("#title-fault").text()).contains("ten characters");
        assertThat(again.page().select("#title").val()).isEqualTo("Dark mode");
        assertThat(again.page().select("#need").text()).contains("my eyes rest");
    }

    @Test
    void aStoppedPluginStaysInstalledAndStartsAgain() {
        install(HelloJar.asBuilt().bytes());

        var stopped = Api.asOperator().delete(PLUGINS + "/hello/enabled").json();
        assertThat(stopped.getString("state")).isEqualTo("stopped");
        assertThat(propose("Dark mode").status()).isEqualTo(201);

        var started = Api.asOperator().put(PLUGINS + "/hello/enabled").json();
        assertThat(started.getString("state")).isEqualTo("running");
        assertThat(refused("Dark mode").faults()).containsExactly("title");
    }

    @Test
    void anotherNodeFollowsWithinSeconds() {
        var idea = Given.idea("Greet everybody");
        var elsewhere = Web.at(Portal.second());
        install(HelloJar.asBuilt().bytes());

        await().atMost(Duration.ofSeconds(10))
                .until(() -> !elsewhere
                        .open("/ideas/" + idea)
                        .page()
                        .select("[data-plugin=hello]")
                        .isEmpty());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Api.asOperator().get(PLUGINS + "/hello").json().getJsonArray("nodes").stream()
                                .filter(node ->
                                        node.asJsonObject().getString("state").equals("running"))
                                .count()
                        == 2);

        Api.asOperator().delete(PLUGINS + "/hello");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> elsewhere
                        .open("/ideas/" + idea)
                        .page()
                        .select("[data-plugin=hello]")
                        .isEmpty());
    }

    static Stream<Arguments> badJars() {
        var hello = HelloJar.asBuilt();
        return Stream.of(
                Arguments.of("no JAR", "hello".getBytes(StandardCharsets.UTF_8), "not-a-jar", "not a JAR"),
                Arguments.of(
                        "no manifest", hello.without("META-INF/MANIFEST.MF").bytes(), "no-manifest", "MANIFEST.MF"),
                Arguments.of(
                        "wrong version",
                        hello.manifest("Plugin-Requires", ">=9.0.0").bytes(),
                        "wrong-api-version",
                        ">=9.0.0"),
                Arguments.of(
                        "missing class",
                        hello.without("dev/cocreate/plugins/hello/Hello.class").bytes(),
                        "class-missing",
                        "dev.cocreate.plugins.hello.Hello"),
                Arguments.of(
                        "nothing in it",
                        hello.without("META-INF/extensions.idx").bytes(),
                        "no-extension",
                        "@Extension"),
                Arguments.of(
                        "zip bomb", hello.with("zeros", new byte[30 << 20]).bytes(), "unpacks-too-large", "zip bomb"),
                Arguments.of("traversal", hello.with("../evil", new byte[1]).bytes(), "bad-entry-name", "../evil"),
                Arguments.of(
                        "without its permission",
                        hello.manifest("Plugin-Permissions", "ideas.guard = x").bytes(),
                        "permission-missing",
                        "pages.panel"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badJars")
    void aBadJarIsRefusedWithItsReasonAndTheVersionThatRunsGoesOn(String name, byte[] jar, String code, String word) {
        install(HelloJar.asBuilt().bytes());

        var answer = install(jar);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("code")).isEqualTo(code);
        assertThat(answer.json().getString("title")).contains(word);
        assertThat(Api.asOperator().get(PLUGINS + "/hello").json().getString("state"))
                .isEqualTo("running");
    }

    @Test
    void anUnsignedJarNeedsToBeAllowed() {
        var answer = Api.asOperator()
                .send(
                        "POST",
                        PLUGINS,
                        "application/java-archive",
                        BodyPublishers.ofByteArray(HelloJar.asBuilt().bytes()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getString("code")).isEqualTo("unsigned");
        assertThat(names()).doesNotContain("hello");
    }

    @Test
    void aJarThatIsTooLargeIsNotReadToItsEnd() {
        assertThat(install(new byte[(50 << 20) + 1]).status()).isEqualTo(413);
    }

    @Test
    void anotherTypeIsNotTaken() {
        assertThat(Api.asOperator().post(PLUGINS, "{}").status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void onlyAnAdministratorMay(String method) {
        for (var person : new Cast.Person[] {Cast.ben(), Cast.ada()}) {
            assertThat(Api.as(person)
                            .send(method, PLUGINS, "application/java-archive", BodyPublishers.noBody())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(Api.withoutKey()
                        .send(method, PLUGINS, "application/java-archive", BodyPublishers.noBody())
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plugins/hello", "/plugins/hello/", "/plugins/nobody/here", "/plugins", "/plugins/"})
    void whereNoPluginAnswersThereIsNothing(String path) {
        assertThat(Web.ofSomebody().open(path).status()).isEqualTo(404);
    }
}
