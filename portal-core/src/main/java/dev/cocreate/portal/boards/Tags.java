package dev.cocreate.portal.boards;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every tag. A tag is made by naming it. */
@ApplicationScoped
@Transactional
public class Tags {
    private static final int MOST = 10;
    private static final int LONGEST = 40;

    private final Jdbi jdbi;

    @Inject
    Tags(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Tag> find(String slug) {
        return jdbi.withHandle(handle -> handle.createQuery("select id, slug, name from tag where slug = ?")
                .bind(0, slug)
                .map((row, context) -> new Tag(row.getLong("id"), row.getString("slug"), row.getString("name")))
                .findOne());
    }

    /** Puts exactly these tags on an idea; those that are new are made. */
    public void put(long idea, List<String> names) {
        check(names);
        jdbi.useHandle(handle -> {
            handle.execute("delete from idea_tag where idea_id = ?", idea);
            for (var name : names) {
                handle.execute(
                        "insert into tag (slug, name) values (?, ?) on conflict (slug) do nothing",
                        slug(name),
                        name.strip());
                handle.execute(
                        "insert into idea_tag (tag_id, idea_id) select id, ? from tag where slug = ? on conflict do nothing",
                        idea,
                        slug(name));
            }
        });
    }

    private static void check(List<String> names) {
        if (names.size() > MOST) {
            throw new InvalidProblem(new FieldError("tags", "too-many", Map.of("count", MOST)));
        }
        for (var name : names) {
            if (slug(name).isEmpty()) {
                throw new InvalidProblem(FieldError.of("tags", "unreadable"));
            }
            if (name.strip().length() > LONGEST) {
                throw new InvalidProblem(
                        new FieldError("tags", "too-long", Map.of("count", LONGEST, "actual", PlainText.length(name))));
            }
        }
    }

    /** The name of a tag in addresses. */
    public static String slug(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
