package dev.cocreate.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN    | One button that gives me every invoice of a month
            EN    | The server was in der Cloud and it is slow
            DE    | Ein Knopf, der mir alle Rechnungen des Monats gibt
            DE    | Größere Anhänge
            ZH    | 夜班同事长时间看屏幕时眼睛不会太累
            ZH    | 支持 iPhone 的 Face ID
            JA    | 請求書をまとめて出力したい
            JA    | ダークモード
            AR    | تصدير فواتير الشهر في ملف واحد PDF
            OTHER | Je voudrais exporter les factures du mois dans un seul fichier
            OTHER | Quiero exportar las facturas del mes en un solo archivo para el contable
            OTHER | Выгрузка счетов
            """)
    void aTextTellsItsLanguage(TextLanguage expected, String text) {
        assertThat(LanguageGuess.of(text, TextLanguage.EN)).isEqualTo(expected);
    }

    @Test
    void theAuthorsLanguageDecidesWhatIsTooShort() {
        assertThat(LanguageGuess.of("PDF Export", TextLanguage.DE)).isEqualTo(TextLanguage.DE);
        assertThat(LanguageGuess.of("PDF Export", TextLanguage.AR)).isEqualTo(TextLanguage.EN);
        assertThat(LanguageGuess.of("請求書", TextLanguage.JA)).isEqualTo(TextLanguage.JA);
        assertThat(LanguageGuess.of("12345", TextLanguage.ZH)).isEqualTo(TextLanguage.ZH);
    }

    @Test
    void tagsOfEveryKindAreRead() {
        assertThat(TextLanguage.of("zh-Hans")).isEqualTo(TextLanguage.ZH);
        assertThat(TextLanguage.of("de-AT")).isEqualTo(TextLanguage.DE);
        assertThat(TextLanguage.of("fr")).isEqualTo(TextLanguage.OTHER);
        assertThat(TextLanguage.of("")).isEqualTo(TextLanguage.OTHER);
    }
}
