package dev.cocreate.portal.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cocreate.portal.platform.settings.Accent;
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

    /** The same in other colours. Only one is used at a time, but pages that are still open may ask for the one before. */
    private final Cache<Accent, Map<String, Asset>> coloured =
            Caffeine.newBuilder().maximumSize(8).build();

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

    /** Where a browser finds an asset; styles and the icon are in the portal's colour if it has one of its own. */
    public String address(String name, Optional<Accent> accent) {
        var asset = find(name).orElseThrow(() -> new IllegalArgumentException("No asset " + name));
        var colour = asset.isColoured() ? accent.map(one -> "-" + one.hex()).orElse("") : "";
        return "/assets/" + asset.hash() + colour + "/" + name;
    }

    /** An asset whose address must not change, for whoever wrote it down, in the portal's colour. */
    public Rendered content(String name, Optional<Accent> accent) {
        return accent.map(one -> coloured.get(one, this::coloured).get(name))
                .or(() -> find(name))
                .orElseThrow(() -> new IllegalArgumentException("No asset " + name))
                .content();
    }

    /** What lies at an address: its version is a hash of the content, and the colour if it is in another one. */
    Optional<Asset> find(String version, String name) {
        var asset = find(name).filter(found -> version.startsWith(found.hash()));
        var colour =
                asset.map(found -> version.substring(found.hash().length())).orElse("");
        if (colour.isEmpty()) {
            return asset;
        }
        return asset.filter(found -> found.isColoured() && colour.startsWith("-"))
                .flatMap(found -> Accent.of(colour.substring(1)))
                .map(accent -> coloured.get(accent, this::coloured).get(name));
    }

    private Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private Map<String, Asset> coloured(Accent accent) {
        return Map.of(
                "app.css", Asset.of("text/css;charset=UTF-8", text("app.css") + accent.tokens() + "\n"),
                "icon.svg", Asset.of("image/svg+xml", inColour("icon.svg", accent)),
                "widget.js", Asset.of("text/javascript;charset=UTF-8", inColour("widget.js", accent)));
    }

    private String inColour(String name, Accent accent) {
        return text(name).replace(Accent.OURS.css(), accent.onWhite());
    }

    private String text(String name) {
        return new String(find(name).orElseThrow().content().plain(), StandardCharsets.UTF_8);
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
        static Asset of(String type, String text) {
            return new Asset(type, new Rendered(text.getBytes(StandardCharsets.UTF_8)));
        }

        boolean isColoured() {
            return !type.startsWith("text/javascript");
        }

        String hash() {
            return content.etag().replaceAll("[^A-Za-z0-9_-]", "").substring(1);
        }
    }
}
