package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.settings.Brand;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.text.Messages;
import dev.cocreate.portal.platform.visit.Visit;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/** Makes pages, and parts of pages, from templates. */
@ApplicationScoped
public class Pages {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "dev.cocreate.portal.templates");
    private final Messages messages;
    private final Assets assets;
    private final Operator operator;
    private final PortalName name;
    private final Brand brand;
    private final Visit visit;
    private final Clock clock;

    @Inject
    Pages(Messages messages, Assets assets, Operator operator, PortalName name, Brand brand, Visit visit, Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.operator = operator;
        this.name = name;
        this.brand = brand;
        this.visit = visit;
        this.clock = clock;
    }

    /** What templates know of this request. */
    public Shell shell() {
        return new Shell(
                name.text(),
                brand.marks(),
                messages.in(visit.language(), ZoneId.of("UTC"), clock.instant()),
                visit.visitor(),
                visit.unread(),
                visit.reported(),
                visit.isInside(),
                visit.csrf(),
                visit.address(),
                operator.baseUrl().toString(),
                assets);
    }

    /** A page of its own, not kept by anybody. */
    public Response show(String template, Object model) {
        return show(200, template, model);
    }

    /** The same with another status, for a form that is shown again with its faults. */
    public Response show(int status, String template, Object model) {
        return answer(status, render(template, model).once());
    }

    /** A page that was rendered before, or just now. */
    public Response answer(int status, Rendered rendered) {
        return Response.status(status)
                .entity(rendered)
                .type(HTML)
                // Another reader, or the same one after signing in, must not be shown this one's page.
                // Nor must somebody who goes back see their own vote as it was before.
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        visit.visitor().isPresent() ? "private, no-store" : "private, no-cache")
                .header(HttpHeaders.VARY, "Cookie, Accept-Language, HX-Request")
                .build();
    }

    public Rendered render(String template, Object model) {
        var out = new Utf8ByteOutput();
        engine.render(template, Map.of("shell", shell(), "model", model), out);
        return new Rendered(out.toByteArray());
    }
}
