package dev.cocreate.portal.feeds;

import dev.cocreate.portal.people.Admission;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.web.Outside;
import dev.cocreate.portal.platform.web.Rendered;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** {@code /robots.txt} and {@code /sitemap.xml}: what search engines may visit, and where it is. */
@Path("/")
public class SitemapResource {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static final List<String> PAGES = List.of("/ideas", "/roadmap", "/changelog", "/outcomes");

    /** What is for one person. A proposal may be found, and its address shared with a preview. */
    private static final List<String> NOT_FOR_ROBOTS =
            List.of("/admin", "/api/", "/me", "/sign-in", "/language", "/ideas/*/edit", "/ideas?*after=");

    private final Sitemap sitemap;
    private final Admission admission;
    private final Operator operator;

    @Inject
    SitemapResource(Sitemap sitemap, Admission admission, Operator operator) {
        this.sitemap = sitemap;
        this.admission = admission;
        this.operator = operator;
    }

    @GET
    @Path("robots.txt")
    @Outside
    public Response robots() {
        var text = new StringBuilder("User-agent: *\n");
        if (admission.isForEverybody()) {
            NOT_FOR_ROBOTS.forEach(
                    path -> text.append("Disallow: ").append(path).append('\n'));
            text.append("\nSitemap: ").append(operator.baseUrl()).append("/sitemap.xml\n");
        } else {
            text.append("Disallow: /\n");
        }
        return answer("text/plain;charset=UTF-8", new Rendered(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @GET
    @Path("sitemap.xml")
    public Response index() {
        var parts = sitemap.parts();
        return xml(Xml.document("sitemapindex", NAMESPACE, Map.of(), xml -> {
            xml.element("sitemap", pages -> pages.text("loc", operator.baseUrl() + "/sitemap-pages.xml"));
            for (var part : parts) {
                xml.element("sitemap", inside -> {
                    inside.text("loc", operator.baseUrl() + "/sitemap-" + part.number() + ".xml");
                    inside.text("lastmod", part.changed().toString());
                });
            }
        }));
    }

    @GET
    @Path("sitemap-pages.xml")
    public Response pages() {
        var entries = sitemap.entries();
        return xml(Xml.document("urlset", NAMESPACE, Map.of(), xml -> {
            for (var page : PAGES) {
                xml.element("url", url -> url.text("loc", operator.baseUrl() + page));
            }
            for (var board : sitemap.boards()) {
                xml.element("url", url -> url.text("loc", operator.baseUrl() + "/ideas?board=" + board.slug()));
            }
            write(entries, xml);
        }));
    }

    @GET
    @Path("sitemap-{part: [0-9]{1,9}}.xml")
    public Response ideas(@PathParam("part") long part) {
        var ideas = sitemap.ideas(part);
        if (ideas.isEmpty()) {
            throw new NotFoundProblem("part of the sitemap", part);
        }
        return xml(Xml.document("urlset", NAMESPACE, Map.of(), xml -> write(ideas, xml)));
    }

    private void write(List<Sitemap.Place> places, Xml xml) throws XMLStreamException {
        for (var place : places) {
            xml.element("url", url -> {
                url.text("loc", operator.baseUrl() + place.path());
                url.text("lastmod", place.changed().toString());
            });
        }
    }

    private static Response xml(Rendered document) {
        return answer("application/xml;charset=UTF-8", document);
    }

    private static Response answer(String type, Rendered body) {
        return Response.ok(body)
                .type(type)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .build();
    }
}
