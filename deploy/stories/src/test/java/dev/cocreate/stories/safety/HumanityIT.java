package dev.cocreate.stories.safety;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Screen;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody new shows once that they are no program; nobody else is asked, and nothing leaves the portal for it. */
class HumanityIT {
    @Test
    void aBrowserWithScriptsAnswersByItself() {
        var edda = Cast.stranger("Edda");
        var link = givenLinkFor(edda);
        try (var screen = Screen.ofSomebody()) {
            var page = screen.open(link);
            assertThat(page.getByLabel("How much is")).isHidden();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, sign me in"))
                    .click();

            assertThat(page.locator("form[action='/sign-in/out']")).isAttached();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void withoutScriptsAPersonAddsTwoNumbers(String language) {
        var finn = Cast.stranger("Finn-" + language);
        var link = givenLinkFor(finn);
        try (var screen = Screen.with(new NewContextOptions()
                .setLocale(language)
                .setJavaScriptEnabled(false)
                .setViewportSize(360, 740))) {
            var page = screen.open(link);
            var name = page.locator("#name").inputValue();
            page.locator("#answer").fill("1");
            page.locator("main button").click();
            assertThat(page.locator("#answer-fault")).not().isEmpty();
            assertThat(page.locator("#name")).hasValue(name);

            var numbers = page.locator("label[for=answer]")
                    .textContent()
                    .replaceAll("\\P{Nd}+", " ")
                    .strip()
                    .split(" ");
            page.locator("#answer").fill(Integer.toString(Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1])));
            page.locator("main button").click();

            assertThat(page.locator("form[action='/sign-in/out']")).isAttached();
        }
    }

    @Test
    void whoSkipsTheQuestionDoesNotJoin() {
        var program = Web.ofSomebody();
        var gus = Cast.stranger("Gus");
        var link = givenLinkFor(gus);

        for (var body :
                new String[] {"name=Gus", "name=Gus&proof=&answer=", "name=Gus&proof=1", "name=Gus&answer=99"}) {
            assertThat(program.post(link, body).status()).as(body).isEqualTo(422);
            assertThat(program.cookie("session")).isEmpty();
        }
        program.open(link);
        assertThat(program.send(link).status()).as("the link still works").isEqualTo(303);
    }

    @Test
    void guessingEndsSoon() {
        var program = Web.ofSomebody();
        var hedy = Cast.stranger("Hedy");
        var link = givenLinkFor(hedy);
        for (var guess = 0; guess < 8; guess++) {
            assertThat(program.post(link, "name=Hedy&answer=99").status()).isEqualTo(422);
        }

        var refused = program.post(link, "name=Hedy&answer=99");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }

    @Test
    void whomThePortalKnowsIsNotAsked() {
        var iggy = Cast.stranger("Iggy");
        Web.of(iggy);
        var link = givenLinkFor(iggy);

        var again = Web.ofSomebody();
        assertThat(again.open(link).page().select("#answer")).isEmpty();
        assertThat(again.post(link, "").status()).isEqualTo(303);
    }

    @Test
    void whatFillsEveryFieldIsSentNoLink() {
        var jost = Cast.stranger("Jost");
        var program = Web.ofSomebody();
        program.open("/sign-in");

        var refused = program.send("/sign-in", "email", jost.email(), "homepage", "https://spam.example");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#homepage-fault").text()).isNotEmpty();
        assertThat(refused.page().select("#email").val()).isEqualTo(jost.email());
        assertThat(Postbox.newestTo(jost)).isEmpty();
    }

    private static String givenLinkFor(Person person) {
        var browser = Web.ofSomebody();
        browser.open("/sign-in");
        browser.send("/sign-in", "email", person.email());
        return Postbox.newestLinkTo(person);
    }
}
