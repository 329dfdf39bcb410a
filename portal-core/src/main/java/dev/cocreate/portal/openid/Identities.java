package dev.cocreate.portal.openid;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.openid.ProviderProblem.Reason;
import dev.cocreate.portal.people.Email;
import dev.cocreate.portal.people.Entrance;
import dev.cocreate.portal.people.LinkedDoor;
import dev.cocreate.portal.people.People;
import dev.cocreate.portal.people.Person;
import dev.cocreate.portal.people.SignedIn;
import dev.cocreate.portal.people.Token;
import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who somebody is over there, and the person they are here. */
@ApplicationScoped
@Transactional
class Identities {
    private final Jdbi jdbi;
    private final People people;
    private final Entrance entrance;
    private final Events events;

    @Inject
    Identities(Jdbi jdbi, People people, Entrance entrance, Events events) {
        this.jdbi = jdbi;
        this.people = people;
        this.entrance = entrance;
        this.events = events;
    }

    /** Lets somebody in whom the provider spoke for; empty when a mail must show first that the address is theirs. */
    Optional<SignedIn> arrive(Provider provider, Claims claims, Flow flow, Language language) throws ProviderProblem {
        var known = person(provider, claims);
        requireDomain(provider, claims, known);
        if (known.isEmpty() && !(claims.checked() || provider.trusted())) {
            return Optional.empty();
        }
        var pending =
                flow.pending().isEmpty() ? Optional.<byte[]>empty() : Optional.of(new Token(flow.pending()).hash());
        try {
            var person = known.orElseGet(() -> join(provider, claims, language));
            return Optional.of(entrance.enter(person, flow.returnTo(), pending));
        } catch (ForbiddenProblem closed) {
            throw new ProviderProblem(Reason.NOT_INVITED, "the portal is closed to them");
        }
    }

    private Optional<Person> person(Provider provider, Claims claims) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select person_id from sign_in_identity where issuer = ? and subject = ?")
                        .bind(0, provider.issuer())
                        .bind(1, claims.subject())
                        .mapTo(Long.class)
                        .findOne())
                .flatMap(id -> people.find(new PersonId(id)));
    }

    private static void requireDomain(Provider provider, Claims claims, Optional<Person> known) throws ProviderProblem {
        var email = claims.email()
                .or(() -> known.map(person -> new Email(person.email())))
                .orElseThrow(() -> new ProviderProblem(Reason.NO_ADDRESS, "neither in the token nor beside it"));
        if (!provider.takes(email.domain())) {
            throw new ProviderProblem(Reason.OTHER_DOMAIN, "not among those that may come in");
        }
    }

    private Person join(Provider provider, Claims claims, Language language) {
        var person = entrance.confirmed(claims.email().orElseThrow(), claims.name(), language);
        link(provider, claims.subject(), person.visiting());
        return person;
    }

    /** From now on this is that person. */
    void link(Provider provider, String subject, Visitor person) {
        var linked = jdbi.withHandle(
                handle -> handle.createUpdate("insert into sign_in_identity (provider_id, issuer, subject, person_id)"
                                + " values (:provider, :issuer, :subject, :person)"
                                + " on conflict (issuer, subject) do nothing")
                        .bind("provider", provider.id())
                        .bind("issuer", provider.issuer())
                        .bind("subject", subject)
                        .bind("person", person.id().value())
                        .execute());
        if (linked == 1) {
            events.append(new IdentityLinked(person, provider.id()));
        }
    }

    void unlink(long id, Visitor person) {
        var provider = jdbi.withHandle(handle -> handle.createQuery(
                                "delete from sign_in_identity where id = ? and person_id = ? returning provider_id")
                        .bind(0, id)
                        .bind(1, person.id().value())
                        .mapTo(Long.class)
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("sign-in", id));
        events.append(new IdentityUnlinked(person, provider));
    }

    @Transactional(TxType.SUPPORTS)
    List<LinkedDoor> of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("select i.id, p.name, i.created_at from sign_in_identity i"
                        + " join sign_in_provider p on p.id = i.provider_id where i.person_id = ? order by i.id")
                .bind(0, person.value())
                .map((row, context) -> new LinkedDoor(
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        "/me/sign-ins/" + row.getLong("id") + "/unlink"))
                .list());
    }

    /** How many come in by a provider. */
    @Transactional(TxType.SUPPORTS)
    int count(Provider provider) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(distinct person_id) from sign_in_identity where provider_id = ?")
                .bind(0, provider.id())
                .mapTo(Integer.class)
                .one());
    }
}
