package dev.cocreate.portal.feeds;

import dev.cocreate.portal.platform.web.Rendered;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document of one namespace. What XML cannot hold is left out of texts, however it got into them. */
final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** What writes the inside of an element. */
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    static Rendered document(String root, String namespace, Map<String, String> attributes, Content content) {
        var out = new ByteArrayOutputStream();
        try {
            var writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(namespace);
            var xml = new Xml(writer);
            xml.attributes(attributes);
            content.write(xml);
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Rendered(out.toByteArray());
    }

    void element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.write(this);
        writer.writeEndElement();
    }

    void text(String name, Map<String, String> attributes, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
        writer.writeCharacters(legal(text));
        writer.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        text(name, Map.of(), text);
    }

    void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (var attribute : attributes.entrySet()) {
            writer.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
        }
    }

    /** The characters of XML 1.0. */
    static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
