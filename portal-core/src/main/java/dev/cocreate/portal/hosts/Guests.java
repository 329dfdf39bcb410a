package dev.cocreate.portal.hosts;

import dev.cocreate.portal.accounts.AccountDraft;
import dev.cocreate.portal.accounts.AccountRole;
import dev.cocreate.portal.accounts.Accounts;
import dev.cocreate.portal.accounts.Memberships;
import dev.cocreate.portal.accounts.Source;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.people.Email;
import dev.cocreate.portal.people.Entrance;
import dev.cocreate.portal.people.People;
import dev.cocreate.portal.people.Person;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Whom hosts bring: each of their tokens is used once, and means the same person each time. */
@ApplicationScoped
@Transactional
public class Guests {
    private final Jdbi jdbi;
    private final HostTokens tokens;
    private final Entrance entrance;
    private final People people;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Events events;

    @Inject
    Guests(
            Jdbi jdbi,
            HostTokens tokens,
            Entrance entrance,
            People people,
            Accounts accounts,
            Memberships memberships,
            Events events) {
        this.jdbi = jdbi;
        this.tokens = tokens;
        this.entrance = entrance;
        this.people = people;
        this.accounts = accounts;
        this.memberships = memberships;
        this.events = events;
    }

    /** Who a token says it is for; looking does not use it up. */
    @Transactional(TxType.SUPPORTS)
    HostToken look(String token) {
        return tokens.read(token);
    }

    /** Uses a token up for a session in the portal. */
    NewCookie signIn(String token) {
        var person = use(tokens.read(token));
        refuseTeam(person);
        return admitted(() -> entrance.enterAsCustomer(person));
    }

    /** Uses a token up for a session in that host's frame, and returns its secret. */
    public String signInInFrame(String token, Host host) {
        var told = tokens.read(token);
        if (told.host().id() != host.id()) {
            throw new TokenProblem(Refusal.OTHER_HOST);
        }
        // Somebody of the team acts as a customer there, so this door is open to them once they are known.
        var person = use(told);
        return admitted(() -> entrance.enterFrame(person, host.id()));
    }

    private Person use(HostToken told) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from host_token where expires_at < now() - make_interval(secs => ?)",
                2 * HostTokens.SKEW.toSeconds()));
        var used = jdbi.withHandle(handle -> handle.execute(
                "insert into host_token (host_id, jti_hash, expires_at) values (?, ?, ?) on conflict do nothing",
                told.host().id(),
                sha256(told.jti()),
                told.expiresAt().atOffset(ZoneOffset.UTC)));
        if (used == 0) {
            throw new TokenProblem(Refusal.USED);
        }
        lock(told);
        var person = known(told).map(guest -> again(guest, told)).orElseGet(() -> firstTime(told));
        if (person.role() == Role.CUSTOMER) {
            told.account().ifPresent(draft -> belong(person, draft, told.role()));
        }
        return person;
    }

    /** What is told of the company is kept, and that they belong to it; what they are there stays as it is when it is not told. */
    private void belong(Person person, AccountDraft draft, Optional<AccountRole> role) {
        try {
            var account = accounts.put(draft, OptionalInt.empty(), person.visiting());
            memberships.put(account, person.id(), role, Source.TOKEN, person.visiting());
        } catch (InvalidProblem otherKind) {
            throw new TokenProblem(Refusal.BAD_ACCOUNT);
        }
    }

    /** A page may show two frames of somebody who comes for the first time; the second waits until the first made them known. */
    private void lock(HostToken told) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, ?))) taken")
                .bind(0, told.subject())
                .bind(1, told.host().id())
                .mapTo(Integer.class)
                .one());
    }

    private Optional<Guest> known(HostToken told) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select person_id, told_email from host_person where host_id = ? and subject = ?")
                .bind(0, told.host().id())
                .bind(1, told.subject())
                .map((row, context) -> new Guest(
                        people.find(new PersonId(row.getLong("person_id"))).orElseThrow(), row.getString("told_email")))
                .findOne());
    }

    /** Their address follows the host's as long as the portal has it from there. */
    private Person again(Guest guest, HostToken told) {
        var person = guest.person();
        var email = told.email().strip();
        if (told.isAddressTrusted() && !email.equalsIgnoreCase(guest.toldEmail())) {
            var isFromHost = person.email().equalsIgnoreCase(guest.toldEmail())
                    || person.email().equals(placeholder(told).text());
            if (isFromHost && person.role() == Role.CUSTOMER) {
                people.move(person, email(told));
            }
            jdbi.useHandle(handle -> handle.execute(
                    "update host_person set told_email = ? where host_id = ? and subject = ?",
                    email,
                    told.host().id(),
                    told.subject()));
        }
        return person;
    }

    private Person firstTime(HostToken told) {
        var address = addressFor(told);
        var person = admitted(() -> entrance.confirmed(address, Optional.of(told.name()), told.language()));
        refuseTeam(person);
        jdbi.useHandle(handle -> handle.execute(
                "insert into host_person (host_id, subject, person_id, told_email) values (?, ?, ?, ?)",
                told.host().id(),
                told.subject(),
                person.id().value(),
                address.equals(placeholder(told)) ? "" : address.text()));
        events.append(new PersonLinked(person.visiting(), told.host().id()));
        return person;
    }

    /**
     * The address under which somebody becomes known. One that nobody vouches for is not taken: it might be somebody else's,
     * who would come into an account that a stranger has a key to. Nor is one by which the host means somebody already.
     */
    private Email addressFor(HostToken told) {
        return told.isAddressTrusted() && !isOfAnotherSubject(told) ? email(told) : placeholder(told);
    }

    private boolean isOfAnotherSubject(HostToken told) {
        return people.find(email(told))
                .filter(person -> jdbi.withHandle(
                        handle -> handle.createQuery("select true from host_person where host_id = ? and person_id = ?")
                                .bind(0, told.host().id())
                                .bind(1, person.id().value())
                                .mapTo(Boolean.class)
                                .findOne()
                                .isPresent()))
                .isPresent();
    }

    /** Nobody can be mailed there. */
    private static Email placeholder(HostToken told) {
        var hash = HexFormat.of().formatHex(sha256(told.subject()), 0, 12);
        return new Email(hash + "@" + told.host().slug() + "-" + told.host().id() + ".invalid");
    }

    private static Email email(HostToken told) {
        return Email.of(told.email()).orElseThrow();
    }

    private static void refuseTeam(Person person) {
        if (person.role() != Role.CUSTOMER) {
            throw new TokenProblem(Refusal.TEAM);
        }
    }

    private static <T> T admitted(Supplier<T> way) {
        try {
            return way.get();
        } catch (ForbiddenProblem closed) {
            throw new TokenProblem(Refusal.NOT_INVITED);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Guest(Person person, String toldEmail) {}
}
