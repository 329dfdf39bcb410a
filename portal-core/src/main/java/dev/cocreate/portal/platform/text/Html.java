package dev.cocreate.portal.platform.text;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** HTML that is known to be safe. Templates print it as it is and escape everything else. */
public record Html(String markup) implements Content {
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
