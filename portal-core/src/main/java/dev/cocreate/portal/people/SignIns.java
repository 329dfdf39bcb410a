package dev.cocreate.portal.people;

import dev.cocreate.portal.mail.Letter;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.mail.Stationery;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.TooManyProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.text.Messages;
import dev.cocreate.portal.platform.visit.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Signing in by a link in a mail. */
@ApplicationScoped
@Transactional
public class SignIns {
    static final Duration LINK_LASTS = Duration.ofHours(1);

    /** However many places ask; more is a flood of somebody's postbox. */
    private static final int MOST_LINKS = 30;

    private static final Duration COUNTED = Duration.ofMinutes(15);

    private final Jdbi jdbi;
    private final People people;
    private final Admission admission;
    private final Entrance entrance;
    private final Outbox outbox;
    private final Stationery stationery;
    private final Messages messages;
    private final Operator operator;
    private final PortalName portal;
    private final Clock clock;

    @Inject
    SignIns(
            Jdbi jdbi,
            People people,
            Admission admission,
            Entrance entrance,
            Outbox outbox,
            Stationery stationery,
            Messages messages,
            Operator operator,
            PortalName portal,
            Clock clock) {
        this.jdbi = jdbi;
        this.people = people;
        this.admission = admission;
        this.entrance = entrance;
        this.outbox = outbox;
        this.stationery = stationery;
        this.messages = messages;
        this.operator = operator;
        this.portal = portal;
        this.clock = clock;
    }

    /**
     * Sends a link to an address, if its owner may come in. Whether they may, or anybody is known by it, neither the answer nor its
     * limits tell: what is counted is the asking.
     */
    public void sendLink(
            Email email, Optional<String> name, Language language, String returnTo, Optional<Token> pending) {
        refuseFlood(email);
        var token = keep(email, name, language, returnTo, pending, LINK_LASTS);
        if (admission.admits(email.text())) {
            outbox.post(letter(email, token, language, pending.isPresent()));
        }
    }

    /** A link, relative to the portal, by which the owner of an address signs in; whoever asks for it posts it to them alone. */
    public String link(Addressee address, Language language, Duration lasts) {
        var token = keep(new Email(address.text()), Optional.empty(), language, "/", Optional.empty(), lasts);
        return path(token);
    }

    /** No link that was sent to an address signs anybody in any more. */
    public void endLinks(Addressee address) {
        jdbi.useHandle(handle -> handle.execute("delete from sign_in_link where email = ?", address.text()));
        outbox.withdraw(address.text(), operator.baseUrl() + "/sign-in/");
    }

    private Token keep(
            Email email,
            Optional<String> name,
            Language language,
            String returnTo,
            Optional<Token> pending,
            Duration lasts) {
        var token = Token.random();
        jdbi.useHandle(handle -> {
            handle.execute("delete from sign_in_link where expires_at < now() - interval '1 day'");
            handle.createUpdate("insert into sign_in_link"
                            + " (token_hash, email, name, language, return_to, pending_hash, expires_at)"
                            + " values (:hash, :email, :name, :language, :return,"
                            + " (select token_hash from pending where token_hash = :pending),"
                            + " now() + make_interval(secs => :seconds))")
                    .bind("hash", token.hash())
                    .bind("email", email.text())
                    .bind("name", name.orElse(null))
                    .bind("language", language.code())
                    .bind("return", returnTo)
                    .bind("pending", pending.map(Token::hash).orElse(new byte[0]))
                    .bind("seconds", lasts.toSeconds())
                    .execute();
        });
        return token;
    }

    private static String path(Token token) {
        return "/sign-in/" + token.text();
    }

