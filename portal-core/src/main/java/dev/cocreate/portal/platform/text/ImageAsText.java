package dev.cocreate.portal.platform.text;

import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Shows the description of a picture in its place: a page of ours fetches nothing from elsewhere. */
final class ImageAsText implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    ImageAsText(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node image) {
        for (var child = image.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
