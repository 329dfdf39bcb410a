package dev.cocreate.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTest {
    private final Analysis analysis = new Analysis();

    @ParameterizedTest(name = "{0}: {1} is like {2}")
    @CsvSource(delimiter = '|', textBlock = """
            EN | Exporting my invoices             | Export a month's invoices as one file
            EN | Invoice export as CSV             | Export invoices
            EN | Dark mode for the mobile app      | Dark mode
            DE | Rechnungen exportieren            | Export von Rechnungen als Datei
            DE | Rechnungsexport                   | Export der Rechnungen
            DE | Export aller Rechnungen als PDF   | Rechnungsexport
            ZH | 导出发票                           | 把一个月的发票导出为一个文件
            ZH | 批量导出发票                        | 按月导出发票
            ZH | 导出法票                           | 按月导出发票
            ZH | 深色模式                           | 希望有深色模式
            JA | 請求書の出力                        | 請求書をまとめて出力する
            JA | ダークモードがほしい                  | ダークモード
            AR | تصدير الفواتير                     | تصدير فواتير الشهر في ملف واحد
            AR | أريد تصدير فاتورة                  | تصدير الفاتورة الشهرية
            """)
    void titlesAboutTheSameAreAlike(TextLanguage language, String typed, String title) {
        assertThat(likeness(language, typed, title)).isPositive();
        assertThat(likeness(language, title, typed)).isPositive();
    }

    @ParameterizedTest(name = "{0}: {1} is not like {2}")
    @CsvSource(delimiter = '|', textBlock = """
            EN | Export contacts        | Export invoices
            EN | A mode for the app     | Dark mode
            EN | The best of the best   | Undo the last change
            DE | Rechnungsvorlagen      | Rechnungen drucken
            ZH | 导入联系人              | 按月导出发票
            JA | 請求先の変更            | ダークモード
            AR | تغيير لغة الواجهة      | تصدير فواتير الشهر في ملف واحد
            """)
    void titlesAboutOtherThingsAreNot(TextLanguage language, String typed, String title) {
        assertThat(likeness(language, typed, title)).isZero();
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(likeness(TextLanguage.EN, "Export inv", "Export a month's invoices as one file"))
                .isPositive();
        assertThat(likeness(TextLanguage.EN, "Inv export", "Export a month's invoices as one file"))
                .isZero();
    }

    @Test
    void theMoreTheyShareTheMoreTheyAreAlike() {
        assertThat(likeness(TextLanguage.EN, "Export invoices", "Export invoices"))
                .isEqualTo(1);
        assertThat(likeness(TextLanguage.EN, "Export invoices", "Export a month's invoices as one file"))
                .isBetween(0.5, 0.9);
    }

    @Test
    void aSlipOfAKnownWordMeansThatWord() {
        var typed = analysis.gist("Exprot invocies now ", TextLanguage.EN);

        var meant =
                typed.meaning(Map.of("exprot", List.of("export", "expert"), "invocies", List.of("invoices", "voices")));

        assertThat(typed.misspellable()).containsExactly("exprot", "invocies");
        assertThat(meant.likeness(analysis.gist("Export invoices ", TextLanguage.EN)))
                .isPositive();
        assertThat(meant.all().orElseThrow()).contains("'export'", "'invoices'").doesNotContain("'voices'");
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "export, export, false",
        "exprot, export, true",
        "expor, export, true",
        "exxport, export, true",
        "expart, export, true",
        "eport, exports, false",
        "xeprot, export, false",
        "تصدر, تصدير, true",
        "a, b, true",
        "a, '', true"
    })
    void aSlipIsOneLetter(String typed, String meant, boolean isSlip) {
        assertThat(Slip.isOne(typed, meant)).isEqualTo(isSlip);
        assertThat(Slip.isOne(meant, typed)).isEqualTo(isSlip);
    }

    @Test
    void aTitleOfLittleWordsIsAboutThem() {
        assertThat(analysis.gist("The Who", TextLanguage.EN).any()).isPresent();
        assertThat(analysis.gist("…", TextLanguage.EN).any()).isEmpty();
    }

    private double likeness(TextLanguage language, String typed, String title) {
        return analysis.gist(typed, language).likeness(analysis.gist(title + " ", language));
    }
}
