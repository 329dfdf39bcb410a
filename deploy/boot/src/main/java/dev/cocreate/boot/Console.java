package dev.cocreate.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The log on standard output: the portal's events from {@code COCREATE_LOG_LEVEL} on, and from everybody else warnings only,
 * because nobody looks for his portal's events among those of an application server.
 */
public final class Console extends Handler {

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final Level portal;
    private final Level others;

    public Console() {
        this(System.getenv("COCREATE_LOG_LEVEL"));
    }

    private Console(@Nullable String level) {
        portal = level(level);
        others = portal.intValue() < Level.INFO.intValue() ? Level.INFO : max(portal, Level.WARNING);
        setFormatter(new LogLine());
    }

    @Override
    public boolean isLoggable(@Nullable LogRecord event) {
        if (event == null) {
            return false;
        }
        var logger = String.valueOf(event.getLoggerName());
        return event.getLevel().intValue() >= (logger.startsWith("dev.cocreate.") ? portal : others).intValue();
    }

    @Override
    public void publish(LogRecord event) {
        if (isLoggable(event)) {
            Formatter formatter = getFormatter();
            try {
                // One write for one line, so that the lines of many threads and of the launcher do not mix.
                out.write(formatter.format(event).getBytes(UTF_8));
            } catch (IOException e) {
                reportError(null, e, ErrorManager.WRITE_FAILURE);
            }
        }
    }

    static Level level(@Nullable String name) {
        return switch (String.valueOf(name).toLowerCase(Locale.ROOT)) {
            case "debug" -> Level.FINE;
            case "warn" -> Level.WARNING;
            case "error" -> Level.SEVERE;
            default -> Level.INFO;
        };
    }

    private static Level max(Level one, Level other) {
        return one.intValue() > other.intValue() ? one : other;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
