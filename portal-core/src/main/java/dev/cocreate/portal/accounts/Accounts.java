package dev.cocreate.portal.accounts;

import dev.cocreate.portal.events.EventBell;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Every account, and the only way to change one. Many are changed by one statement. */
@ApplicationScoped
@Transactional
public class Accounts {
    /** What is told beside what is known: how each account will be, and whether that is another than now. */
    private static final String NEXT = """
            with told as (
                select t.key, cast(t.draft as jsonb) as d from unnest(cast(:keys as text[]), cast(:drafts as text[])) t (key, draft)
            ), next as (
                select t.*, a.id, a.name as now_name, a.plan as now_plan, a.revenue as now_revenue, a.currency as now_currency,
                    a.attributes as now_attributes,
                    coalesce(t.d->>'name', a.name, t.key) as name,
                    case when jsonb_exists(t.d, 'plan') then t.d->>'plan' else a.plan end as plan,
                    case when jsonb_exists(t.d, 'revenue') then cast(t.d->>'revenue' as bigint) else a.revenue end as revenue,
                    case when jsonb_exists(t.d, 'revenue') then t.d->>'currency' else a.currency end as currency,
                    jsonb_strip_nulls(case when jsonb_exists(t.d, 'all') then '{}' else coalesce(a.attributes, '{}') end
                        || coalesce(t.d->'attributes', '{}')) as attributes,
                    jsonb_exists(t.d, 'domains') and t.d->'domains' is distinct from (
                        select coalesce(jsonb_agg(o.domain order by o.domain collate "C"), '[]') from account_domain o
                        where o.account_id = a.id) as other_domains
                from told t left join account a on a.key = t.key
            ), compared as (
                select *, id is null as new, id is not null and (now_name, now_plan, now_revenue, now_currency, now_attributes)
                    is distinct from (name, plan, revenue, currency, attributes) as differs
                from next
            )""";

    private static final String COMPARE = NEXT + """

            select count(*) filter (where new) as added,
                count(*) filter (where not new and (differs or other_domains)) as changed,
                count(*) filter (where not new and not differs and not other_domains) as unchanged
            from compared""";

    private static final String PUT = NEXT + """
            , kept as (
                insert into account as a (key, name, plan, revenue, currency, attributes)
                select key, name, plan, revenue, currency, attributes from compared where new or differs order by key
                on conflict (key) do update set name = excluded.name, plan = excluded.plan, revenue = excluded.revenue,
                    currency = excluded.currency, attributes = excluded.attributes, version = a.version + 1, changed_at = now()
                returning id, key, xmax = cast('0' as xid) as added
            ), logged as (
                insert into event (kind, person_id, acted_by, facts)
                select case when added then 'AccountAdded' else 'AccountChanged' end, :person, :actor,
                    jsonb_build_object('account', id)
                from kept
            )
            select c.key, coalesce(k.id, c.id) as id, coalesce(k.added, false) as added, k.id is not null as written,
                c.other_domains
            from compared c left join kept k on k.key = c.key""";

    private final Jdbi jdbi;
    private final Attributes attributes;
    private final Memberships memberships;
    private final Events events;
    private final EventBell bell;

    @Inject
    Accounts(Jdbi jdbi, Attributes attributes, Memberships memberships, Events events, EventBell bell) {
        this.jdbi = jdbi;
        this.attributes = attributes;
        this.memberships = memberships;
        this.events = events;
        this.bell = bell;
    }

