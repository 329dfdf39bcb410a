package dev.cocreate.portal.ideas;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.Locale;

/** What somebody has to do with an idea. Each is a condition on the idea {@code i} and the person {@code :person}. */
public enum Involvement {
    MINE("i.author_id = :person"),
    VOTED("i.id in (select idea_id from vote where person_id = :person)"),
    /** Whoever takes part follows, unless they chose otherwise by hand; see the feature {@code follows}. */
    FOLLOWED(
            "i.id in (select idea_id from vote where person_id = :person"
                    + " union select idea_id from comment where author_id = :person"
                    + " union select id from idea where author_id = :person"
                    + " union select idea_id from follow where person_id = :person and following)"
                    + " and not exists (select from follow f where f.idea_id = i.id and f.person_id = :person and not f.following)");

    private final String condition;

    Involvement(String condition) {
        this.condition = condition;
    }

    /** Reads the name in an address; 422 for one that is not offered. */
    public static Involvement parse(String name) {
        for (var involvement : values()) {
            if (involvement.slug().equals(name)) {
                return involvement;
            }
        }
        throw new InvalidProblem(FieldError.of("of", "unknown"));
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }
}
