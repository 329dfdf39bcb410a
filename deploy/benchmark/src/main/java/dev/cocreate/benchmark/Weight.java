package dev.cocreate.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a browser that comes for the first time has to fetch until the list is there.
 *
 * @param page bytes of the page's body alone
 * @param bytes of all bodies, as they travel
 * @param widget bytes of the script that stands in other products' pages
 */
record Weight(long page, int requests, long bytes, long widget) {
    private static final Pattern ASSET = Pattern.compile("<(?:link|script|img)[^>]*(?:href|src)=\"(/[^\"]+)\"");

    static Weight of(InetSocketAddress portal) throws IOException, InterruptedException {
        var page = get(portal, "/");
        var assets = new LinkedHashSet<String>();
        ASSET.matcher(text(page)).results().forEach(found -> assets.add(found.group(1)));
        var bytes = (long) page.length;
        for (var asset : assets) {
            bytes += get(portal, asset).length;
        }
        return new Weight(page.length, 1 + assets.size(), bytes, get(portal, "/widget.js").length);
    }

    private static String text(byte[] body) throws IOException {
        var zipped = body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
        var in = new ByteArrayInputStream(body);
        return new String((zipped ? new GZIPInputStream(in) : in).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] get(InetSocketAddress portal, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.getPort() + path))
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,*/*")
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
    }
}
