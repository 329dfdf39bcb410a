package dev.cocreate.plugin.web;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Requires;
import org.pf4j.ExtensionPoint;

/**
 * Marks a public JAX-RS class: a resource with {@code @Path}, or a provider (a filter, an exception mapper) with
 * {@code @Provider}. With {@code @Path("prices")} in the plugin {@code shop} it answers at {@code /plugins/shop/prices}. JSON-B,
 * JSON-P and Bean Validation work. The one instance serves all requests, so injected fields must be JAX-RS's own proxies.
 *
 * <p><b>Called</b> for each request to its path, by anybody; where a portal is closed, by those who may read it, signed in or with a key. <b>Transaction</b> none. <b>Thread</b> the plugin's own, while the
 * server's waits. <b>Time allowed</b> 30 s. <b>If it throws or is late</b> the answer is a 500 or a 504 without details, and the
 * portal logs it; with too many requests at work at once the answer is a 503.
 *
 * @since 1.0
 */
@Requires(Permission.WEB_SERVE)
public interface WebResource extends ExtensionPoint {}
