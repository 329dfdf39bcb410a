package dev.cocreate.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    private final Analysis analysis = new Analysis();

    @ParameterizedTest(name = "{0}: {2} finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
            EN    | Export a month's invoices as one file      | invoice exporting
            EN    | Export a month's invoices as one file      | invoices
            EN    | Exporting the café's menu                  | cafe
            EN    | Technicians’ reports                       | technician report
            EN    | Two approvers for large orders             | order app
            EN    | Invoice 2024-17                            | 2024
            DE    | Rechnungen als eine Datei herunterladen    | Rechnung
            DE    | Eine Rechnung je Monat                     | Rechnungen
            DE    | Sammelrechnung für Verträge                | Rechnung
            DE    | Sammelrechnung für Verträge                | vertrag
            DE    | Den Rechnungsexport beschleunigen          | Export Rechnungen
            DE    | Export der Rechnungen                      | Rechnungsexport
            DE    | Aufträge prüfen                            | Auftraege pruefen
            DE    | Größe der Geräte                           | groesse
            DE    | Arbeitszeiten je Projekt genehmigen lassen | arbeitszeit
            DE    | Arbeitszeiten je Projekt genehmigen lassen | wie kann ich Arbeitszeit genehmigen
            ZH    | 按月导出发票                                | 发票
            ZH    | 按月导出发票                                | 发票导出
            ZH    | 按月导出发票                                | 发票的导出
            ZH    | 打印机设置                                  | 设置打印机
            ZH    | 深色模式                                    | 色
            ZH    | 导出 ＰＤＦ 发票                             | pdf 发票
            JA    | 請求書をまとめて出力する                      | 請求書
            JA    | 請求書をまとめて出力する                      | 請求書の出力
            JA    | 請求書をエクスポートしたい                    | エクスポート
            JA    | ﾀﾞｰｸﾓｰﾄﾞ                                    | ダークモード
            AR    | تصدير الفاتورة الشهرية                      | فاتورة
            AR    | فاتورة واحدة لكل شهر                        | الفاتورة
            AR    | العمل بدون إنترنت                           | انترنت
            AR    | تقرير من ٢٠٢٤                               | 2024
            OTHER | Télécharger les factures                   | telecharger
            OTHER | Экспорт счетов                             | счетов
            """)
    void aWordIsFoundInItsForms(TextLanguage language, String title, String asked) {
        assertThat(finds(title, language, asked)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {2} does not find {1}")
    @CsvSource(delimiter = '|', textBlock = """
            EN | Export a month's invoices as one file | invoice import
            DE | Rechnungen als eine Datei             | Export Rechnungen
            ZH | 按月导出发票                           | 发票导入
            JA | 請求書をまとめて出力する                 | 請求先
            AR | تصدير الفاتورة الشهرية                 | تقرير
            """)
    void whatIsNotThereIsNotFound(TextLanguage language, String title, String asked) {
        assertThat(finds(title, language, asked)).isFalse();
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(finds("Exporting invoices", TextLanguage.EN, "invoices exporti"))
                .isTrue();
        assertThat(finds("Exporting invoices", TextLanguage.EN, "exporti invoices"))
                .isFalse();
        assertThat(finds("Exporting invoices", TextLanguage.EN, "exporti ")).isFalse();
    }

    @Test
    void littleWordsAreAskedForOnlyWhenThereIsNothingElse() {
        assertThat(finds("Export invoices", TextLanguage.EN, "how to export the invoices"))
                .isTrue();
        assertThat(finds("Who is who", TextLanguage.EN, "who is")).isTrue();
        assertThat(finds("Export invoices", TextLanguage.EN, "who is")).isFalse();
    }

    @Test
    void titleNeedAndTextWeighDifferently() {
        assertThat(analysis.vector("Dark mode", "night shifts", "at night", TextLanguage.EN))
                .isEqualTo("'at':5C 'dark':1A 'mode':2A 'night':3B,6C 'shift':4B 'shifts':4B");
    }

    @Test
    void aPartOfACompoundWeighsLessThanTheSameWordAlone() {
        assertThat(analysis.vector("Größere Schrift", "", "", TextLanguage.DE)).contains("'schrift':2A");
        assertThat(analysis.vector("Gutschrift stornieren", "", "", TextLanguage.DE))
                .contains("'gutschrift':1A", "'schrift':1B");
        assertThat(analysis.vector("", "Gutschrift", "Gutschrift", TextLanguage.DE))
                .contains("'gutschrift':1B,2C", "'schrift':1C,2D");
    }

    @Test
    void aWordSaidOftenKeepsAFewPositions() {
        assertThat(analysis.vector("", "", "export ".repeat(500), TextLanguage.EN))
                .isEqualTo("'export':1C,2C,3C,4C");
    }

    @Test
    void aQuestionWithoutAWordAsksNothing() {
        assertThat(analysis.query("")).isEmpty();
        assertThat(analysis.query(" !? & | :* ' \\ ")).isEmpty();
    }

    @Test
    void aQuestionThatReadsTheSameInAllLanguagesIsAskedOnce() {
        assertThat(analysis.query("发票")).contains("('发票')");
    }

    @Test
    void aPastedPageIsCut() {
        assertThat(analysis.query("word ".repeat(5_000)).orElseThrow()).hasSizeLessThan(1_000);
        assertThat(analysis.query("发票导出".repeat(5_000)).orElseThrow()).hasSizeLessThan(2_000);
    }

    private boolean finds(String title, TextLanguage language, String asked) {
        var query = analysis.query(asked).orElseThrow();
        return TinyTextSearch.matches(analysis.vector(title, "", "", language), query);
    }
}
