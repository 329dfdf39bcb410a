package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.plugin.host.jar.Signer;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.module.ModuleDescriptor.Version;
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
        install(plugin, jar, Optional.of(by));
    }

    /**
     * Installs what a distribution brings along, once: it is another file than the last time, and nobody removed it or put another
     * one in its place. One that is switched off stays so.
     */
    void deliver(PluginDescriptor plugin, byte[] jar) {
        var known = jdbi.withHandle(handle -> {
            handle.execute(
                    "insert into plugin_delivered (plugin_id, version, sha256) values (?, '', '') on conflict do nothing",
                    plugin.id());
            return handle.createQuery("select version, sha256 from plugin_delivered where plugin_id = ? for update")
                    .bind(0, plugin.id())
                    .map((row, context) -> new Delivered(row.getString("version"), row.getString("sha256")))
                    .one();
        });
        if (!known.isBefore(plugin)) {
            return;
        }
        var now = find(plugin.id());
        if (now.isPresent() ? now.get().sha256().equals(known.sha256()) : known.isNothing()) {
            install(plugin, jar, Optional.empty());
            if (now.isPresent() && !now.get().enabled()) {
                jdbi.useHandle(handle -> handle.execute("update plugin set enabled = false where id = ?", plugin.id()));
            }
        }
        jdbi.useHandle(handle -> handle.execute(
                "update plugin_delivered set version = ?, sha256 = ?, delivered_at = now() where plugin_id = ?",
                plugin.version(),
                plugin.sha256(),
                plugin.id()));
    }

    /** What was delivered last; nothing as long as it is blank. */
    private record Delivered(String version, String sha256) {
        boolean isNothing() {
            return sha256.isEmpty();
        }

        /** While nodes are upgraded one by one, an older one brings nothing back. */
        boolean isBefore(PluginDescriptor plugin) {
            return isNothing()
                    || !sha256.equals(plugin.sha256())
                            && Version.parse(version).compareTo(Version.parse(plugin.version())) <= 0;
        }
    }

    private void install(PluginDescriptor plugin, byte[] jar, Optional<Visitor> by) {
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
                .bind("by", by.map(visitor -> visitor.id().value()).orElse(null))
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
