package dev.cocreate.portal.platform.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Puts a table into a box of its own, which scrolls where the page is narrower than the table, by keyboard too. */
final class TableNodes implements NodeRenderer {
    /** The class of that box. */
    static final String BOX = "wide";

    private final HtmlNodeRendererContext context;

    TableNodes(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TableBlock.class);
    }

    @Override
    public void render(Node table) {
        var html = context.getWriter();
        var box = new LinkedHashMap<String, String>();
        box.put("class", BOX);
        box.put("tabindex", "0");
        html.line();
        html.tag("div", box);
        html.tag("table", context.extendAttributes(table, "table", Map.of()));
        for (var child = table.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/table");
        html.tag("/div");
        html.line();
    }
}
