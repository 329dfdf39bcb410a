package dev.cocreate.portal.platform.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What the portal says to one reader: texts, numbers and times in the reader's language and time zone. Templates print
 * it and escape it.
 *
 * <p>Arguments are names and values in turn: {@code say(key, "count", 412)}. Whole numbers are written
 * as the language writes them; pass an id as a string.
 */
public final class Words {
    private static final Duration SO_LONG_AGO = Duration.ofDays(30);

    private final Messages.Texts texts;
    private final ZoneId zone;
    private final Instant now;

    Words(Messages.Texts texts, ZoneId zone, Instant now) {
        this.texts = texts;
        this.zone = zone;
        this.now = now;
    }

    public Language language() {
        return texts.language();
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether there is such a text, for keys that are made of data such as the name of a fault. */
    public boolean knows(String key) {
        return texts.messages().containsKey(key);
    }

    public String say(String key, Object... namesAndValues) {
        var message = texts.messages().get(key);
        if (message == null) {
            return key; // a page with a bare key is better than no page, and a test finds it
        }
        if (message instanceof Message.Fixed fixed) {
            return fixed.text();
        }
        var said = new StringBuilder();
        message.say(said, new Arguments(texts.figures(), namesAndValues));
        return said.toString();
    }

    public String number(long number) {
        return texts.figures().whole(number);
    }

    public String number(double number, int digits) {
        return texts.figures().decimal(number, digits);
    }

    /** {@code 0.94} as "94 %". */
    public String percent(double share) {
        return texts.figures().percent(share);
    }

    /** "2 days ago"; from a month on the date, because nobody can picture 71 days. */
    public String ago(Instant then) {
        var passed = Duration.between(then, now);
        if (passed.compareTo(SO_LONG_AGO) >= 0) {
            return date(then);
        }
        if (passed.toDays() > 0) {
            return say("common.time.days", "count", passed.toDays());
        }
        if (passed.toHours() > 0) {
            return say("common.time.hours", "count", passed.toHours());
        }
        // A clock that is ahead of ours is not worth a word.
        return passed.toMinutes() > 0
                ? say("common.time.minutes", "count", passed.toMinutes())
                : say("common.time.now");
    }

    /** "2 days", for how long something takes; rounded, because nobody plans by 53 hours. */
    public String lasting(Duration time) {
        if (time.toHours() >= 36) {
            return say("common.span.days", "count", time.plusHours(12).toDays());
        }
        return time.toMinutes() >= 90
                ? say("common.span.hours", "count", time.plusMinutes(30).toHours())
                : say("common.span.minutes", "count", Math.max(1, time.toMinutes()));
    }

    /** "3 March", with the year unless it is this one. */
    public String date(Instant then) {
        var day = then.atZone(zone);
        var thisYear = day.getYear() == now.atZone(zone).getYear();
        return written(day, thisYear ? "common.date.day" : "common.date.year");
    }

    /** A day that was given as such, whatever the time zone. */
    public String date(LocalDate day) {
        return date(day.atStartOfDay(zone).toInstant());
    }

    /** "3 March 2026, 14:05". */
    public String dateAndTime(Instant then) {
        return written(then.atZone(zone), "common.date.time");
    }

    private String written(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(say(pattern), language().locale()).format(time);
    }
}
