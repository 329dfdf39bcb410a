package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.PluginServlet;
import dev.cocreate.portal.people.Callers;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /plugins/<id>/…}: what plugins answer, with the headers that every answer of the portal carries. */
@WebServlet(name = "plugins", urlPatterns = "/plugins/*")
public class PluginsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The same as for pages, without scripts from elsewhere and without being framed. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @SuppressWarnings("serial") // no container serializes servlets
    private Optional<PluginServlet> plugins = Optional.empty();

    @SuppressWarnings("serial") // no container serializes servlets
    private Optional<Callers> callers = Optional.empty();

    /** The container makes servlets itself, so what it needs is asked for here. */
    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        var servlet =
                new PluginServlet(CDI.current().select(Hosting.class).get().host());
        servlet.init(config);
        plugins = Optional.of(servlet);
        callers = Optional.of(CDI.current().select(Callers.class).get());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", POLICY);
        if (!callers.orElseThrow().mayRead(request)) {
            // A closed portal does not tell which plugins it has.
            response.setHeader("WWW-Authenticate", "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        plugins.orElseThrow().service(request, response);
    }
}