    /** What would come of drafts, each of another key. */
    @Transactional(TxType.SUPPORTS)
    public Comparison compare(List<AccountDraft> drafts) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(COMPARE), drafts)
                .map((row, context) ->
                        new Comparison(row.getInt("added"), row.getInt("changed"), row.getInt("unchanged")))
                .one());
    }

    /** Keeps drafts, each of another key; what is as it was is not written. All of them, or none. */
    public Comparison put(List<AccountDraft> drafts, Visitor by) {
        attributes.require(drafts);
        var kept = jdbi.withHandle(handle -> bind(handle.createQuery(PUT), drafts)
                .bind("person", by.id().value())
                .bind("actor", by.actedBy().map(PersonId::value).orElse(null))
                .map((row, context) -> new Kept(
                        row.getString("key"),
                        row.getLong("id"),
                        row.getBoolean("added"),
                        row.getBoolean("written"),
                        row.getBoolean("other_domains")))
                .list());
        var byKey = new HashMap<String, AccountDraft>();
        drafts.forEach(draft -> byKey.put(draft.key(), draft));
        kept.stream()
                .filter(Kept::otherDomains)
                .sorted(Comparator.comparing(Kept::id))
                .forEach(one ->
                        put(one, Objects.requireNonNull(byKey.get(one.key())).domains(), by));
        bell.ring();
        var added = (int) kept.stream().filter(Kept::added).count();
        var changed = (int) kept.stream()
                .filter(one -> !one.added() && (one.written() || one.otherDomains()))
                .count();
        return new Comparison(added, changed, kept.size() - added - changed);
    }

    /** Keeps one draft; {@code seen} is the version that whoever changes it saw, so that nobody overwrites what they do not know. */
    public Account put(AccountDraft draft, OptionalInt seen, Visitor by) {
        jdbi.useHandle(handle -> handle.createQuery("select id from account where key = ? for update")
                .bind(0, draft.key())
                .mapTo(Long.class)
                .findOne());
        var now = find(draft.key());
        if (seen.isPresent() && now.isPresent() && now.get().version() != seen.getAsInt()) {
            throw new InvalidProblem(FieldError.of("seen", "changed-meanwhile"));
        }
        put(List.of(draft), by);
        return find(draft.key()).orElseThrow();
    }

    /** Keeps a draft of an account that is not there yet. */
    public Account add(AccountDraft draft, Visitor by) {
        if (find(draft.key()).isPresent()) {
            throw new InvalidProblem(FieldError.of("key", "taken"));
        }
        return put(draft, OptionalInt.empty(), by);
    }

    private void put(Kept account, List<String> domains, Visitor by) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "delete from account_domain where account_id = ? and domain <> all(?)",
                    account.id(),
                    domains.toArray(String[]::new));
            handle.execute(
                    "insert into account_domain (domain, account_id) select d, ? from unnest(?) d order by d"
                            + " on conflict (domain) do nothing",
                    account.id(),
                    domains.toArray(String[]::new));
            var taken = handle.createQuery(
                            "select d.domain, a.name from account_domain d join account a on a.id = d.account_id"
                                    + " where d.domain = any(:domains) and d.account_id <> :account order by d.domain")
                    .bind("domains", domains.toArray(String[]::new))
                    .bind("account", account.id())
                    .map((row, context) -> new FieldError(
                            "domains",
                            "domain-taken",
                            Map.of("typed", row.getString("domain"), "name", row.getString("name"))))
                    .list();
            if (!taken.isEmpty()) {
                throw new InvalidProblem(taken);
            }
            handle.execute("update account set version = version + 1, changed_at = now() where id = ?", account.id());
        });
        memberships.joinByDomain(account.id(), by);
        if (!account.written()) {
            events.append(new AccountChanged(by, account.id()));
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<AccountDraft> drafts) {
        return statement
                .bind("keys", drafts.stream().map(AccountDraft::key).toArray(String[]::new))
                .bind(
                        "drafts",
                        drafts.stream().map(draft -> draft.told().toString()).toArray(String[]::new));
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<Account> find(String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + Account.COLUMNS + " from account a where a.key = ?")
                        .bind(0, key)
                        .map((row, context) -> Account.of(row))
                        .findOne());
    }

    /** The account; 404 when there is none. */
    @Transactional(TxType.SUPPORTS)
    public Account view(long id) {
        return jdbi.withHandle(
                        handle -> handle.createQuery("select " + Account.COLUMNS + " from account a where a.id = ?")
                                .bind(0, id)
                                .map((row, context) -> Account.of(row))
                                .findOne())
                .orElseThrow(() -> new NotFoundProblem("account", id));
    }

    /** The account of a key; 404 when there is none. */
    @Transactional(TxType.SUPPORTS)
    public Account view(String key) {
        return find(key).orElseThrow(() -> new NotFoundProblem("account", key));
    }

    /** Removes an account that should not have been there. Its people stay, and speak for the next of theirs. */
    public void remove(Account account, Visitor by) {
        memberships.endAll(account.id(), by);
        jdbi.useHandle(handle -> handle.execute("delete from account where id = ?", account.id()));
        events.append(new AccountRemoved(by, account.id()));
    }

    /** The ideas that most of its people want, and wanted while they belonged to it. */
    @Transactional(TxType.SUPPORTS)
    public List<WantedIdea> wanted(Account account, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select i.id, i.title, i.language, s.slug, i.votes, w.votes as theirs"
                                + " from (select v.idea_id, count(*) as votes from membership m join vote v on v.person_id = m.person_id"
                                + "   and v.cast_at >= m.speaks_from and (m.ended_at is null or v.cast_at < m.ended_at)"
                                + "   where m.account_id = :account and m.main group by v.idea_id order by 2 desc, 1 desc limit :most) w"
                                + " join idea i on i.id = w.idea_id join status s on s.id = i.status_id order by w.votes desc, i.id desc")
                .bind("account", account.id())
                .bind("most", most)
                .map((row, context) -> new WantedIdea(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("language"),
                        row.getString("slug"),
                        row.getInt("theirs"),
                        row.getInt("votes")))
                .list());
    }

    /** Names every field at fault in what a program or a form told. */
    public static AccountDraft checked(AccountDraft.Telling telling, Fields fields) {
        var draft = telling.draft();
        fields.done();
        return draft;
    }

    /**
     * How drafts stand to what is there.
     *
     * @param added how many are new
     */
    public record Comparison(int added, int changed, int unchanged) {
        public static final Comparison NOTHING = new Comparison(0, 0, 0);

        public Comparison plus(Comparison other) {
            return new Comparison(added + other.added, changed + other.changed, unchanged + other.unchanged);
        }

        public int all() {
            return added + changed + unchanged;
        }
    }

    /**
     * An idea that an account's people want.
     *
     * @param status slug of its status
     * @param theirs how many of the votes are theirs
     */
    public record WantedIdea(long id, String title, String language, String status, int theirs, int votes) {}

    private record Kept(String key, long id, boolean added, boolean written, boolean otherDomains) {}
}
