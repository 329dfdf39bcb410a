package dev.cocreate.portal.widget;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A frame in a page of a host: whose it is, and how the host wants it. All of it lives in the frame's address.
 *
 * @param host slug of the host
 * @param origins the sites that may frame it, and talk with it
 * @param mode {@code button} for one that opens and closes, {@code list} for one that always stands there
 * @param board slug of the only board that is shown, as the host wrote it; empty for all
 * @param isThere whether this reader may see that board
 * @param language code of the language the host asked for; empty for the browser's
 */
public record Frame(String host, List<String> origins, String mode, String board, boolean isThere, String language) {
    /** Whether it opens and closes. */
    public boolean isDialog() {
        return !mode.equals("list");
    }

    /** The address of one of its pages, with names and values in turn for what that page is asked. */
    public String address(String page, String... asked) {
        var address = new StringBuilder("/widget/").append(host).append('/').append(page);
        add(address, "mode", mode);
        add(address, "board", board);
        add(address, "language", language);
        for (var i = 0; i < asked.length; i += 2) {
            add(address, asked[i], asked[i + 1]);
        }
        return address.toString();
    }

    /** Where it changes a token for a session. */
    public String session() {
        return "/widget/" + host + "/session";
    }

    /** The same list in the portal. */
    public String portal() {
        var address = new StringBuilder("/ideas");
        add(address, "board", isThere ? board : "");
        return address.toString();
    }

    /** The form for a new idea in the portal. */
    public String proposal(String title) {
        var address = new StringBuilder("/ideas/new");
        add(address, "title", title);
        add(address, "board", board);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
