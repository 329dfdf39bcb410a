package dev.cocreate.stories.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchApiIT {
    @BeforeAll
    static void ideasInFiveLanguages() {
        if (search("reminders").items().isEmpty()) {
            given("Send overdue reminders automatically", "customers forget to pay");
            given("Sammelrechnungen für Großkunden", "unsere Buchhaltung die Monatsabschlüsse schneller fertigstellt");
            given("把所有凭证导出为一个文件", "会计可以一次完成月结");
            given("請求書をまとめてダウンロードしたい", "経理が月末の作業を早く終えられる");
            given("تصدير الفواتير في ملف واحد", "يتمكن المحاسب من إغلاق الشهر بسرعة");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reminder, Send overdue reminders automatically",
        "automatic reminders, Send overdue reminders automatically",
        "forgetting customer, Send overdue reminders automatically",
        "Sammelrechnung, Sammelrechnungen für Großkunden",
        "grosskunden, Sammelrechnungen für Großkunden",
        "Monatsabschluss, Sammelrechnungen für Großkunden",
        "凭证, 把所有凭证导出为一个文件",
        "导出文件, 把所有凭证导出为一个文件",
        "月结, 把所有凭证导出为一个文件",
        "請求書, 請求書をまとめてダウンロードしたい",
        "ダウンロード, 請求書をまとめてダウンロードしたい",
        "فواتير, تصدير الفواتير في ملف واحد",
        "المحاسب, تصدير الفواتير في ملف واحد",
        "محاسب, تصدير الفواتير في ملف واحد"
    })
    void wordsAreFoundInTheFormsPeopleUse(String words, String title) {
        assertThat(search(words).items("title")).contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hippopotamus", "Rechenschieber", "河马", "カバ", "فرس النهر"})
    void whatNobodyWroteIsNotFound(String words) {
        assertThat(search(words).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "a & b | !c",
                ":*",
                "<->",
                "((",
                "\\",
                "%",
                "the",
                "🙂",
                "<script>",
                "\u202e",
                "a:b'c\"d",
                "---"
            })
    void noCharacterIsSpecial(String words) {
        assertThat(search(words).status()).isEqualTo(200);
    }

    @Test
    void aSearchOfTenThousandWordsIsAnswered() {
        assertThat(search("invoice ".repeat(600)).status()).isIn(200, 422, 414);
    }

    @Test
    void theBestMatchComesFirstAndPagesGoOnInItsOrder() {
        given("Kaleidoscope", "we like colours");
        given("Colours", "we look through a kaleidoscope");

        var whole = search("kaleidoscope").items("title");
        assertThat(whole).containsSubsequence("Kaleidoscope", "Colours");

        var first = search("kaleidoscope&limit=1");
        var second = search("kaleidoscope&limit=1&after=" + first.json().getString("next"));
        assertThat(first.items("title")).containsExactly("Kaleidoscope");
        assertThat(second.items("title")).containsExactly("Colours");
    }

    @Test
    void aSearchCanBeSortedAndNarrowedLikeEveryList() {
        var id = Given.idea(Cast.ben(), "Theremin lessons", "", "", "music");
        var other = Given.idea(Cast.ben(), "Theremin repair", "", "", "tools");
        Given.votes(other, 1);

        assertThat(search("theremin&sort=top").items("id")).containsExactly(other, id);
        assertThat(search("theremin&tag=music").items("id")).containsExactly(id);
    }

    private static Answer search(String words) {
        var query = words.split("&(?=(limit|sort|tag)=)", 2);
        return Api.asOperator()
                .get("/api/v1/ideas?q=" + Web.encoded(query[0]) + (query.length > 1 ? "&" + query[1] : ""));
    }

    private static void given(String title, String need) {
        Given.idea(Cast.chen(), title, "", need);
    }
}
