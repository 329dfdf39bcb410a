package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.plugin.host.jar.Signer;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The table of what should run, and the only way to change it. Every change is an event, and all nodes are told. */
@ApplicationScoped
@Transactional
class InstalledPlugins {
    static final String CHANNEL = "cocreate_plugin";

    private static final String NEXT = "generation = nextval('plugin_generation')";

    private final Jdbi jdbi;
    private final Events events;

    @Inject
    InstalledPlugins(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    List<InstalledPlugin> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + InstalledPlugin.COLUMNS + " from plugin order by id")
                        .map((row, context) -> InstalledPlugin.of(row))
                        .list());
    }

    Optional<InstalledPlugin> find(String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + InstalledPlugin.COLUMNS + " from plugin where id = ?")
                        .bind(0, id)
                        .map((row, context) -> InstalledPlugin.of(row))
                        .findOne());
    }

    InstalledPlugin get(String id) {
        return find(id).orElseThrow(() -> new NotFoundProblem("plugin", id));
    }

    byte[] jar(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select bytes from plugin where id = ?")
                        .bind(0, id)
                        .mapTo(byte[].class)
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("plugin", id));
    }

    /** What should run from now on, in place of any version before. */
    void install(PluginDescriptor plugin, byte[] jar, Visitor by) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into plugin (id, version, name, description, provider,"
                                + " license, permissions, signer, sha256, size, bytes, enabled, installed_by)"
                                + " values (:id, :version, :name, :description, :provider, :license, cast(:permissions as jsonb),"
                                + " :signer, :sha256, :size, :bytes, true, :by)"
                                + " on conflict (id) do update set version = excluded.version, name = excluded.name,"
                                + " description = excluded.description, provider = excluded.provider, license = excluded.license,"
                                + " permissions = excluded.permissions, signer = excluded.signer, sha256 = excluded.sha256,"
                                + " size = excluded.size, bytes = excluded.bytes, enabled = true, reason = '',"
                                + " installed_by = excluded.installed_by, installed_at = now(), generation = excluded.generation")
                .bind("id", plugin.id())
                .bind("version", plugin.version())
                .bind("name", plugin.name())
                .bind("description", plugin.description())
                .bind("provider", plugin.provider())
                .bind("license", plugin.license())
                .bind(
                        "permissions",
                        InstalledPlugin.json(AskedPermission.of(plugin)).toString())
                .bind("signer", plugin.signer().map(InstalledPlugins::text).orElse(null))
                .bind("sha256", plugin.sha256())
                .bind("size", plugin.size())
                .bind("bytes", jar)
                .bind("by", by.id().value())
                .execute());
        events.append(new PluginInstalled(by, plugin.id(), plugin.version()));
        tell();
    }

    private static String text(Signer signer) {
        return signer.name() + " (" + signer.fingerprint() + ")";
    }

    /** Switches it on or off; on again makes every node try again. */
    void enable(String id, boolean on, Visitor by) {
        jdbi.useHandle(handle ->
                handle.execute("update plugin set enabled = ?, reason = '', " + NEXT + " where id = ?", on, id));
        events.append(new PluginSwitched(by, id, on));
        tell();
    }

    /** The portal switches it off by itself, unless another version was put in its place meanwhile. */
    void giveUp(PluginDescriptor plugin, String reason) {
        int changed = jdbi.withHandle(handle -> handle.execute(
                "update plugin set enabled = false, reason = ?, " + NEXT + " where id = ? and sha256 = ? and enabled",
                reason,
                plugin.id(),
                plugin.sha256()));
        if (changed > 0) {
            events.append(new PluginGivenUp(plugin.id(), plugin.version()));
            tell();
        }
    }

    void configure(String id, Map<String, String> settings, Map<String, String> secrets, Visitor by) {
        jdbi.useHandle(handle -> handle.execute(
                "update plugin set settings = cast(? as jsonb), secrets = cast(? as jsonb), " + NEXT + " where id = ?",
                InstalledPlugin.json(settings).toString(),
                InstalledPlugin.json(secrets).toString(),
                id));
        events.append(new PluginConfigured(by, id));
        tell();
    }

    void remove(String id, Visitor by) {
        int changed = jdbi.withHandle(handle -> handle.execute("delete from plugin where id = ?", id));
        if (changed == 0) {
            throw new NotFoundProblem("plugin", id);
        }
        events.append(new PluginRemoved(by, id));
        tell();
    }

    /** Rare enough to be told inside the transaction, which makes it reach others exactly after the commit. */
    private void tell() {
        jdbi.useHandle(handle -> handle.createQuery("select pg_notify(?, '')")
                .bind(0, CHANNEL)
                .mapTo(String.class)
                .list());
    }
}
