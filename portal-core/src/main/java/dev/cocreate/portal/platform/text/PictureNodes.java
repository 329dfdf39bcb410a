package dev.cocreate.portal.platform.text;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Shows pictures that the portal keeps; of others it shows the description, for a page of ours fetches nothing from elsewhere. */
final class PictureNodes implements NodeRenderer {
    /** The address of a picture: a random name, then its width and height. */
    static final Pattern OURS = Pattern.compile("/pictures/[A-Za-z0-9_-]{22}-(\\d{1,4})x(\\d{1,4})");

    private final HtmlNodeRendererContext context;

    PictureNodes(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        var ours = OURS.matcher(((Image) node).getDestination());
        if (ours.matches()) {
            show(node, ours);
            return;
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    /** With its size, so that the text below it does not jump when it arrives. */
    private void show(Node image, Matcher ours) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", ours.group());
        attributes.put("alt", WordsOfDocument.in(image));
        attributes.put("width", ours.group(1));
        attributes.put("height", ours.group(2));
        attributes.put("loading", "lazy");
        context.getWriter().tag("img", attributes, true);
    }
}