    private void refuseFlood(Email email) {
        var sent = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from sign_in_link where email = ? and created_at > now() - make_interval(secs => ?)")
                .bind(0, email.text())
                .bind(1, COUNTED.toSeconds())
                .mapTo(Integer.class)
                .one());
        if (sent >= MOST_LINKS) {
            throw new TooManyProblem(
                    "too-many-links",
                    "Several links were sent to this address already. Please wait a little.",
                    COUNTED);
        }
    }

    private Letter letter(Email email, Token token, Language language, boolean kept) {
        var words = messages.in(language, ZoneId.of("UTC"), clock.instant());
        var link = operator.baseUrl() + path(token);
        var draft = stationery.sheet(language).say(words.say("people.mail.before", "portal", portal.text()));
        if (kept) {
            // Not what it says: whoever began it may want a stranger to be sent just that.
            draft.say(words.say("people.mail.kept"));
        }
        return draft.link(words.say("people.mail.button"), link)
                .aside(words.say("people.mail.after", "minutes", LINK_LASTS.toMinutes()))
                .to(email.text(), words.say("people.mail.subject", "portal", portal.text()))
                .lasting(LINK_LASTS);
    }

    /** Whose link this is, while it can be used. Looking does not use it up. */
    Optional<String> address(Token token) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select email from sign_in_link where token_hash = ? and expires_at > now()")
                .bind(0, token.hash())
                .mapTo(String.class)
                .findOne()
                .filter(admission::admits));
    }

    /** The hash of what was done before this link was asked for. */
    Optional<byte[]> pending(Token token) {
        return jdbi.withHandle(handle -> handle.createQuery("select pending_hash from sign_in_link"
                        + " where token_hash = ? and expires_at > now() and pending_hash is not null")
                .bind(0, token.hash())
                .mapTo(byte[].class)
                .findOne());
    }

    /** What to call somebody who is new, until they say; empty for whom the portal knows. */
    Optional<String> suggestedName(String address) {
        var email = new Email(address);
        return people.find(email).isPresent() ? Optional.empty() : Optional.of(email.nameGuess());
    }

    /** Uses a link up: the address is confirmed, its person made when new, with that name, and a session begins. */
    SignedIn use(Token token, Optional<String> name) {
        var link = jdbi.withHandle(handle -> handle.createQuery(
                                "delete from sign_in_link where token_hash = ? and expires_at > now()"
                                        + " returning email, name, language, return_to, pending_hash")
                        .bind(0, token.hash())
                        .map((row, context) -> new Link(
                                new Email(row.getString("email")),
                                Optional.ofNullable(row.getString("name")),
                                Language.of(row.getString("language")).orElse(Language.EN),
                                row.getString("return_to"),
                                row.getBytes("pending_hash")))
                        .findOne())
                .filter(found -> admission.admits(found.email().text()))
                .orElseThrow(() -> new ConflictProblem(
                        "link-used", "This link was used already or is too old. Please ask for a new one."));
        outbox.withdraw(link.email().text(), path(token));
        var person = entrance.confirmed(link.email(), link.name().or(() -> name), link.language());
        return entrance.enter(person, link.returnTo(), Optional.ofNullable(link.pendingHash()));
    }

    /** Whether a one-time administrator's link can be used. */
    boolean isAdminLink(Token token) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select count(*) from admin_link where token_hash = ? and expires_at > now()")
                        .bind(0, token.hash())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /** Uses an administrator's link up: whoever holds it becomes an administrator, and is signed in. */
    SignedIn useAdminLink(Token token, Email email, String name, Language language) {
        var used = jdbi.withHandle(handle -> handle.execute(
                "delete from admin_link where token_hash = ? and expires_at > now()", (Object) token.hash()));
        if (used == 0) {
            throw new ConflictProblem(
                    "link-used", "This link was used already or is too old. Please ask for a new one.");
        }
        // Whoever holds such a link comes in, for whomever the portal is closed: once an administrator, they are
        // admitted.
        var person = people.of(email, Optional.of(name), language);
        people.rename(person.id(), name);
        people.changeRole(person.id(), Role.ADMINISTRATOR, person.visiting());
        return entrance.enter(person, "/", Optional.empty());
    }

    private record Link(
            Email email, Optional<String> name, Language language, String returnTo, byte @Nullable [] pendingHash) {}
}
