package dev.cocreate.portal.duties;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.people.Admission;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Everything that concerns somebody of the team, and the only way to tell them. */
@ApplicationScoped
@Transactional
public class Duties {
    private static final int AT_ONCE = 500;

    /** Somebody who works here and can be told something. */
    private static final String OF_THE_TEAM =
            "p.role <> 'CUSTOMER' and p.erased_at is null and not p.sample and p.email not like '%.invalid'";

    private static final String TELL = """
            insert into notice (person_id, idea_id, duty, cause, letter_at)
            select p.id, c.idea, :duty, c.cause, case coalesce(w.way, :usual) when 'AT_ONCE' then cast(:atOnce as timestamptz)
                when 'DAILY' then cast(:daily as timestamptz) when 'WEEKLY' then cast(:weekly as timestamptz) end
            from ({whom}) c join person p on p.id = c.person
            left join duty_choice w on w.person_id = p.id and w.duty = :duty
            where coalesce(w.way, :usual) <> 'NONE' and """ + " " + OF_THE_TEAM + " order by p.id, c.idea on conflict do nothing";

    private static final String NAMED =
            "select person, cast(:idea as bigint) as idea, cast(:cause as bigint) as cause from unnest(cast(:people as bigint[])) person";

    /** Not what fell due long ago: that somebody imports old ideas is no news. */
    private static final String DUE = """
            select person, i.id as idea, 0 as cause from idea i
            cross join lateral (select i.assignee_id as person where i.assignee_id is not null
                union select w.person_id from watch w where w.board_id is null or w.board_id = i.board_id) of
            where %s and i.merged_into is null and person is distinct from i.author_id
                and i.created_at <= now() - make_interval(days => :days)
                and i.created_at > now() - make_interval(days => :days + 7)
                and not exists (select from notice n where n.person_id = person and n.idea_id = i.id
                    and n.duty = 'ANSWER_DUE')""".formatted(Duty.ANSWER_DUE.open());

    private static final String DUE_AGAIN = """
            select person, i.id as idea, i.look_again_at - date '2000-01-01' as cause from idea i
            cross join lateral (select i.assignee_id as person where i.assignee_id is not null
                union select w.person_id from watch w where w.board_id is null or w.board_id = i.board_id) of
            where i.look_again_due and i.look_again_at > current_date - 7 and i.merged_into is null
                and not exists (select from notice n where n.person_id = person and n.idea_id = i.id
                    and n.duty = 'LOOK_AGAIN' and n.cause = i.look_again_at - date '2000-01-01')""";

    /** While more happens, a letter waits for it, but not for longer than five minutes. */
    private static final String WAITING = """
            select person_id from notice
            where letter_at <= :now + interval '1 minute' and letter_at is not null and mailed_at is null and read_at is null
            group by person_id having max(letter_at) <= :now or min(letter_at) <= :now - interval '4 minutes'
            order by min(letter_at) limit :most""";

    private static final String LETTER = "with n as (update notice n set mailed_at = now()"
            + " where n.person_id = :person and n.letter_at <= :now"
            + " and n.mailed_at is null and n.read_at is null returning n.*)"
            + " select n.duty, n.idea_id, i.title, b.name as board from n join idea i on i.id = n.idea_id"
            + " join board b on b.id = i.board_id where "
            + Arrays.stream(Duty.values())
                    .map(duty -> "(n.duty = '" + duty + "' and " + duty.open() + ")")
                    .collect(Collectors.joining(" or ", "(", ")"))
            + " order by n.id";

    private final Jdbi jdbi;
    private final Admission admission;
    private final AnswerTime answerTime;
    private final DutyLetters letters;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Duties(Jdbi jdbi, Admission admission, AnswerTime answerTime, DutyLetters letters, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.admission = admission;
        this.answerTime = answerTime;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells these people of what an idea asks of them, except those who know already or are not of the team. */
    void tell(Duty duty, IdeaId idea, long cause, Instant happened, Collection<Long> people) {
        var ids = people.stream().mapToLong(id -> id).toArray();
        tell(NAMED, duty, happened, Map.of("idea", idea.value(), "cause", cause, "people", ids));
    }

    /** Tells of answers that fell due, and of days to look again that have come; how many notices that made. */
    int tellWhatIsDue() {
        return tell(DUE, Duty.ANSWER_DUE, clock.instant(), Map.of("days", answerTime.days()))
                + tell(DUE_AGAIN, Duty.LOOK_AGAIN, clock.instant(), Map.of());
    }

    private int tell(String whom, Duty duty, Instant happened, Map<String, Object> binds) {
        return jdbi.withHandle(handle -> handle.createUpdate(TELL.replace("{whom}", whom))
                .bindMap(binds)
                .bind("duty", duty.name())
                .bind("usual", duty.usual().name())
                .bind("atOnce", Way.AT_ONCE.letterAt(happened).orElseThrow())
                .bind("daily", Way.DAILY.letterAt(happened).orElseThrow())
                .bind("weekly", Way.WEEKLY.letterAt(happened).orElseThrow())
                .execute());
    }

    /** Everybody of the team. */
    @Transactional(TxType.SUPPORTS)
    List<Long> team() {
        return jdbi.withHandle(handle -> handle.createQuery("select p.id from person p where " + OF_THE_TEAM)
                .mapTo(Long.class)
                .list());
    }

    /** The first report of a thing that is still open; empty when the team has decided meanwhile. */
    @Transactional(TxType.SUPPORTS)
    OptionalLong openReport(IdeaId idea, long comment) {
        return jdbi.withHandle(handle -> handle.createQuery("select min(id) from report where idea_id = ?"
                                + " and coalesce(comment_id, 0) = ? and resolved_at is null having min(id) is not null")
                        .bind(0, idea.value())
                        .bind(1, comment)
                        .mapTo(Long.class)
                        .findOne())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Whoever no longer looks after an idea needs not know that they did, unless they do already. */
    void takeBack(IdeaId idea, PersonId person) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from notice where person_id = ? and idea_id = ? and duty = 'ASSIGNED' and read_at is null"
                        + " and mailed_at is null",
                person.value(),
                idea.value()));
    }

    /** Nothing of this concerns somebody any more who does not work here. */
    void leave(PersonId person) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from notice where person_id = ? and duty is not null", person.value());
            handle.execute("delete from watch where person_id = ?", person.value());
        });
    }

    /** Some of those for whom a letter is due. */
    @Transactional(TxType.SUPPORTS)
    List<Long> due() {
        return jdbi.withHandle(handle -> handle.createQuery(WAITING)
                .bind("now", now())
                .bind("most", AT_ONCE)
                .mapTo(Long.class)
                .list());
    }

    /** One letter of all that waits for one now. Whoever comes second finds nothing. */
    void send(long person) {
        var reader = jdbi.withHandle(handle -> handle.createQuery(
                        "select p.id as person_id, p.email, p.language from person p where p.id = ? and " + OF_THE_TEAM
                                + " for update")
                .bind(0, person)
                .map((row, context) -> DutyLetters.Reader.of(row))
                .findOne()
                .filter(one -> admission.admits(one.email())));
        var told = jdbi.withHandle(handle -> handle.createQuery(LETTER)
                .bind("person", person)
                .bind("now", now())
                .map((row, context) -> new Told(
                        Duty.valueOf(row.getString("duty")),
                        new IdeaId(row.getLong("idea_id")),
                        row.getString("title"),
                        row.getString("board")))
                .list());
        if (reader.isPresent() && !told.isEmpty()) {
            outbox.post(letters.of(told, reader.get()));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** One line of a letter. */
    record Told(Duty duty, IdeaId idea, String title, String board) {}
}
