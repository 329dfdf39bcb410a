package dev.cocreate.portal.accounts;

import dev.cocreate.portal.accounts.Accounts.Comparison;
import dev.cocreate.portal.events.EventBell;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.people.Email;
import dev.cocreate.portal.people.Newcomers;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who belongs to which account, and the only way to change it. Whoever belongs to any speaks for exactly one. */
@ApplicationScoped
@Transactional
public class Memberships {
    private static final String TOLD = """
            select t.place, a.id as account_id, t.person_id, nullif(t.role, '') as role
            from unnest(cast(:keys as text[]), cast(:people as bigint[]), cast(:roles as text[])) with ordinality
                t (key, person_id, role, place)
            join account a on a.key = t.key""";

    /** Whoever left was said to belong there no longer, whatever their address is. */
    private static final String BY_DOMAIN = """
            select p.id as place, d.account_id, p.id as person_id, cast(null as text) as role
            from account_domain d join person p on split_part(p.email, '@', 2) = d.domain
            where p.role = 'CUSTOMER' and (p.id = :who or d.account_id = :account)
                and not exists (select from membership o where o.account_id = d.account_id and o.person_id = p.id)""";

    private static final String JOIN = """
            with told as (
                %s
            ), fresh as (
                select t.*, row_number() over (partition by person_id order by place) = 1 and not exists (
                    select from membership c where c.person_id = t.person_id and c.main and c.ended_at is null) as main
                from told t where not exists (select from membership c
                    where c.account_id = t.account_id and c.person_id = t.person_id and c.ended_at is null)
            ), joined as (
                insert into membership (account_id, person_id, role, source, main, speaks_from)
                select account_id, person_id, coalesce(role, 'USER'), :source, main, coalesce((
                    select max(p.ended_at) from membership p where p.person_id = f.person_id and p.main), '-infinity')
                from fresh f order by account_id, person_id
                returning account_id, person_id
            ), changed as (
                update membership m set role = t.role, source = :source from told t
                where m.account_id = t.account_id and m.person_id = t.person_id and m.ended_at is null and m.role <> t.role
                returning m.account_id, m.person_id
            ), logged as (
                insert into event (kind, person_id, acted_by, facts)
                select 'MembershipChanged', :teller, :actor, jsonb_build_object('account', account_id, 'person', person_id)
                from (select * from joined union all select * from changed) both_of_them
            )
            select (select count(*) from joined) as added, (select count(*) from changed) as changed""";

    /** One after the other, so that nobody ends up speaking for two accounts or for none. */
    private static final String HOLD = "select id from person where id = any(:people) order by id for no key update";

    private final Jdbi jdbi;
    private final Newcomers newcomers;
    private final Events events;
    private final EventBell bell;

    @Inject
    Memberships(Jdbi jdbi, Newcomers newcomers, Events events, EventBell bell) {
        this.jdbi = jdbi;
        this.newcomers = newcomers;
        this.events = events;
        this.bell = bell;
    }

    /**
     * People belong to accounts from now on, as what is told; whoever does already stays. Those who are new are made, in that
     * language. All of it, or 422 for the first account that is not there.
     */
    public Comparison put(List<MembershipDraft> drafts, Source source, Language hint, Visitor by) {
        var names = new HashMap<Email, String>();
        drafts.forEach(draft -> names.merge(draft.email(), draft.name(), (one, other) -> one.isEmpty() ? other : one));
        requireAccounts(drafts);
        var people = newcomers.known(names, hint, by);
        return jdbi.withHandle(handle -> {
            hold(handle, people.values());
            var put = handle.createQuery(JOIN.formatted(TOLD))
                    .bind("keys", drafts.stream().map(MembershipDraft::key).toArray(String[]::new))
                    .bind(
                            "people",
                            drafts.stream()
                                    .mapToLong(draft -> id(people, draft))
                                    .toArray())
                    .bind(
                            "roles",
                            drafts.stream()
                                    .map(draft ->
                                            draft.role().map(AccountRole::name).orElse(""))
                                    .toArray(String[]::new))
                    .bind("source", source.name())
                    .bind("teller", by.id().value())
                    .bind("actor", by.actedBy().map(PersonId::value).orElse(null))
                    .map((row, context) -> new Comparison(row.getInt("added"), row.getInt("changed"), 0))
                    .one();
            var speaking = drafts.stream().filter(MembershipDraft::main).toList();
            speak(handle, speaking, people, by);
            bell.ring();
            return put.plus(new Comparison(0, 0, Math.max(0, drafts.size() - put.added() - put.changed())));
        });
    }

