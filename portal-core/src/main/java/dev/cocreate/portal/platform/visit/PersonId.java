package dev.cocreate.portal.platform.visit;

/** Identity of a person. */
public record PersonId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
