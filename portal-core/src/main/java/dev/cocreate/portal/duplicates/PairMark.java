package dev.cocreate.portal.duplicates;

import dev.cocreate.portal.platform.problems.MalformedProblem;
import java.util.regex.Pattern;

/** Where a page of the list ended. */
record PairMark(int likeness, long idea, long other) {
    static final PairMark START = new PairMark(101, 0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})-(\\d{1,18})-(\\d{1,18})");

    static PairMark parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new MalformedProblem("bad-cursor", "The value of \"after\" is not one that this list gave.");
        }
        return new PairMark(
                Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)), Long.parseLong(form.group(3)));
    }

    @Override
    public String toString() {
        return likeness + "-" + idea + "-" + other;
    }
}
