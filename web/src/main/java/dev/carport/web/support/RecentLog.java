package dev.carport.web.support;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the last lines of the log in memory. Made by the configuration of the log. */
public final class RecentLog extends AppenderBase<ILoggingEvent> {
    private static final int MOST = 2_000;
    private static final int LONGEST = 2_000;

    private final Deque<String> lines = new ArrayDeque<>();

    /** The lines kept, oldest first; none where the log is configured otherwise. */
    public static List<String> lines() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("recent") instanceof RecentLog recent) {
            synchronized (recent.lines) {
                return List.copyOf(recent.lines);
            }
        }
        return List.of();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = line(event);
        synchronized (lines) {
            lines.add(line.length() <= LONGEST ? line : line.substring(0, LONGEST));
            if (lines.size() > MOST) {
                lines.remove();
            }
        }
    }

    private static String line(ILoggingEvent event) {
        StringBuilder line = new StringBuilder()
                .append(event.getInstant())
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(event.getLoggerName())
                .append(' ')
                .append(event.getFormattedMessage());
        Objects.requireNonNullElse(event.getKeyValuePairs(), List.of())
                .forEach(pair -> line.append(' ').append(pair));
        event.getMDCPropertyMap()
                .forEach(
                        (key, value) -> line.append(' ').append(key).append('=').append(value));
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            line.append(" <- ").append(thrown.getClassName()).append(": ").append(thrown.getMessage());
        }
        return line.toString();
    }
}