    /** What would come of drafts. */
    @Transactional(TxType.SUPPORTS)
    public Comparison compare(List<MembershipDraft> drafts) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) filter (where m.id is null) as added,"
                                + " count(*) filter (where m.role <> t.role or t.main and not m.main) as changed, count(*) as every"
                                + " from unnest(cast(:keys as text[]), cast(:emails as text[]), cast(:roles as text[]),"
                                + " cast(:mains as boolean[])) t (key, email, role, main)"
                                + " left join account a on a.key = t.key left join person p on p.email = t.email"
                                + " left join membership m on m.account_id = a.id and m.person_id = p.id and m.ended_at is null")
                .bind("keys", drafts.stream().map(MembershipDraft::key).toArray(String[]::new))
                .bind(
                        "emails",
                        drafts.stream().map(draft -> draft.email().text()).toArray(String[]::new))
                .bind(
                        "roles",
                        drafts.stream()
                                .map(draft ->
                                        draft.role().map(AccountRole::name).orElse(null))
                                .toArray(String[]::new))
                .bind("mains", drafts.stream().map(MembershipDraft::main).toArray(Boolean[]::new))
                .map((row, context) -> new Comparison(
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("every") - row.getInt("added") - row.getInt("changed")))
                .one());
    }

    private static long id(Map<Email, PersonId> people, MembershipDraft draft) {
        return Objects.requireNonNull(people.get(draft.email())).value();
    }

    private void requireAccounts(List<MembershipDraft> drafts) {
        unknown(drafts.stream().map(MembershipDraft::key).distinct().toList()).stream()
                .findFirst()
                .ifPresent(key -> {
                    throw new InvalidProblem(new FieldError("key", "no-account", Map.of("typed", key)));
                });
    }

    /** Those of the keys that no account has. */
    @Transactional(TxType.SUPPORTS)
    public List<String> unknown(Collection<String> keys) {
        return jdbi.withHandle(handle -> handle.createQuery("select k from unnest(cast(:keys as text[])) k"
                        + " where not exists (select from account a where a.key = k) order by k")
                .bind("keys", keys.toArray(String[]::new))
                .mapTo(String.class)
                .list());
    }

    /** Somebody whom the portal knows belongs to an account, as what is told. */
    public void put(Account account, PersonId person, Optional<AccountRole> role, Source source, Visitor by) {
        jdbi.useHandle(handle -> {
            hold(handle, List.of(person));
            handle.createQuery(JOIN.formatted(TOLD))
                    .bind("keys", new String[] {account.key()})
                    .bind("people", new long[] {person.value()})
                    .bind("roles", new String[] {role.map(AccountRole::name).orElse("")})
                    .bind("source", source.name())
                    .bind("teller", by.id().value())
                    .bind("actor", by.actedBy().map(PersonId::value).orElse(null))
                    .mapTo(Integer.class)
                    .one();
        });
        bell.ring();
    }

    /** Everybody who has an address in the account's domains and about whom nothing else was said. */
    void joinByDomain(long account, Visitor by) {
        joinByDomain(0, account, by);
    }

    /** Somebody belongs wherever their address says, as long as nothing else was said. */
    void joinByDomain(PersonId person, Visitor by) {
        joinByDomain(person.value(), 0, by);
    }

    private void joinByDomain(long person, long account, Visitor by) {
        jdbi.useHandle(handle -> {
            var people = handle.createQuery("select person_id from (" + BY_DOMAIN + ") found")
                    .bind("who", person)
                    .bind("account", account)
                    .mapTo(Long.class)
                    .map(PersonId::new)
                    .list();
            if (people.isEmpty()) {
                return;
            }
            hold(handle, people);
            handle.createQuery(JOIN.formatted(BY_DOMAIN))
                    .bind("who", person)
                    .bind("account", account)
                    .bind("source", Source.DOMAIN.name())
                    .bind("teller", by.id().value())
                    .bind("actor", by.actedBy().map(PersonId::value).orElse(null))
                    .mapTo(Integer.class)
                    .one();
            bell.ring();
        });
    }

    /** From now on somebody speaks for this account, and so do all of the votes with which they spoke for the other. */
    public void speak(Account account, PersonId person, Visitor by) {
        jdbi.useHandle(handle -> {
            hold(handle, List.of(person));
            speak(handle, new long[] {account.id()}, new long[] {person.value()}, by);
        });
    }

    private void speak(Handle handle, List<MembershipDraft> drafts, Map<Email, PersonId> people, Visitor by) {
        if (drafts.isEmpty()) {
            return;
        }
        var accounts = new HashMap<String, Long>();
        handle.createQuery("select key, id from account where key = any(:keys)")
                .bind("keys", drafts.stream().map(MembershipDraft::key).toArray(String[]::new))
                .map((row, context) -> accounts.put(row.getString("key"), row.getLong("id")))
                .list();
        // Of two that are told for the same person, the last one holds.
        var last = new HashMap<Long, Long>();
        drafts.forEach(draft -> last.put(id(people, draft), Objects.requireNonNull(accounts.get(draft.key()))));
        speak(
                handle,
                last.values().stream().mapToLong(id -> id).toArray(),
                last.keySet().stream().mapToLong(id -> id).toArray(),
                by);
    }

    private void speak(Handle handle, long[] accounts, long[] people, Visitor by) {
        var before = handle.createQuery(
                        "update membership o set main = false from unnest(:accounts, :people) t (account, person)"
                                + " where o.person_id = t.person and o.account_id <> t.account and o.main and o.ended_at is null"
                                + " and exists (select from membership n where n.person_id = t.person and n.account_id = t.account"
                                + "   and n.ended_at is null)"
                                + " returning t.account, o.person_id, o.speaks_from::text as since")
                .bind("accounts", accounts)
                .bind("people", people)
                .map((row, context) ->
                        new Turn(row.getLong("account"), row.getLong("person_id"), row.getString("since")))
                .list();
        for (var turn : before) {
            handle.execute(
                    "update membership set main = true, speaks_from = cast(? as timestamptz)"
                            + " where account_id = ? and person_id = ? and ended_at is null",
                    turn.since(),
                    turn.account(),
                    turn.person());
            events.append(new MembershipChanged(by, turn.account(), new PersonId(turn.person())));
        }
    }

    /** Somebody is something else there; 404 when they do not belong to it. */
    public void change(Account account, PersonId person, AccountRole role, Visitor by) {
        var changed = jdbi.withHandle(handle -> handle.execute(
                "update membership set role = ?, source = 'TEAM' where account_id = ? and person_id = ? and ended_at is null",
                role.name(),
                account.id(),
                person.value()));
        if (changed == 0) {
            throw new NotFoundProblem("person", person);
        }
        events.append(new MembershipChanged(by, account.id(), person));
    }

    /** Somebody left; what they wanted until now counts for the account. 404 when they do not belong to it. */
    public void end(Account account, PersonId person, Visitor by) {
        jdbi.useHandle(handle -> {
            hold(handle, List.of(person));
            var wasMain = handle.createQuery(
                            "update membership set ended_at = now()"
                                    + " where account_id = :account and person_id = :person and ended_at is null returning main")
                    .bind("account", account.id())
                    .bind("person", person.value())
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElseThrow(() -> new NotFoundProblem("person", person));
            if (wasMain) {
                handle.execute(
                        "update membership set main = true, speaks_from = now() where id = (select id from membership"
                                + " where person_id = ? and ended_at is null order by since, id limit 1)",
                        person.value());
            }
        });
        events.append(new MembershipChanged(by, account.id(), person));
    }

    /** Of an account that is about to be gone, as if nobody had ever belonged to it. */
    void endAll(long account, Visitor by) {
        jdbi.useHandle(handle -> {
            var spoke = handle.createQuery(
                            "delete from membership where account_id = ?"
                                    + " returning person_id, case when main and ended_at is null then speaks_from::text end as since")
                    .bind(0, account)
                    .map((row, context) -> new Turn(
                            account,
                            row.getLong("person_id"),
                            Optional.ofNullable(row.getString("since")).orElse("")))
                    .list();
            for (var turn : spoke) {
                if (!turn.since().isEmpty()) {
                    handle.execute(
                            "update membership set main = true, speaks_from = cast(? as timestamptz) where id = (select id"
                                    + " from membership where person_id = ? and ended_at is null order by since, id limit 1)",
                            turn.since(),
                            turn.person());
                }
                events.append(new MembershipChanged(by, account, new PersonId(turn.person())));
            }
        });
    }

    private static void hold(Handle handle, Collection<PersonId> people) {
        handle.createQuery(HOLD)
                .bind("people", people.stream().mapToLong(PersonId::value).toArray())
                .mapTo(Long.class)
                .list();
    }

    /** The people of an account from an id on: who belongs to it, or who did. */
    @Transactional(TxType.SUPPORTS)
    public List<Membership> of(Account account, boolean former, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select m.id, m.person_id, p.name, p.email, m.role, m.source, m.main,"
                                + " m.since, m.ended_at from membership m join person p on p.id = m.person_id"
                                + " where m.account_id = :account and (m.ended_at is not null) = :former and m.id > :after"
                                + " order by m.id limit :limit")
                .bind("account", account.id())
                .bind("former", former)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Membership(
                        row.getLong("id"),
                        new PersonId(row.getLong("person_id")),
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("email")),
                        AccountRole.valueOf(row.getString("role")),
                        Source.valueOf(row.getString("source")),
                        row.getBoolean("main"),
                        row.getTimestamp("since").toInstant(),
                        Optional.ofNullable(row.getTimestamp("ended_at")).map(at -> at.toInstant())))
                .list());
    }

    /** Since when somebody speaks for an account, as PostgreSQL writes it. */
    private record Turn(long account, long person, String since) {}
}
