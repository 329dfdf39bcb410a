package dev.cocreate.portal.exports;

/** Text that a spreadsheet takes for a formula when it opens a file: the one place that knows it, for all files in and out. */
public final class Formulas {
    /** What makes a spreadsheet compute, as OWASP lists it, and the same characters in full width. */
    private static final String BEGIN = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Formulas() {}

    public static boolean isOne(String text) {
        return !text.isEmpty() && BEGIN.indexOf(text.charAt(0)) >= 0;
    }

    /** The same as text: an apostrophe in front tells a spreadsheet so. */
    public static String safe(String text) {
        return isOne(text) ? "'" + text : text;
    }
}
