package dev.cocreate.plugin.host.web;

import dev.cocreate.plugin.Log;
import dev.cocreate.plugin.web.WebResource;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ext.ContextResolver;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.jsonb.JsonBindingFeature;
import org.glassfish.jersey.jsonp.JsonProcessingFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.validation.ValidationFeature;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;

/** The JAX-RS side of one plugin. Its methods run in the plugin's threads. */
public final class PluginWeb implements AutoCloseable {

    private final String id;
    private final List<WebResource> resources;
    private final Log log;
    private @Nullable ServletContainer jersey;
    private boolean closed;

    public PluginWeb(String id, List<WebResource> resources, Log log) {
        this.id = id;
        this.resources = resources;
        this.log = log;
    }

    public boolean isEmpty() {
        return resources.isEmpty();
    }

    public void serve(ServletContext context, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        started(context).service(request, response);
    }

    private synchronized ServletContainer started(ServletContext context) throws ServletException {
        if (closed) {
            throw new ServletException("The plugin has stopped");
        }
        var container = jersey;
        if (container == null) {
            container = start(context);
            jersey = container;
        }
        return container;
    }

    private ServletContainer start(ServletContext context) throws ServletException {
        var thread = Thread.currentThread();
        var plugins = thread.getContextClassLoader();
        thread.setContextClassLoader(new JerseyBootLoader());
        try {
            var container = new ServletContainer(config(JsonbBuilder.create(), Json.createBuilderFactory(Map.of())));
            container.init(new PluginServletConfig(id, context));
            return container;
        } finally {
            thread.setContextClassLoader(plugins);
        }
    }

    private ResourceConfig config(Jsonb jsonb, JsonBuilderFactory json) {
        var config = new ResourceConfig()
                .setApplicationName("plugin-" + id)
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(CommonProperties.MOXY_JSON_FEATURE_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .register(JsonBindingFeature.class)
                .register(JsonProcessingFeature.class)
                .register(ValidationFeature.class)
                // Made here, where the implementation can be found; in a request only the plugin's classes can.
                .register((ContextResolver<Jsonb>) new JsonbOf(jsonb))
                .register(new UnreadableBody())
                .register(new ViolationAnswer(json))
                .register(new FailureAnswer(log));
        resources.forEach(config::register);
        return config;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (jersey != null) {
            jersey.destroy();
            jersey = null;
        }
    }

    private record JsonbOf(Jsonb jsonb) implements ContextResolver<Jsonb> {
        @Override
        public Jsonb getContext(Class<?> type) {
            return jsonb;
        }
    }
}
