package dev.cocreate.portal.platform.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** Writes links as their words and where they lead, and pictures as their descriptions, where there is nothing to click. */
final class LetterNodes implements NodeRenderer {
    /** Where the words of strangers may lead; no space, no control, so that nothing can be added behind it. */
    private static final Pattern LEADS = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\\p{Cntrl}]+");

    private final TextContentNodeRendererContext context;

    LetterNodes(TextContentNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        if (node instanceof Link link && LEADS.matcher(link.getDestination()).matches()) {
            var words = WordsOfDocument.in(link);
            if (!link.getDestination().replaceFirst("(?i)^mailto:", "").equals(words)
                    && !link.getDestination().equals(words)) {
                context.getWriter().write((words.isBlank() ? "" : " ") + "(" + link.getDestination() + ")");
            }
        }
    }
}
