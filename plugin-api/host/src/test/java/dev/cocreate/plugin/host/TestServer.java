package dev.cocreate.plugin.host;

import java.io.IOException;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.servlet.WebappContext;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** A servlet container with the plugins' servlet, as the portal has it. */
final class TestServer implements AutoCloseable {

    private final HttpServer server = new HttpServer();
    private final NetworkListener listener = new NetworkListener("test", "127.0.0.1", 0);

    TestServer(PluginHost host) throws IOException {
        listener.getTransport()
                .setWorkerThreadPoolConfig(
                        ThreadPoolConfig.defaultConfig().setCorePoolSize(8).setMaxPoolSize(16));
        server.addListener(listener);
        var context = new WebappContext("portal", "");
        context.addServlet("plugins", new PluginServlet(host)).addMapping("/plugins/*");
        context.deploy(server);
        server.start();
    }

    /** Makes one request to a plugin with the usual, long waits. */
    static void warmUp() throws Exception {
        var tried = new PluginHostExtension(HostLimits.USUAL);
        tried.beforeEach();
        try (var host = tried.host();
                var server = new TestServer(host)) {
            tried.start(
                    TestPlugin.named("warm")
                            .source(
                                    "@Extension @Path(\"up\") public class Up implements WebResource { @GET public String get() { return \"\"; } }"));
            try (var answer = URI.create(server.url("warm/up")).toURL().openStream()) {
                answer.readAllBytes();
            }
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + listener.getPort() + "/plugins/" + path;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
