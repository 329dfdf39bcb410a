package dev.cocreate.portal.platform.text;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/** HTML that is known to be safe. Templates print it as it is and escape everything else. */
public record Html(String markup) implements Content {
    /** What stands for words between tags and in attributes alike. */
    public static String escaped(String words) {
        var out = new StringOutput();
        Escape.htmlAttribute(words, out);
        return out.toString().replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    @Override
    public boolean isEmptyContent() {
        return markup.isEmpty();
    }

    @Override
    public String toString() {
        return markup;
    }
}
