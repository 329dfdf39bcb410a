package dev.cocreate.portal.charts;

import dev.cocreate.portal.platform.text.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a value of a chart belongs to. */
public sealed interface Label {
    /** As the table says it. */
    String text(Words words);

    /** As it stands below an axis, where there is little room. */
    default String brief(Words words) {
        return text(words);
    }

    /** As a program reads it. */
    String exact();

    /** Its page, if it has one. */
    default Optional<String> path() {
        return Optional.empty();
    }

    /** The week that begins on a day. */
    record Week(LocalDate monday) implements Label {
        @Override
        public String text(Words words) {
            return words.say("charts.week", "day", words.date(monday));
        }

        @Override
        public String brief(Words words) {
            return written(monday.atStartOfDay(), "charts.day", words);
        }

        @Override
        public String exact() {
            return monday.toString();
        }
    }

    /** A month. */
    record Month(YearMonth month) implements Label {
        @Override
        public String text(Words words) {
            return written(month.atDay(1).atStartOfDay(), "charts.month", words);
        }

        @Override
        public String brief(Words words) {
            return written(month.atDay(1).atStartOfDay(), "charts.month.brief", words);
        }

        @Override
        public String exact() {
            return month.toString();
        }
    }

    /**
     * A kind of thing.
     *
     * @param key of its name
     */
    record Named(String key, String exact) implements Label {
        @Override
        public String text(Words words) {
            return words.say(key);
        }
    }

    /**
     * Something that somebody gave a name.
     *
     * @param page its page, relative to the portal
     */
    record Called(String name, String exact, String page) implements Label {
        @Override
        public String text(Words words) {
            return name;
        }

        @Override
        public Optional<String> path() {
            return Optional.of(page);
        }
    }

    private static String written(LocalDateTime day, String pattern, Words words) {
        return DateTimeFormatter.ofPattern(words.say(pattern), words.language().locale())
                .format(day);
    }
}
