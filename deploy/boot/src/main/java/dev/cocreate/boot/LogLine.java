package dev.cocreate.boot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * One event, one line: time, level, logger, message, as text or (with {@code COCREATE_LOG=json}) as a JSON object.
 *
 * <p>Control characters of a message are escaped, so that nobody forges a line by what he types. The stack trace follows the
 * line as text, and is a field of the object as JSON.
 */
public final class LogLine extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final boolean json;

    public LogLine() {
        this("json".equals(System.getenv("COCREATE_LOG")));
    }

    LogLine(boolean json) {
        this.json = json;
    }

    @Override
    public String format(LogRecord event) {
        return json ? object(event) : text(event);
    }

    private String text(LogRecord event) {
        var line = new StringBuilder(160)
                .append(time(event))
                .append(' ')
                .append(String.format("%-5s", level(event.getLevel())))
                .append(' ')
                .append(event.getLoggerName())
                .append("  ");
        escape(line, formatMessage(event), false);
        line.append('\n');
        if (event.getThrown() != null) {
            line.append(trace(event.getThrown()));
        }
        return line.toString();
    }

    private String object(LogRecord event) {
        var line = new StringBuilder(240)
                .append("{\"time\":\"")
                .append(time(event))
                .append('"');
        field(line, "level", level(event.getLevel()));
        field(line, "logger", String.valueOf(event.getLoggerName()));
        field(line, "message", formatMessage(event));
        if (event.getThrown() != null) {
            field(line, "error", trace(event.getThrown()));
        }
        return line.append("}\n").toString();
    }

    private static void field(StringBuilder line, String name, String value) {
        line.append(",\"").append(name).append("\":\"");
        escape(line, value, true);
        line.append('"');
    }

    private static void escape(StringBuilder line, String value, boolean quotes) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (quotes && (c == '"' || c == '\\')) {
                line.append('\\').append(c);
            } else if (c == '\n') {
                line.append("\\n");
            } else if (c == '\t' && !quotes) {
                line.append(c);
            } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || loneSurrogate(value, i)) {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
    }

    private static boolean loneSurrogate(String value, int i) {
        var c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    private static String time(LogRecord event) {
        return TIME.format(ZonedDateTime.ofInstant(event.getInstant(), ZoneId.systemDefault()));
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
