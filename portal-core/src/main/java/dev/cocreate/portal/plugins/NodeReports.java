package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.PluginStatus;
import dev.cocreate.portal.platform.settings.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** How each node got on with what should run. */
@ApplicationScoped
class NodeReports {
    private final Jdbi jdbi;
    private final String node;

    @Inject
    NodeReports(Jdbi jdbi, Operator operator) {
        this.jdbi = jdbi;
        this.node = machine() + ":" + operator.text("PORT").orElse("8080");
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "node";
        }
    }

    /** What this node makes of a plugin; nothing is written when the plugin has just been removed. */
    void report(InstalledPlugin plugin, PluginStatus.State state, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into plugin_node (node, plugin_id, generation, version, state, reason)"
                                + " select :node, id, :generation, :version, :state, :reason from plugin where id = :plugin"
                                + " on conflict (node, plugin_id) do update set generation = excluded.generation,"
                                + " version = excluded.version, state = excluded.state, reason = excluded.reason,"
                                + " seen_at = now()")
                .bind("node", node)
                .bind("plugin", plugin.id())
                .bind("generation", plugin.generation())
                .bind("version", plugin.version())
                .bind("state", state.name())
                .bind("reason", reason)
                .execute());
    }

    /** This node is still there; those that have not said so for long are forgotten. */
    void alive() {
        jdbi.useHandle(handle -> {
            handle.execute("update plugin_node set seen_at = now() where node = ?", node);
            handle.execute("delete from plugin_node where seen_at < now() - interval '10 minutes'");
        });
    }

    /** What the nodes say that were heard of lately. */
    List<NodeReport> of(String plugin) {
        return jdbi.withHandle(handle -> handle.createQuery("select node, version, state, reason from plugin_node"
                        + " where plugin_id = ? and seen_at > now() - interval '2 minutes' order by node")
                .bind(0, plugin)
                .map((row, context) -> new NodeReport(
                        row.getString("node"),
                        row.getString("version"),
                        PluginStatus.State.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list());
    }
}
