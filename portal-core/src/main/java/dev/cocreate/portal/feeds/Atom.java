package dev.cocreate.portal.feeds;

import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.web.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Writes feeds as RFC 4287 has them. */
@ApplicationScoped
class Atom {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final Authority authority;
    private final Operator operator;
    private final PortalName portal;

    @Inject
    Atom(Authority authority, Operator operator, PortalName portal) {
        this.authority = authority;
        this.operator = operator;
        this.portal = portal;
    }

    Rendered write(Feed feed, Language language) {
        var base = operator.baseUrl().toString();
        return Xml.document("feed", NAMESPACE, Map.of("xml:lang", language.tag(), "xml:base", base + "/"), xml -> {
            xml.text("id", authority.id(feed.self().substring(1)));
            xml.text("title", feed.title() + " · " + portal.text());
            xml.text("updated", feed.updated().truncatedTo(ChronoUnit.SECONDS).toString());
            xml.empty("link", Map.of("rel", "self", "type", "application/atom+xml", "href", base + feed.self()));
            xml.empty("link", Map.of("rel", "alternate", "type", "text/html", "href", base + feed.page()));
            xml.element("author", author -> author.text("name", portal.text()));
            xml.text("generator", "Cocreate");
            for (var entry : feed.entries()) {
                xml.element("entry", inside -> write(entry, base, inside));
            }
        });
    }

    private void write(Feed.Entry entry, String base, Xml xml) throws XMLStreamException {
        xml.text("id", authority.id(entry.name()));
        xml.text("title", entry.title());
        xml.text("published", entry.published().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.text("updated", entry.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.empty("link", Map.of("rel", "alternate", "type", "text/html", "href", base + entry.page()));
        xml.element("author", author -> author.text("name", entry.author()));
        xml.text("content", Map.of("type", "html"), entry.content().markup());
    }
}
