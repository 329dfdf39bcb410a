package dev.cocreate.portal.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Everybody the portal knows. */
@ApplicationScoped
public class People {
    /** Whom the operator's fixed key acts as when it acts for nobody else. */
    static final Email OPERATOR = new Email("operator@portal.invalid");

    /** A program says whom it acts for with each request, so that is looked up once in a while, and not each time. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Events events;
    private final Cache<Email, Person> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(20_000)
            .build();

    @Inject
    People(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    public Optional<Person> find(PersonId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + Person.COLUMNS + " from person p where p.id = ? and p.erased_at is null")
                .bind(0, id.value())
                .map((row, context) -> Person.of(row))
                .findOne());
    }

    /** The person of that address as they were a minute ago at most. */
    Optional<Person> recall(Email email) {
        return Optional.ofNullable(
                remembered.get(email, missing -> find(missing).orElse(null)));
    }

    public Optional<Person> find(Email email) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + Person.COLUMNS + " from person p where p.email = ?")
                        .bind(0, email.text())
                        .map((row, context) -> Person.of(row))
                        .findOne());
    }

    /** The person of that address; made when unknown, with that name or a guess at one. */
    @Transactional
    Person of(Email email, Optional<String> name, Language language) {
        var known = find(email);
        return known.orElseGet(() -> make(email, name.orElseGet(email::nameGuess), language, Role.CUSTOMER));
    }

    private Person make(Email email, String name, Language language, Role role) {
        var made = jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into person (email, name, language, role) values (:email, :name, :language, :role)"
                                + " on conflict (email) do nothing")
                .bind("email", email.text())
                .bind("name", name)
                .bind("language", language.code())
                .bind("role", role.name())
                .execute());
        var person = find(email).orElseThrow();
        if (made == 1) {
            events.append(new PersonJoined(person.visiting()));
        }
        return person;
    }

    @Transactional
    Person operator() {
        return find(OPERATOR).orElseGet(() -> make(OPERATOR, "Operator", Language.EN, Role.TEAM));
    }

    /** A program that does things in its own name, as one of the team; nobody can sign in as it. */
    @Transactional
    public Person program(String name, String called) {
        var email = new Email(name + "@portal.invalid");
        return recall(email).orElseGet(() -> make(email, called, Language.EN, Role.TEAM));
    }

    /** Who works here, and who has just joined; the portal has them page by page. */
    public List<Person> page(Optional<Role> role, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Person.COLUMNS
                        + " from person p where p.id > :after and p.erased_at is null and (:role is null or p.role = :role)"
                        + " order by p.id limit :limit")
                .bind("after", after)
                .bind("role", role.map(Role::name).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> Person.of(row))
                .list());
    }

    /** How many there are, or how many of a role. */
    long count(Optional<Role> role) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from person p where p.erased_at is null and (:role is null or p.role = :role)")
                .bind("role", role.map(Role::name).orElse(null))
                .mapTo(Long.class)
                .one());
    }

    /** Gives somebody another role. The last administrator stays one, or nobody could undo it. */
    @Transactional
    public void changeRole(PersonId whose, Role role, Visitor changer) {
        if (role != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(whose);
        }
        var changed = jdbi.withHandle(
                handle -> handle.execute("update person set role = ? where id = ?", role.name(), whose.value()));
        if (changed == 0) {
            throw new NotFoundProblem("person", whose);
        }
        events.append(new RoleChanged(changer, whose, role));
        forgetRecalled();
    }

    /** Refuses when this is the last administrator; until the transaction ends nobody else stops being one. */
    @Transactional
    void requireAnotherAdministrator(PersonId than) {
        var administrators = jdbi.withHandle(handle -> handle.createQuery(
                        "select id from person where role = 'ADMINISTRATOR' order by id for update")
                .mapTo(Long.class)
                .list());
        if (administrators.equals(List.of(than.value()))) {
            throw new ConflictProblem(
                    "last-administrator", "The last administrator stays; make somebody else one first.");
        }
    }

    /** What somebody says of themselves: the name others see, and the language of their mails. */
    @Transactional
    void change(Visitor visitor, String typed, Language language) {
        var fields = new Fields();
        var name = Person.name(typed, fields);
        fields.done();
        jdbi.useHandle(handle -> handle.execute(
                "update person set name = ?, language = ? where id = ?",
                name,
                language.code(),
                visitor.id().value()));
        events.append(new ProfileChanged(visitor));
        forgetRecalled();
    }

    /** Gives somebody another address, unless it is somebody's already; whether it could be given. */
    @Transactional
    public boolean move(Person person, Email email) {
        if (find(email).isPresent()) {
            return false;
        }
        jdbi.useHandle(handle -> handle.execute(
                "update person set email = ? where id = ?",
                email.text(),
                person.id().value()));
        events.append(new ProfileChanged(person.visiting()));
        forgetRecalled();
        return true;
    }

    void forgetRecalled() {
        remembered.invalidateAll();
    }

    /** Letters to this visitor are in that language from now on. */
    @Transactional
    void speak(Visitor visitor, Language language) {
        var changed = jdbi.withHandle(handle -> handle.createUpdate(
                        "update person set language = :language where id = :id and language <> :language")
                .bind("language", language.code())
                .bind("id", visitor.id().value())
                .execute());
        if (changed > 0) {
            events.append(new ProfileChanged(visitor));
            forgetRecalled();
        }
    }

    void rename(PersonId whose, String name) {
        jdbi.useHandle(handle -> handle.execute("update person set name = ? where id = ?", name, whose.value()));
        forgetRecalled();
    }
}
