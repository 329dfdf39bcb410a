package dev.cocreate.portal.search;

import java.util.Arrays;

/** A slip of the pen: one letter missing, added or changed, or two swapped. */
final class Slip {
    private Slip() {}

    static boolean isOne(String typed, String meant) {
        var left = typed.codePoints().toArray();
        var right = meant.codePoints().toArray();
        if (left.length > right.length) {
            return isOne(right, left);
        }
        return isOne(left, right);
    }

    private static boolean isOne(int[] shorter, int[] longer) {
        var at = Arrays.mismatch(shorter, longer);
        if (at < 0) {
            return false;
        }
        if (longer.length == shorter.length + 1) {
            return same(shorter, at, longer, at + 1);
        }
        return longer.length == shorter.length
                && (same(shorter, at + 1, longer, at + 1)
                        || at + 1 < shorter.length
                                && shorter[at] == longer[at + 1]
                                && shorter[at + 1] == longer[at]
                                && same(shorter, at + 2, longer, at + 2));
    }

    private static boolean same(int[] left, int from, int[] right, int other) {
        return Arrays.equals(left, from, left.length, right, other, right.length);
    }
}
