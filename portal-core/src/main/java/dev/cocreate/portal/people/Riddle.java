package dev.cocreate.portal.people;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What somebody new solves once, so that a program cannot join a thousand times: their browser does, unseen, by finding a number
 * whose hash begins with zeros (the idea of Hashcash, Back 2002); without scripts a person adds two numbers. It is made from the
 * token of their link, so that it needs no place of its own, and works as often as the link does: once.
 *
 * @param challenge what the browser hashes together with its number
 * @param one the first number to add, 2 to 9; so is {@code other}
 */
public record Riddle(String challenge, int one, int other) {
    /** A browser tries about 16,000 numbers, half a second of a phone; a thousand joiners cost their machine minutes. */
    static final int ZERO_BITS = 14;

    private static final int LONGEST_NUMBER = 9;
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}");

    static Riddle of(Token link) {
        var bytes = Token.sha256("riddle " + link.text());
        return new Riddle(HexFormat.of().formatHex(bytes, 0, 16), digit(bytes[16]), digit(bytes[17]));
    }

    private static int digit(byte random) {
        return 2 + (random & 7);
    }

    /** Whether the browser's number is one that takes as long to find as it should. */
    boolean isSolvedBy(String proof) {
        return !proof.isEmpty()
                && proof.length() <= LONGEST_NUMBER
                && zeroBits(Token.sha256(challenge + ":" + proof)) >= ZERO_BITS;
    }

    /** Whether a person added well; digits of any script will do. */
    boolean isAnsweredBy(String typed) {
        var number = typed.strip();
        return NUMBER.matcher(number).matches() && Integer.parseInt(number) == one + other;
    }

    /** For the browser, which does the same. */
    public int zeroBits() {
        return ZERO_BITS;
    }

    private static int zeroBits(byte[] hash) {
        var zeros = 0;
        for (var part : hash) {
            if (part != 0) {
                return zeros + Integer.numberOfLeadingZeros(part & 0xff) - 24;
            }
            zeros += 8;
        }
        return zeros;
    }
}
