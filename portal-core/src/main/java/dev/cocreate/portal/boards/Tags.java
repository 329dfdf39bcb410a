package dev.cocreate.portal.boards;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every tag. A tag is made by naming it. */
@ApplicationScoped
@Transactional
public class Tags {
    public static final int MOST = 10;
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

    /** The names as they are kept; names in {@code fields} what is wrong with them. */
    public static List<String> checked(List<String> names, Fields fields) {
        if (names.size() > MOST) {
            fields.refuse(new FieldError("tags", "too-many", Map.of("count", MOST)));
            return List.of();
        }
        var clean = new ArrayList<String>();
        for (var name : names) {
            var tag = fields.line("tags", name, 1, LONGEST);
            if (!tag.isEmpty() && slug(tag).isEmpty()) {
                fields.refuse(FieldError.of("tags", "unreadable"));
            }
            clean.add(tag);
        }
        return clean;
    }

    /** Puts exactly these tags on an idea; those that are new are made. */
    public void put(long idea, List<String> checked) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from idea_tag where idea_id = ?", idea);
            // In one order for everybody, so that two who make the same tags never wait for each other.
            for (var name :
                    checked.stream().sorted(Comparator.comparing(Tags::slug)).toList()) {
                handle.execute(
                        "insert into tag (slug, name) values (?, ?) on conflict (slug) do nothing", slug(name), name);
                handle.execute(
                        "insert into idea_tag (tag_id, idea_id) select id, ? from tag where slug = ? on conflict do nothing",
                        idea,
                        slug(name));
            }
        });
    }

    /** The tags of these names; those that are new are made. */
    @Transactional(TxType.MANDATORY)
    public List<Tag> make(List<String> checked) {
        var slugs = checked.stream().map(Tags::slug).distinct().sorted().toList();
        return jdbi.withHandle(handle -> {
            for (var name :
                    checked.stream().sorted(Comparator.comparing(Tags::slug)).toList()) {
                handle.execute(
                        "insert into tag (slug, name) values (?, ?) on conflict (slug) do nothing", slug(name), name);
            }
            return handle.createQuery("select id, slug, name from tag where slug = any(?)")
                    .bind(0, slugs.toArray(String[]::new))
                    .map((row, context) -> new Tag(row.getLong("id"), row.getString("slug"), row.getString("name")))
                    .list();
        });
    }

    /** The name of a tag in addresses. */
    public static String slug(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
