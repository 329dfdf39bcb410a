package dev.cocreate.portal.assignments;

/** Somebody of the team who can look after an idea. */
public record Assignee(long id, String name) {
    /** How an address and a form say that nobody does. */
    public static final String NOBODY = "nobody";
}
