package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.calls.Outcome;
import dev.cocreate.plugin.host.web.Handover;
import dev.cocreate.plugin.host.web.Problems;
import dev.cocreate.plugin.web.WebResource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Takes each request below its mapping ({@code /plugins/*}) to the plugin whose id comes next. */
public final class PluginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // no container serializes servlets
    private final PluginHost host;

    public PluginServlet(PluginHost host) {
        this.host = host;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        int slash = path.indexOf('/');
        var id = slash < 0 ? path : path.substring(0, slash);
        var rest = slash < 0 ? "/" : path.substring(slash);
        boolean serves = host.running()
                .find(id)
                .filter(plugin -> !plugin.web().isEmpty())
                .isPresent();
        if (serves) {
            serve(id, rest, request, response);
        } else {
            Problems.send(response, HttpServletResponse.SC_NOT_FOUND, "Not Found");
        }
    }

    private void serve(String id, String rest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var lent = new Handover(request, response);
        var context = getServletContext();
        long until = System.nanoTime() + host.limits().request().toNanos();
        Optional<Running.Begun<Boolean>> call = host.running().begin(id, WebResource.class, plugin -> () -> {
            plugin.web().serve(context, lent.request(request.getServletPath() + "/" + id, rest), lent.response());
            return true;
        });
        var outcome = call.<Outcome<Boolean>>map(begun -> begun.await(until)).orElse(new Outcome.Closed<>());
        lent.takeBack();
        answer(outcome, response);
    }

    private static void answer(Outcome<Boolean> outcome, HttpServletResponse response) throws IOException {
        if (outcome instanceof Outcome.Threw<Boolean>) {
            Problems.send(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Internal Server Error");
        } else if (outcome instanceof Outcome.Late<Boolean>) {
            Problems.send(response, HttpServletResponse.SC_GATEWAY_TIMEOUT, "Gateway Timeout");
        } else if (outcome instanceof Outcome.Closed<Boolean>) {
            Problems.send(response, HttpServletResponse.SC_NOT_FOUND, "Not Found");
        } else if (!(outcome instanceof Outcome.Answered<Boolean>)) {
            response.setHeader("Retry-After", "1");
            Problems.send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Service Unavailable");
        }
    }
}
