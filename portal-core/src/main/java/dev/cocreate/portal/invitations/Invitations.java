package dev.cocreate.portal.invitations;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.mail.Letter;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.mail.Stationery;
import dev.cocreate.portal.people.Addressee;
import dev.cocreate.portal.people.Admission;
import dev.cocreate.portal.people.SignIns;
import dev.cocreate.portal.platform.database.AfterCommit;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Messages;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Everybody who was invited, and the only way to invite somebody. */
@ApplicationScoped
@Transactional
public class Invitations {
    private static final int MOST_AT_ONCE = 100;
    private static final Duration LINK_LASTS = Duration.ofDays(7);

    private final Jdbi jdbi;
    private final Admission admission;
    private final SignIns signIns;
    private final Outbox outbox;
    private final Stationery stationery;
    private final Messages messages;
    private final Operator operator;
    private final PortalName portal;
    private final Events events;
    private final AfterCommit afterCommit;
    private final Clock clock;

    @Inject
    Invitations(
            Jdbi jdbi,
            Admission admission,
            SignIns signIns,
            Outbox outbox,
            Stationery stationery,
            Messages messages,
            Operator operator,
            PortalName portal,
            Events events,
            AfterCommit afterCommit,
            Clock clock) {
        this.jdbi = jdbi;
        this.admission = admission;
        this.signIns = signIns;
        this.outbox = outbox;
        this.stationery = stationery;
        this.messages = messages;
        this.operator = operator;
        this.portal = portal;
        this.events = events;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /** Invites the owners of addresses, as typed; {@code hint} is the language of those whose own is not known. How many are new. */
    public int invite(String typed, Language hint, Visitor inviter) {
        var fields = new Fields();
        var addresses = Addressee.list("addresses", typed, MOST_AT_ONCE, Addressee.Kind.ADDRESSES, fields);
        if (typed.isBlank()) {
            fields.refuse(FieldError.of("addresses", "missing"));
        }
        fields.done();
        var letters = addresses.stream()
                .sorted(Comparator.comparing(Addressee::text))
                .flatMap(address -> invite(address, hint, inviter).stream())
                .toList();
        outbox.post(letters);
        afterCommit.run(admission::forget);
        return letters.size();
    }

    private Optional<Letter> invite(Addressee address, Language hint, Visitor inviter) {
        var invited = jdbi.withHandle(handle -> handle.createQuery(
                        "insert into invitation (email, inviter_id) values (?, ?) on conflict (email) do nothing returning id")
                .bind(0, address.text())
                .bind(1, inviter.id().value())
                .mapTo(Long.class)
                .findOne());
        return invited.map(id -> {
            events.append(new PersonInvited(inviter, id));
            return letter(address, languageOf(address).orElse(hint), inviter);
        });
    }

    private Optional<Language> languageOf(Addressee address) {
        return jdbi.withHandle(handle -> handle.createQuery("select language from person where email = ?")
                        .bind(0, address.text())
                        .mapTo(String.class)
                        .findOne())
                .flatMap(Language::of);
    }

    private Letter letter(Addressee address, Language language, Visitor inviter) {
        var words = messages.in(language, ZoneId.of("UTC"), clock.instant());
        var link = operator.baseUrl() + signIns.link(address, language, LINK_LASTS);
        return stationery
                .sheet(language)
                .say(words.say("access.letter.before", "name", inviter.name(), "portal", portal.text()))
                .link(words.say("access.letter.button"), link)
                .aside(words.say("access.letter.after", "days", LINK_LASTS.toDays()))
                .aside(words.say("access.letter.again"), operator.baseUrl() + "/sign-in")
                .to(address.text(), words.say("access.letter.subject", "name", inviter.name(), "portal", portal.text()))
                .lasting(LINK_LASTS);
    }

    /** Those who were invited, the latest first; {@code before} is the last one already seen. */
    @Transactional(TxType.SUPPORTS)
    public List<Invitation> latest(long before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select n.id, n.email, n.invited_at,"
                        + " exists (select from person p where p.email = n.email) as here from invitation n"
                        + " where n.id < :before order by n.id desc limit :limit")
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new Invitation(
                        row.getLong("id"),
                        row.getString("email"),
                        row.getTimestamp("invited_at").toInstant(),
                        row.getBoolean("here")))
                .list());
    }

    /** Somebody is no longer invited; what they wrote stays. */
    public void withdraw(long id, Visitor administrator) {
        var email = jdbi.withHandle(handle -> handle.createQuery("delete from invitation where id = ? returning email")
                        .bind(0, id)
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("invitation", id));
        signIns.endLinks(new Addressee(email));
        events.append(new InvitationWithdrawn(administrator, id));
        afterCommit.run(admission::forget);
    }
}
