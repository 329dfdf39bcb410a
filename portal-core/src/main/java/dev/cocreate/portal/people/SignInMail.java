package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.text.Language;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/** The mail with the link, as a document that mail programs show alike. */
final class SignInMail {
    private SignInMail() {}

    static String html(Language language, String before, String link, String button, String after) {
        return """
                <!doctype html><html lang="%s" dir="%s"><body style="font:16px/1.5 sans-serif;color:#1c1b19;margin:2em">
                <p>%s</p><p><a href="%s" style="display:inline-block;padding:.6em 1.2em;border-radius:.5em;\
                background:#0b6b5f;color:#fff;text-decoration:none">%s</a></p>
                <p style="color:#66625a;font-size:14px">%s</p></body></html>
                """.formatted(
                language.tag(), language.direction(), escaped(before), escaped(link), escaped(button), escaped(after));
    }

    private static String escaped(String text) {
        var out = new StringOutput();
        Escape.htmlAttribute(text, out);
        return out.toString().replace("<", "&lt;").replace(">", "&gt;");
    }
}
