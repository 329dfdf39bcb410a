package dev.cocreate.portal.search;

/** A word, a part of one, or a pair of Chinese or Japanese characters; those of one word share its position. */
record Token(String text, int position, int start, boolean isPair) {
    /** Whether the other pair begins with the character that this one ends with. */
    boolean overlaps(Token next) {
        return isPair && next.isPair && next.start == start + Character.charCount(text.codePointAt(0));
    }
}
