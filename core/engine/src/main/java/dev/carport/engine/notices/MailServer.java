package dev.carport.engine.notices;

import dev.carport.api.settings.Secret;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where letters are handed in.
 *
 * @param tls whether the connection is encrypted from the beginning; else it is as soon as there is a user, and where the server offers it
 * @param user null when the server wants none
 * @param password null when the server wants none
 * @param from whom the letters are from
 */
public record MailServer(
        String host,
        int port,
        boolean tls,
        @Nullable String user,
        @Nullable Secret password,
        String from) {
    private static final int USUAL = 587;
    private static final int USUAL_TLS = 465;

    /**
     * The server an address means, such as {@code smtp://mail.example.org:587} or {@code smtps://mail.example.org}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static MailServer at(URI address, @Nullable String user, @Nullable Secret password, String from) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("");
        boolean tls = scheme.equals("smtps");
        if (address.getHost() == null || !tls && !scheme.equals("smtp")) {
            throw new IllegalArgumentException("A mail server is given as smtp://host:port or smtps://host:port");
        }
        if (!from.contains("@")) {
            throw new IllegalArgumentException("Letters need an address that they are from");
        }
        int port = address.getPort() > 0 ? address.getPort() : tls ? USUAL_TLS : USUAL;
        return new MailServer(address.getHost(), port, tls, user, password, from);
    }
}
