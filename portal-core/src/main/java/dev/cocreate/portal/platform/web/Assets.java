package dev.cocreate.portal.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Styles, scripts and pictures. Styles are one file per component and reach the browser as one; so do scripts. Their address
 * carries a hash of their content, so that a browser may keep them for a year.
 */
@ApplicationScoped
public class Assets {
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final Map<String, Asset> assets;

    Assets() {
        assets = Map.of(
                "app.css",
                        new Asset(
                                "text/css;charset=UTF-8", new Rendered(joined("assets/css/", "index.txt", List.of()))),
                "app.js",
                        new Asset(
                                "text/javascript;charset=UTF-8",
                                new Rendered(joined("assets/js/", "index.txt", List.of(HTMX)))),
                "frame.js",
                        new Asset(
                                "text/javascript;charset=UTF-8",
                                new Rendered(joined("assets/js/", "frame.txt", List.of(HTMX)))),
                "widget.js", new Asset("text/javascript;charset=UTF-8", new Rendered(read("assets/widget.js"))),
                "icon.svg", new Asset("image/svg+xml", new Rendered(read("assets/icon.svg"))));
    }

    /** Where a browser finds an asset. */
    public String address(String name) {
        var asset = find(name).orElseThrow(() -> new IllegalArgumentException("No asset " + name));
        return "/assets/" + asset.hash() + "/" + name;
    }

    /** An asset whose address must not change, for whoever wrote it down. */
    public Rendered content(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("No asset " + name))
                .content();
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /** The files that an index names, in its order: the order of styles matters. */
    private static byte[] joined(String folder, String index, List<String> first) {
        var names = new String(read(folder + index), StandardCharsets.UTF_8)
                .lines()
                .filter(name -> !name.isBlank())
                .map(name -> folder + name);
        var joined = new ByteArrayOutputStream();
        Stream.concat(first.stream(), names).forEach(name -> {
            joined.writeBytes(read(name));
            joined.write('\n');
        });
        return joined.toByteArray();
    }

    private static byte[] read(String name) {
        try (var in = Assets.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One asset. */
    record Asset(String type, Rendered content) {
        String hash() {
            return content.etag().replaceAll("[^A-Za-z0-9_-]", "").substring(1);
        }
    }
}
