package dev.cocreate.portal.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.database.AfterCommit;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** Who may come in and read: the one place that says so, whichever way somebody signs in. */
@ApplicationScoped
public class Admission {
    private static final Duration AS_OLD_AS_IT_MAY_BE = Duration.ofSeconds(5);
    private static final int MOST_DOMAINS = 100;

    private static final String TERMS =
            "select name, value from setting where name in ('portal.readers', 'portal.domains')";

    private final Jdbi jdbi;
    private final Events events;
    private final AfterCommit afterCommit;
    private final LoadingCache<Boolean, Terms> terms;
    private final Cache<PersonId, Boolean> admitted = Caffeine.newBuilder()
            .expireAfterWrite(AS_OLD_AS_IT_MAY_BE)
            .maximumSize(50_000)
            .build();

    @Inject
    Admission(Jdbi jdbi, Events events, AfterCommit afterCommit) {
        this.jdbi = jdbi;
        this.events = events;
        this.afterCommit = afterCommit;
        terms = Caffeine.newBuilder()
                .expireAfterWrite(AS_OLD_AS_IT_MAY_BE)
                .build(any -> jdbi.withHandle(handle -> read(handle, TERMS)));
    }

    /** As they are now; at most some seconds old. */
    public Terms terms() {
        return terms.get(true);
    }

    /** Whether nobody is asked who they are before they read. */
    public boolean isForEverybody() {
        return terms().readers() == Readers.EVERYBODY;
    }

    /** Whether a visitor may read. */
    public boolean admits(Optional<Visitor> visitor) {
        return switch (terms().readers()) {
            case EVERYBODY -> true;
            case SIGNED_IN -> visitor.isPresent();
            case INVITED -> visitor.filter(this::isInvited).isPresent();
        };
    }

    private boolean isInvited(Visitor visitor) {
        return visitor.isTeam() || admitted.get(visitor.id(), this::isAdmitted);
    }

    private boolean isAdmitted(PersonId person) {
        return jdbi.withHandle(
                        handle -> handle.createQuery("select email from person where id = ? and erased_at is null")
                                .bind(0, person.value())
                                .mapTo(String.class)
                                .findOne())
                .filter(this::admits)
                .isPresent();
    }

    /**
     * Whether the owner of an address may come in: everybody, unless the portal is private. Whoever signs somebody in, in whatever
     * way, asks before the person is made or a session begins.
     */
    public boolean admits(String address) {
        return Addressee.address(address)
                .filter(known -> terms().admit(known, () -> isInvitedOrTeam(known)))
                .isPresent();
    }

    /** Refuses, by a 403, an address whose owner may not come in. */
    public void require(String address) {
        if (!admits(address)) {
            throw new ForbiddenProblem("not-invited", "This portal is private, and this address was not invited.");
        }
    }

    /** Those of these people who may come in, by their ids. */
    public Collection<Long> welcome(Collection<Long> people) {
        var now = terms();
        if (now.readers() != Readers.INVITED) {
            return people;
        }
        return jdbi.withHandle(handle -> handle.createQuery("select p.id, p.email, p.role <> 'CUSTOMER'"
                        + " or exists (select from invitation n where n.email = p.email) as known"
                        + " from person p where p.id = any(?) and p.erased_at is null order by p.id")
                .bind(0, people.stream().mapToLong(id -> id).toArray())
                .map((row, context) -> {
                    var known = row.getBoolean("known");
                    var comesIn = now.admit(new Addressee(row.getString("email")), () -> known);
                    return comesIn ? row.getLong("id") : 0;
                })
                .filter(id -> id != 0)
                .list());
    }

    private boolean isInvitedOrTeam(Addressee address) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from invitation where email = :email)"
                                + " or exists (select from person where email = :email and role <> 'CUSTOMER')")
                        .bind("email", address.text())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Changes the terms; {@code seen} is what the administrator saw before, so that nobody overwrites what they do not know. */
    @Transactional
    public void change(String readers, String domains, String seen, Visitor administrator) {
        var fields = new Fields();
        var wanted = Readers.find(readers);
        if (wanted.isEmpty()) {
            fields.refuse(FieldError.of("readers", "unknown"));
        }
        var named = Addressee.list("domains", domains, MOST_DOMAINS, Addressee.Kind.DOMAINS, fields);
        var now = jdbi.withHandle(handle -> read(handle, TERMS + " order by name for update"));
        if (!now.seen().equals(seen)) {
            fields.refuse(FieldError.of("seen", "changed-meanwhile"));
        }
        fields.done();
        var next = new Terms(
                wanted.orElseThrow(), named.stream().map(Addressee::text).toList());
        if (!next.equals(now)) {
            write("portal.readers", next.readers().name());
            write("portal.domains", String.join(" ", next.domains()));
            events.append(new AdmissionChanged(administrator, next));
            afterCommit.run(this::forget);
        }
    }

    private void write(String name, String value) {
        jdbi.useHandle(handle -> handle.execute("update setting set value = ? where name = ?", value, name));
    }

    private static Terms read(Handle handle, String query) {
        var values = handle.createQuery(query)
                .setMapKeyColumn("name")
                .setMapValueColumn("value")
                .collectInto(new GenericType<Map<String, String>>() {});
        return new Terms(
                Readers.valueOf(values.getOrDefault("portal.readers", Readers.EVERYBODY.name())),
                Stream.of(values.getOrDefault("portal.domains", "").split(" "))
                        .filter(domain -> !domain.isEmpty())
                        .toList());
    }

    /** Who was invited, or who is of the team, was changed on this node. */
    public void forget() {
        terms.invalidateAll();
        admitted.invalidateAll();
    }
}
