package dev.cocreate.portal.imports;

/** Text that a spreadsheet takes for a formula when it opens a file. */
final class Formulas {
    private Formulas() {}

    static boolean isOne(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    /** The same as text, for spreadsheets too. */
    static String safe(String text) {
        return isOne(text) ? "'" + text : text;
    }
}
