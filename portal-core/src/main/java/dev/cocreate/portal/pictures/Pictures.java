package dev.cocreate.portal.pictures;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.people.Admission;
import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.TooManyProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every picture, and the only way to add one. */
@ApplicationScoped
class Pictures implements PersonalData {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_A_DAY = 60;

    private final Jdbi jdbi;
    private final Boards boards;
    private final Admission admission;
    private final Events events;

    @Inject
    Pictures(Jdbi jdbi, Boards boards, Admission admission, Events events) {
        this.jdbi = jdbi;
        this.boards = boards;
        this.admission = admission;
        this.events = events;
    }

    /** Keeps a drawing, and says under which name. What its owner sent long ago and never showed goes. */
    @Transactional
    Kept keep(Drawing drawing, Visitor owner) {
        refuseFlood(owner);
        dropUnused(owner);
        var name = name(drawing);
        jdbi.useHandle(handle -> handle.createUpdate("insert into picture (name, owner_id, type, width, height, bytes)"
                        + " values (:name, :owner, :type, :width, :height, :bytes)")
                .bind("name", name)
                .bind("owner", owner.id().value())
                .bind("type", drawing.type())
                .bind("width", drawing.width())
                .bind("height", drawing.height())
                .bind("bytes", drawing.bytes())
                .execute());
        events.append(new PictureTaken(owner, name));
        return new Kept(name, drawing.width(), drawing.height());
    }

    private static String name(Drawing drawing) {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "-" + drawing.width() + "x"
                + drawing.height();
    }

    private void refuseFlood(Visitor owner) {
        var today = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from picture where owner_id = ? and created_at > now() - interval '1 day'")
                .bind(0, owner.id().value())
                .mapTo(Integer.class)
                .one());
        if (today >= MOST_A_DAY) {
            throw new TooManyProblem(
                    "too-many-pictures",
                    "That were many pictures for one day. Please go on tomorrow.",
                    Duration.ofHours(1));
        }
    }

    /** Thirty days, because a text can wait as a draft for a while. */
    private void dropUnused(Visitor owner) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from picture p where owner_id = ? and created_at < now() - interval '30 days'"
                        + " and not exists (select from picture_place l where l.picture = p.name and l.idea_id is not null)"
                        + " and not exists (select from picture_place l where l.picture = p.name and l.entry_id is not null)",
                owner.id().value()));
    }

    /** The picture, unless all it was ever shown in is hidden from the reader. Its owner sees it wherever it is, or is not yet. */
    Optional<Drawing> find(String name, Optional<Visitor> reader) {
        var sight = boards.sightOf(reader).withOwn(reader);
        return sight.isEverything() || isShown(name, sight, reader) ? find(name) : Optional.empty();
    }

    /** Whether nobody needs to be asked who they are, so that whatever stands between may keep pictures for others. */
    boolean areForEverybody() {
        return admission.isForEverybody() && boards.sightOf(Optional.empty()).isEverything();
    }

    private boolean isShown(String name, Sight sight, Optional<Visitor> reader) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from picture where name = :name and owner_id = :reader)"
                                + " or exists (select from picture_place l join idea i on i.id = l.idea_id"
                                + sight.condition()
                                + " where l.picture = :name)"
                                + " or exists (select from picture_place l join changelog_entry e on e.id = l.entry_id"
                                + " where l.picture = :name and e.published_at is not null)")
                .bind("name", name)
                .bind("reader", reader.map(known -> known.id().value()).orElse(0L))
                .mapTo(Boolean.class)
                .one());
    }

    private Optional<Drawing> find(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select type, width, height, bytes from picture where name = ?")
                .bind(0, name)
                .map((row, context) -> new Drawing(
                        row.getString("type"), row.getInt("width"), row.getInt("height"), row.getBytes("bytes")))
                .findOne());
    }

    @Override
    public String kind() {
        return "pictures";
    }

    @Override
    public JsonValue of(PersonId person) {
        var pictures = Json.createArrayBuilder();
        jdbi.useHandle(
                handle -> handle.createQuery("select name from picture where owner_id = ? order by created_at desc")
                        .bind(0, person.value())
                        .map((row, context) -> "/pictures/" + row.getString("name"))
                        .forEach(pictures::add));
        return pictures.build();
    }

    /** A picture can show its owner. */
    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute("delete from picture where owner_id = ?", person.value()));
    }

    /** A picture that is there now. */
    record Kept(String name, int width, int height) {
        String address() {
            return "/pictures/" + name;
        }
    }
}
