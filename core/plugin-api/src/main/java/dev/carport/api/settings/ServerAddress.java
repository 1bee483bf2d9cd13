package dev.carport.api.settings;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A server the dealer names, and with that allows the app to reach: {@code ftp.example.com}, {@code ftp.example.com:2222} or
 * {@code https://example.com/inbox/}. User and password stand in settings of their own.
 *
 * @param value as typed, trimmed, never empty
 */
public record ServerAddress(String value) {
    public ServerAddress {
        value = value.strip();
        if (parse(value) == null) {
            throw new IllegalArgumentException("Not the address of a server: " + value);
        }
    }

    /** Whether a text is an address of this kind. */
    public static boolean isOne(String text) {
        return parse(text.strip()) != null;
    }

    /** The server's name, lower case. */
    public String host() {
        return uri().getHost().toLowerCase(Locale.ROOT);
    }

    /** The port typed, else this one. */
    public int port(int usual) {
        return uri().getPort() < 0 ? usual : uri().getPort();
    }

    /** The address; with the scheme {@code server} when only a name was typed. */
    public URI uri() {
        URI uri = parse(value);
        if (uri == null) {
            throw new IllegalStateException("Checked when it was made");
        }
        return uri;
    }

    private static @Nullable URI parse(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "server://" + text);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null && uri.getPort() <= 65_535;
            return uri.getHost() != null && plain && !uri.getHost().isEmpty() ? uri : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
