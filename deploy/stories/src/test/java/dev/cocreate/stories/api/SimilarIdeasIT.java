package dev.cocreate.stories.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is alike a title is found in every language, however it is written. */
class SimilarIdeasIT {
    @BeforeAll
    static void wishesInFiveLanguages() {
        Given.idea("Print a pallet label for every customer");
        Given.idea("Zählerstände per Kamera ablesen");
        Given.idea("自动提醒客户续签合同");
        Given.idea("点検結果を写真つきで保存したい");
        Given.idea("إرسال تذكير قبل موعد الصيانة");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | printing pallet labels         | Print a pallet label for every customer
            en | Pallet lables printed          | Print a pallet label for every customer
            en | pirnt pallte label             | Print a pallet label for every customer
            en | Print pal                      | Print a pallet label for every customer
            de | Zählerstand ablesen            | Zählerstände per Kamera ablesen
            de | Zaehlerstaende ablesen         | Zählerstände per Kamera ablesen
            de | Zählersände mit Kamera ablesn  | Zählerstände per Kamera ablesen
            zh | 提醒客户续签                     | 自动提醒客户续签合同
            zh | 合同续签提醒                     | 自动提醒客户续签合同
            zh | 提醒客户续鉴                     | 自动提醒客户续签合同
            ja | 点検の結果を写真で保存             | 点検結果を写真つきで保存したい
            ja | 点検結課を写真で保存               | 点検結果を写真つきで保存したい
            ar | تذكير بموعد الصيانة            | إرسال تذكير قبل موعد الصيانة
            ar | ارسال التذكير قبل الصيانه       | إرسال تذكير قبل موعد الصيانة
            ar | تذكسر قبل موعد الصيانة         | إرسال تذكير قبل موعد الصيانة
            """)
    void theSameWishIsFoundInOtherWords(String language, String typed, String title) {
        assertThat(similar(language, typed).items("title")).contains(title);
    }

    @Test
    void aSlipThatSomebodyKeptOnceIsStillASlip() {
        for (var i = 0; i < 10; i++) {
            Given.idea("Test sprinkler number " + i);
        }
        Given.idea("A sprinkelr in the cellar");

        assertThat(similar("en", "Sprinkelr test").items("title"))
                .isNotEmpty()
                .allMatch(title -> title.startsWith("Test sprinkler"));
    }

    @Test
    void whatIsAboutSomethingElseIsNotFound() {
        assertThat(similar("en", "Stack the pallets higher").items()).isEmpty();
        assertThat(similar("de", "Kamera drehen").items()).isEmpty();
        assertThat(similar("zh", "导出联系人").items("title")).doesNotContain("自动提醒客户续签合同");
    }

    @Test
    void whatIsDecidedComesLastWithItsAnswer() {
        var shipped = Given.idea("Weigh the truck at the northern gate");
        var open = Given.idea("Weigh the truck at the southern gate");
        Given.status(shipped, "shipped", "The scales are there since May.");

        var found = similar("en", "Weigh the truck at the northern gate");

        assertThat(found.items("id")).containsSubsequence(open, shipped);
        var last = found.items().get(found.items("id").indexOf(shipped));
        assertThat(last.getString("answer")).isEqualTo("The scales are there since May.");
        assertThat(last.getString("kind")).isEqualTo("shipped");
        assertThat(found.items().get(0).get("answer")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void fiveAreEnough() {
        for (var i = 0; i < 7; i++) {
            Given.idea(Cast.ben(), "Rename the hovercraft of depot " + i);
        }

        assertThat(similar("en", "rename hovercraft").items()).hasSize(5);
    }

    @Test
    void whoDoesNotSayATitleIsToldSo() {
        assertThat(similar("en", " ").faults()).containsExactly("title");
        assertThat(similar("en", "x".repeat(121)).faults()).containsExactly("title");
        assertThat(Api.withoutKey().get("/api/v1/ideas/similar").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", "a & b | !c", ":*", "''':A", "%", "😀", "the of and", "…", "a", "(export"})
    void nothingTypedBreaksIt(String typed) {
        assertThat(similar("en", typed).status()).isEqualTo(200);
    }

    private static Answer similar(String language, String title) {
        return Api.withoutKey()
                .with("Accept-Language", language)
                .get("/api/v1/ideas/similar?title=" + Web.encoded(title));
    }
}
