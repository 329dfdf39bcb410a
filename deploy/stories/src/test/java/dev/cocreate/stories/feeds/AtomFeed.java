package dev.cocreate.stories.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** A feed as a program reads it, which holds it against the rules of RFC 4287. */
record AtomFeed(Answer answer, Element root) {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    static AtomFeed at(String path) {
        var answer = Api.withoutKey().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        var feed = new AtomFeed(answer, parsed(answer));
        feed.keepsTheRules();
        return feed;
    }

    static Element parsed(Answer answer) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body()))
                    .getDocumentElement();
        } catch (Exception notXml) {
            throw new AssertionError(answer.text(), notXml);
        }
    }

    private void keepsTheRules() {
        assertThat(root.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(root.getLocalName()).isEqualTo("feed");
        check(root);
        assertThat(link(root, "self")).isNotEmpty();
        var ids = entries().stream().map(entry -> text(entry, "id")).toList();
        assertThat(ids).doesNotHaveDuplicates();
        entries().forEach(AtomFeed::check);
        entries().forEach(entry -> assertThat(text(entry, "updated")).isLessThanOrEqualTo(text(root, "updated")));
    }

    /** What RFC 4287 demands of a feed and of an entry alike. */
    private static void check(Element element) {
        for (var name : new String[] {"id", "title", "updated", "author"}) {
            assertThat(children(element, name)).as(name).hasSize(1);
        }
        assertThat(text(element, "id")).matches("tag:[a-z0-9.-]+,\\d{4}:\\S+");
        assertThat(URI.create(text(element, "id")).isAbsolute()).isTrue();
        assertThat(Instant.parse(text(element, "updated"))).isNotNull();
        assertThat(text(children(element, "author").get(0), "name")).isNotBlank();
        assertThat(URI.create(link(element, "alternate")).isAbsolute()).isTrue();
    }

    List<Element> entries() {
        return children(root, "entry");
    }

    Element entry(String page) {
        return entries().stream()
                .filter(entry -> link(entry, "alternate").endsWith(page))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " is not in " + answer.text()));
    }

    static String text(Element element, String child) {
        return children(element, child).get(0).getTextContent();
    }

    static String link(Element element, String rel) {
        return children(element, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElse("");
    }

    static List<Element> children(Element element, String name) {
        var found = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element each && each.getLocalName().equals(name)) {
                found.add(each);
            }
        }
        return found;
    }
}
