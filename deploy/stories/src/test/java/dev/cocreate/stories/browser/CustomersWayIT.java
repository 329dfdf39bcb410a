package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Screen;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A customer's way on a phone, from the first visit to "your idea is shipped": they find a wish of somebody else and want it too,
 * come in by a letter, propose one of their own, and are told what becomes of it, in their language and with scripts or without.
 */
class CustomersWayIT {
    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of("de", true, Cast.stranger("Liesel")),
                Arguments.of("ar", true, Cast.stranger("Munira")),
                Arguments.of("ar", false, Cast.stranger("Rabia")));
    }

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @MethodSource("ways")
    void fromTheFirstVisitToYourIdeaIsShipped(String language, boolean scripts, Person person) {
        var phone = new NewContextOptions()
                .setLocale(language)
                .setViewportSize(360, 740)
                .setJavaScriptEnabled(scripts);
        try (var screen = Screen.with(phone)) {
            var way = new Way(scriptIn(language), scripts, person, screen.open("/"));
            way.thePageSpeaksTheirLanguage();
            way.theyFindSomebodysWish();
            way.theyWantItTooWithoutBeingSignedIn();
            way.aLetterLetsThemIn();
            way.theirVoteCounts();
            way.theySayWhatItMeansToThem();
            way.theyProposeAnIdeaOfTheirOwn();
            way.theTeamPlansItAndTheLetterLeadsToTheAnswer();
            way.theyOpenTheLinkThatStopsLettersAndPressNothing();
            way.theyCommentAndAreAnswered();
            way.itShips();
            way.theyFindWhatBecameOfIt();
            way.onePressStopsTheLetters();
        }
    }

    private static Properties scriptIn(String language) {
        var script = new Properties();
        try (var in = CustomersWayIT.class.getResourceAsStream("customers-way_" + language + ".properties")) {
            script.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return script;
    }

    /** The steps of one customer, on their phone. */
    private static final class Way {
        private final Properties script;
        private final boolean scripts;
        private final Person customer;
        private final Page page;
        private final String wish;
        private String own = "";

        Way(Properties script, boolean scripts, Person customer, Page page) {
            this.script = script;
            this.scripts = scripts;
            this.customer = customer;
            this.page = page;
            wish = Given.idea(Cast.ben(), say("wish"));
        }

        void thePageSpeaksTheirLanguage() {
            assertThat(page.locator("html")).hasAttribute("lang", say("language"));
            assertThat(page.locator("html")).hasAttribute("dir", say("direction"));
            assertThat(link(say("propose")).first()).isVisible();
            fits();
        }

        void theyFindSomebodysWish() {
            var search = page.getByRole(AriaRole.SEARCHBOX, new GetByRoleOptions().setName(say("search")));
            search.fill(say("searched"));
            search.press("Enter");

            assertThat(page.locator(".ideas a[href='/ideas/" + wish + "']")).hasText(say("wish"));
            fits();
        }

        void theyWantItTooWithoutBeingSignedIn() {
            var vote = page.locator("#want-" + wish);
            assertThat(vote).hasAttribute("aria-pressed", "false");
            vote.click();

            assertThat(heading(say("vote-is-kept"))).isVisible();
            fits();
            page.getByLabel(say("email")).fill(customer.email());
            button(say("send-link")).click();
            assertThat(heading(say("link-is-ready"))).isVisible();
            fits();
        }

        void aLetterLetsThemIn() {
            page.navigate(Postbox.newestLinkTo(customer));
            assertThat(heading(say("is-it-you"))).isVisible();
            page.getByLabel(say("name")).fill(say("called-here"));
            fits();
            if (scripts) {
                assertThat(page.locator("#answer")).isHidden();
            } else {
                page.locator("#answer")
                        .fill(sumIn(page.locator("label[for=answer]").textContent()));
            }
            button(say("yes")).click();
        }

        private static String sumIn(String question) {
            var sum = Pattern.compile("\\p{Nd}+")
                    .matcher(question)
                    .results()
                    .mapToInt(number -> Integer.parseInt(number.group()))
                    .sum();
            return Integer.toString(sum);
        }

        void theirVoteCounts() {
            assertThat(page).hasURL(Pattern.compile("/ideas/" + wish + "$"));
            assertThat(page.locator("#want-" + wish)).hasAttribute("aria-pressed", "true");
            assertThat(Api.withoutKey().get("/api/v1/ideas/" + wish).json().getInt("votes"))
                    .isEqualTo(1);
            fits();
        }

        void theySayWhatItMeansToThem() {
            page.getByLabel(say("what-for")).fill(say("meaning"));
            button(say("important")).click();

            assertThat(button(say("important"))).hasAttribute("aria-pressed", "true");
            var told = Api.as(Cast.ada()).get("/api/v1/ideas/" + wish + "/votes");
            assertThat(told.items("reason")).containsExactly(say("meaning"));
            assertThat(told.items("importance")).containsExactly("important");
            fits();
        }

        void theyProposeAnIdeaOfTheirOwn() {
            link(say("propose")).first().click();
            page.getByLabel(say("title")).pressSequentially(say("idea"));
            page.getByLabel(say("need")).fill(say("goal"));
            if (scripts) {
                assertThat(page.locator("#similar summary")).isVisible();
            }
            fits();
            button(say("propose-it")).click();
            if (!scripts) {
                assertThat(heading(say("is-it-one-of-these"))).isVisible();
                assertThat(page.getByText(say("wish")).first()).isVisible();
                fits();
                button(say("none-of-them")).click();
            }

            assertThat(heading(say("idea"))).isVisible();
            assertThat(page).hasURL(Pattern.compile("/ideas/\\d+$"));
            own = page.url().replaceAll(".*/", "");
            Given.vote(own, Cast.chen());
        }

        void theTeamPlansItAndTheLetterLeadsToTheAnswer() {
            Given.status(own, "planned", say("plan"));

            var letter = Postbox.await(customer, say("planned") + ": " + say("idea"));
            assertThat(letter).contains(say("team-answered"), say("plan"));
            page.navigate(Postbox.linkToIdeaIn(letter));

            assertThat(page.locator("#answered")).containsText(say("plan"));
            assertThat(page.locator("#answered")).isInViewport();
            assertThat(page.locator("#answered").boundingBox().y)
                    .isLessThan(page.locator("#comments").boundingBox().y);
            assertThat(page.locator(".steps [aria-current=step]")).hasText(say("planned"));
            fits();
        }

        /** As programs do that look into letters before their readers; that letters still come is told by those that follow. */
        void theyOpenTheLinkThatStopsLettersAndPressNothing() {
            page.navigate(Postbox.linkToStopIn(Postbox.newestTo(customer).orElseThrow()));

            assertThat(button(say("stop-letters"))).isVisible();
            fits();
            page.navigate("/ideas/" + own);
        }

        void theyCommentAndAreAnswered() {
            page.getByLabel(say("your-comment")).fill(say("question"));
            button(say("send")).last().click();
            assertThat(page.locator("#comments").getByText(say("question"))).isVisible();

            var comment = Api.withoutKey()
                    .get("/api/v1/ideas/" + own + "/comments")
                    .items("id")
                    .get(0);
            Api.as(Cast.ada())
                    .post(
                            "/api/v1/ideas/" + own + "/comments",
                            Json.createObjectBuilder()
                                    .add("text", say("reply"))
                                    .add("parent", comment)
                                    .build()
                                    .toString());

            var letter = Postbox.await(
                    customer, say("replied-to-you").replace("{name}", Cast.ada().name()) + ": " + say("idea"));
            page.navigate(Postbox.linkToIdeaIn(letter));
            assertThat(page.getByText(say("reply"))).isInViewport();
            fits();
        }

        void itShips() {
            Given.status(own, "shipped", say("there"));
            var entry = Api.as(Cast.ada())
                    .post(
                            "/api/v1/changelog",
                            Json.createObjectBuilder()
                                    .add("title", say("news"))
                                    .add("text", say("there"))
                                    .add("ideas", Json.createArrayBuilder().add(own))
                                    .add("published", true)
                                    .build()
                                    .toString());
            assertThat(entry.status()).as(entry.text()).isEqualTo(201);

            var letter = Postbox.await(customer, say("shipped") + ": " + say("idea"));
            page.navigate(Postbox.linkToIdeaIn(letter));
            assertThat(page.locator("#answered")).containsText(say("there"));
            assertThat(page.locator(".vote.closed")).containsText(say("votes-closed"));
            assertThat(page.locator("#want-" + own)).hasCount(0);
            fits();
        }

        void theyFindWhatBecameOfIt() {
            link(say("news")).click();
            assertThat(heading(say("news"))).isVisible();
            assertThat(page.locator(".ships a")).hasAttribute("href", "/ideas/" + own);

            link(say("changelog")).click();
            assertThat(page.locator(".changelog .ships a[href='/ideas/" + own + "']"))
                    .isVisible();
            fits();

            page.navigate("/outcomes?kind=shipped");
            assertThat(outcome()).containsText(say("there"));
            fits();

            page.navigate("/me");
            assertThat(outcome()).containsText(say("shipped"));
            assertThat(outcome()).containsText(say("there"));
            fits();
        }

        private Locator outcome() {
            return page.locator(".outcomes > li")
                    .filter(new Locator.FilterOptions().setHas(page.locator("h2 a[href='/ideas/" + own + "']")));
        }

        void onePressStopsTheLetters() {
            page.navigate("/me/notices");
            assertThat(page.locator("[name=channel][value=email]")).isChecked();

            page.navigate(Postbox.linkToStopIn(Postbox.newestTo(customer).orElseThrow()));
            button(say("stop-letters")).click();
            assertThat(heading(say("no-more-letters"))).isVisible();
            fits();

            page.navigate("/me/notices");
            assertThat(page.locator("[name=channel][value=portal]")).isChecked();
        }

        /** Nothing is wider than the phone. */
        private void fits() {
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(page.url())
                    .isEqualTo(true);
        }

        private Locator button(String name) {
            return page.getByRole(
                    AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
        }

        private Locator link(String name) {
            return page.getByRole(
                    AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
        }

        private Locator heading(String name) {
            return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
        }

        /** What the portal says in their language, and what people say in it. */
        private String say(String line) {
            var said = script.getProperty(line);
            if (said == null) {
                throw new IllegalArgumentException(line);
            }
            return said;
        }
    }
}
