package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody mentions another with keys alone, is thanked, and mends what they said. */
class TalkStoryIT {
    @ParameterizedTest
    @CsvSource({
        "en-GB, 1280, Your comment, Send, React, Thank you, 'Thank you, 1 person', Edit, Save, edited",
        "ar, 360, تعليقك, إرسال, تفاعل, شكرًا, 'شكرًا، شخص واحد', تعديل, حفظ, عُدّل"
    })
    void somebodyIsMentionedThankedAndMendsTheirWords(
            String language,
            int width,
            String field,
            String send,
            String react,
            String thanks,
            String thanked,
            String edit,
            String save,
            String edited) {
        var idea = Given.idea(Cast.stranger("Nadim"), "Export invoices");
        Given.comment(idea, Cast.ada(), "How do you do it today?");
        try (var screen = Screen.with(
                        new NewContextOptions().setLocale(language).setViewportSize(width, 800))
                .signedIn(Cast.chen())) {
            var page = screen.open("/ideas/" + idea);
            var text = page.getByLabel(field, new Page.GetByLabelOptions().setExact(true));

            text.focus();
            page.keyboard().type("Hello @");
            var options = page.getByRole(AriaRole.OPTION);
            assertThat(options.first()).containsText("Nadim");
            assertThat(text).hasAttribute("aria-autocomplete", "list");
            assertThat(page.locator("#heard")).containsText(Pattern.compile("\\d"));
            page.keyboard().press("ArrowDown");
            assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
            assertThat(text).hasAttribute("aria-activedescendant", "text-people-1");
            page.keyboard().press("Escape");
            assertThat(options).hasCount(0);
            page.keyboard().press("Backspace");
            page.keyboard().type("@nad");
            assertThat(options).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(text).hasValue("Hello @Nadim ");
            page.keyboard().type("and all");
            assertThat(options).hasCount(0);
            button(page, send).click();
            assertThat(page.locator(".mention")).hasText("@Nadim");

            page.evaluate("window.theSamePage = true");
            page.locator(".reactions summary").first().focus();
            page.keyboard().press("Enter");
            button(page, thanks).focus();
            page.keyboard().press("Enter");
            var pressed = button(page, thanked);
            assertThat(pressed).hasAttribute("aria-pressed", "true");
            assertThat(pressed).isFocused();
            assertThat(page.locator("#heard")).containsText(thanks);
            page.keyboard().press("Space");
            assertThat(page.locator(".reaction")).hasCount(0);
            assertThat(page.evaluate("window.theSamePage")).isEqualTo(true);

            page.locator(".reactions summary").last().click();
            page.locator(".reactions .menu[open]").getByText(thanks).click();
            assertThat(pressed).isVisible();
            page.locator(".comment .meta summary").last().click();
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(edit))
                    .last()
                    .click();
            var words = page.getByLabel(field, new Page.GetByLabelOptions().setExact(true));
            assertThat(words).hasValue("Hello @Nadim and all");
            words.fill("Hello @Nadim, by hand");
            button(page, save).click();
            assertThat(page).hasURL(Pattern.compile("#comment-\\d+$"));
            assertThat(page.locator(".comment:target")).containsText("@Nadim, by hand");
            assertThat(page.locator(".comment:target")).containsText(edited);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
