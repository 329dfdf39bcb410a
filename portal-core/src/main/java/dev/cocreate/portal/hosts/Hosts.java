package dev.cocreate.portal.hosts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Vault;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Every host, and the only way to change one. */
@ApplicationScoped
@Transactional
public class Hosts {
    private static final int SECRET_BYTES = 32;
    private static final int KID_BYTES = 6;

    private final SecureRandom random = new SecureRandom();
    private final Jdbi jdbi;
    private final Vault vault;
    private final Events events;
    private final LoadingCache<Boolean, List<Host>> lately;

    @Inject
    Hosts(Jdbi jdbi, Vault vault, Events events) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.events = events;
        lately = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(any -> all());
    }

    /** All of them, in the order of their names. */
    @Transactional(TxType.SUPPORTS)
    public List<Host> all() {
        return jdbi.withHandle(handle -> {
            Map<Long, List<HostKey>> keys = handle
                    .createQuery("select id, host_id, kid, algorithm, material, created_at from host_key order by id")
                    .map((row, context) -> new OwnedKey(row.getLong("host_id"), key(row)))
                    .stream()
                    .collect(Collectors.groupingBy(
                            OwnedKey::host, Collectors.mapping(OwnedKey::key, Collectors.toList())));
            return handle.createQuery(
                            "select id, slug, name, origins, enabled, trusted from host order by lower(name), id")
                    .map((row, context) -> host(row, keys.getOrDefault(row.getLong("id"), List.of())))
                    .list();
        });
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<Host> find(String slug) {
        return all().stream().filter(host -> host.slug().equals(slug)).findFirst();
    }

    /** An enabled host as it was seconds ago, for its frames. */
    @Transactional(TxType.SUPPORTS)
    public Host framing(String slug) {
        return lately.get(true).stream()
                .filter(host -> host.enabled() && host.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("host", slug));
    }

    @Transactional(TxType.SUPPORTS)
    Host get(String slug) {
        return find(slug).orElseThrow(() -> new NotFoundProblem("host", slug));
    }

    Host add(HostDraft draft, Visitor changer) {
        var clean = draft.checked(true);
        var id = jdbi.withHandle(handle -> handle.createQuery("insert into host (slug, name, origins, enabled, trusted)"
                                + " values (:slug, :name, cast(:origins as text[]), :enabled, :trusted)"
                                + " on conflict do nothing returning id")
                        .bind("slug", clean.slug())
                        .bind("name", clean.name())
                        .bind("origins", clean.sites().toArray(String[]::new))
                        .bind("enabled", clean.enabled())
                        .bind("trusted", clean.trusted())
                        .mapTo(Long.class)
                        .findOne())
                .orElseThrow(() -> new InvalidProblem(FieldError.of("slug", "taken")));
        events.append(new HostAdded(changer, id));
        lately.invalidateAll();
        return get(clean.slug());
    }

    void change(String slug, HostDraft draft, Visitor changer) {
        var host = get(slug);
        var clean = draft.checked(false);
        jdbi.useHandle(handle -> handle.createUpdate("update host set name = :name, origins = cast(:origins as text[]),"
                        + " enabled = :enabled, trusted = :trusted where id = :id")
                .bind("id", host.id())
                .bind("name", clean.name())
                .bind("origins", clean.sites().toArray(String[]::new))
                .bind("enabled", clean.enabled())
                .bind("trusted", clean.trusted())
                .execute());
        events.append(new HostChanged(changer, host.id()));
        lately.invalidateAll();
    }

    void remove(String slug, Visitor changer) {
        var host = get(slug);
        jdbi.useHandle(handle -> handle.execute("delete from host where id = ?", host.id()));
        events.append(new HostRemoved(changer, host.id()));
        lately.invalidateAll();
    }

    /** Lets a host sign with another key; its secret is returned when we made one, and never shown again. */
    Optional<String> addKey(String slug, KeyKind kind, String pasted, Visitor changer) {
        var host = lock(get(slug));
        var secret = kind.isShared() ? Optional.of(random(SECRET_BYTES)) : Optional.<String>empty();
        var material = secret.map(vault::seal).orElseGet(() -> PublicKeys.read(kind, pasted));
        if (host.keys().size() >= Host.MOST_KEYS) {
            throw new InvalidProblem(new FieldError("kind", "too-many", Map.of("count", Host.MOST_KEYS)));
        }
        var id = jdbi.withHandle(handle -> handle.createQuery(
                        "insert into host_key (host_id, kid, algorithm, material) values (?, ?, ?, ?) returning id")
                .bind(0, host.id())
                .bind(1, random(KID_BYTES))
                .bind(2, kind.algorithm())
                .bind(3, material)
                .mapTo(Long.class)
                .one());
        events.append(new HostKeyAdded(changer, host.id(), id));
        lately.invalidateAll();
        return secret;
    }

    /** Until this transaction ends nobody else gives the host a key, so that it never has too many. */
    private Host lock(Host host) {
        jdbi.useHandle(handle -> handle.createQuery("select id from host where id = ? for update")
                .bind(0, host.id())
                .mapTo(Long.class)
                .findOne());
        return get(host.slug());
    }

    void removeKey(String slug, long key, Visitor changer) {
        var host = get(slug);
        var removed = jdbi.withHandle(
                handle -> handle.execute("delete from host_key where id = ? and host_id = ?", key, host.id()));
        if (removed == 0) {
            throw new NotFoundProblem("key", key);
        }
        events.append(new HostKeyRemoved(changer, host.id(), key));
        lately.invalidateAll();
    }

    /** The secret that a host and the portal share. */
    @Transactional(TxType.SUPPORTS)
    String secret(HostKey key) {
        return vault.open(key.material())
                .orElseThrow(() -> new ConflictProblem(
                        "key-unreadable", "This key was sealed with another COCREATE_SECRET; please make a new one."));
    }

    private String random(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }

    private static Host host(ResultSet row, List<HostKey> keys) throws SQLException {
        return new Host(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                List.of((String[]) row.getArray("origins").getArray()),
                row.getBoolean("enabled"),
                row.getBoolean("trusted"),
                keys);
    }

    private static HostKey key(ResultSet row) throws SQLException {
        return new HostKey(
                row.getLong("id"),
                row.getString("kid"),
                KeyKind.parse(row.getString("algorithm")),
                row.getString("material"),
                row.getTimestamp("created_at").toInstant());
    }

    private record OwnedKey(long host, HostKey key) {}
}
