package dev.cocreate.portal.platform.web;

import java.util.List;

/** What a browser may do with an answer: nothing inline, nothing from other hosts, and no frame around it but by exception. */
public final class ContentPolicy {
    /** The header that says so. */
    public static final String HEADER = "Content-Security-Policy";

    private static final String REST = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self';"
            + " frame-ancestors ";

    /** Of every page that does not say otherwise: no site may put it into a frame. */
    static final String UNFRAMED = REST + "'none'";

    private ContentPolicy() {}

    /** The same for a page that stands in frames of these sites and of no other. */
    public static String framedBy(List<String> origins) {
        return REST + (origins.isEmpty() ? "'none'" : String.join(" ", origins));
    }
}
