package dev.cocreate.portal.needs;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that name a thing to be built rather than what somebody tries to get done. */
final class SolutionWords {
    /** Whole words, for "formula" is no form; what follows them are endings. */
    private static final List<String> OF_LETTERS = List.of(
            "buttons?",
            "drop-?downs?",
            "check ?box(?:es)?",
            "menus?",
            "pop-?ups?",
            "tabs?",
            "toggles?",
            "icons?",
            "widgets?",
            "dashboards?",
            "dark mode",
            "plug-?ins?",
            "integrations?",
            "api",
            "csv",
            "pdf",
            "excel",
            "webhooks?",
            "shortcuts?",
            "features?",
            "app",
            "knopf",
            "schaltflächen?",
            "auswahlliste",
            "menüs?",
            "kontrollkästchen",
            "symbole?",
            "dunkelmodus",
            "schnittstellen?",
            "erweiterung(?:en)?",
            "funktion(?:en)?");

    /** No spaces between words there, or endings and articles joined to them. */
    private static final List<String> OF_OTHERS = List.of(
            "按钮",
            "下拉",
            "菜单",
            "复选框",
            "弹窗",
            "图标",
            "插件",
            "接口",
            "仪表板",
            "深色模式",
            "功能",
            "زر ",
            "قائمة منسدلة",
            "أيقونة",
            "واجهة برمجة",
            "لوحة معلومات",
            "الوضع الداكن",
            "إضافة برمجية");

    private static final Pattern WORD = Pattern.compile(
            "(?<!\\p{L})(?:" + String.join("|", OF_LETTERS) + ")(?!\\p{L})|" + String.join("|", OF_OTHERS),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SolutionWords() {}

    /** The first one, as it stands there. */
    static Optional<String> in(String statement) {
        return WORD.matcher(statement)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(String::strip);
    }
}
