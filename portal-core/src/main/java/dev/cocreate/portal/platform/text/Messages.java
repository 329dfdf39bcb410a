package dev.cocreate.portal.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** All texts of the portal in all its languages, read and compiled once. */
@ApplicationScoped
public class Messages {
    private final Map<Language, Texts> languages = new EnumMap<>(Language.class);

    public Messages() {
        var features = features();
        for (var language : Language.values()) {
            languages.put(language, new Texts(language, load(features, language), new Figures(language)));
        }
    }

    /** What to speak with during one request. */
    public Words in(Language language, ZoneId zone, Instant now) {
        return new Words(texts(language), zone, now);
    }

    Texts texts(Language language) {
        return Objects.requireNonNull(languages.get(language));
    }

    static List<String> features() {
        try (var index = open("messages/features.txt")) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Message> load(List<String> features, Language language) {
        var messages = new HashMap<String, Message>();
        for (var feature : features) {
            var file = "messages/" + feature + "_" + language.code() + ".properties";
            read(file).forEach((key, text) -> {
                if (messages.put((String) key, compile(file, (String) key, (String) text, language)) != null) {
                    throw new IllegalStateException(file + ": another feature has " + key + " too");
                }
            });
        }
        return Map.copyOf(messages);
    }

    private static Message compile(String file, String key, String text, Language language) {
        try {
            return Message.compile(text, language);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + key + ": " + e.getMessage(), e);
        }
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static InputStream open(String file) {
        var stream = Messages.class.getClassLoader().getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is missing");
        }
        return stream;
    }

    /** The texts of one language. */
    record Texts(Language language, Map<String, Message> messages, Figures figures) {}
}
