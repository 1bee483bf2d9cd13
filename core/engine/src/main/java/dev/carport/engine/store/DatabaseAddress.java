package dev.carport.engine.store;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where the data is: a SQLite file beside the program, or a PostgreSQL server that several nodes share. */
public sealed interface DatabaseAddress {

    /** A SQLite file. It and its folder are made when they do not exist. */
    record SqliteFile(Path file) implements DatabaseAddress {

        /** Makes the path absolute, so that a later change of folder does not matter. */
        public SqliteFile {
            file = file.toAbsolutePath().normalize();
        }
    }

    /** A PostgreSQL database by its JDBC URL, user and password included. Never prints the password. */
    record Postgresql(String jdbcUrl) implements DatabaseAddress {

        private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&]*");

        @Override
        public String toString() {
            return PASSWORD.matcher(jdbcUrl).replaceAll("$1***");
        }
    }

    /**
     * Reads what a person configures: a path, {@code jdbc:sqlite:<path>}, {@code jdbc:postgresql://host/db?user=…}, or
     * {@code postgresql://user:password@host:port/db} as cloud providers hand it out.
     *
     * @throws IllegalArgumentException when it is none of these; the message does not repeat the text, which may hold a
     *     password
     */
    static DatabaseAddress parse(String text) {
        String address = text.strip();
        if (address.startsWith("jdbc:postgresql:")) {
            return new Postgresql(address);
        }
        if (address.startsWith("postgresql://") || address.startsWith("postgres://")) {
            return new Postgresql(jdbcUrlOf(address));
        }
        String file = address.startsWith("jdbc:sqlite:") ? address.substring("jdbc:sqlite:".length()) : address;
        if (file.isEmpty() || file.startsWith(":") || file.contains("?") || file.contains("://")) {
            throw new IllegalArgumentException("The database address must be a file path, jdbc:sqlite:<path>,"
                    + " jdbc:postgresql://host/database?user=…&password=… or postgresql://user:password@host/database");
        }
        return new SqliteFile(Path.of(file));
    }

    private static String jdbcUrlOf(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException unreadable) {
            // without the cause: it quotes the whole address
            throw new IllegalArgumentException("The database address is not a valid postgresql:// address;"
                    + " write special characters in the password as %XX");
        }
        if (uri.getHost() == null
                || uri.getRawPath() == null
                || uri.getRawPath().length() < 2) {
            throw new IllegalArgumentException(
                    "The database address needs a host and a database name: postgresql://user:password@host/database");
        }
        var url = new StringBuilder("jdbc:postgresql://").append(uri.getHost());
        if (uri.getPort() >= 0) {
            url.append(':').append(uri.getPort());
        }
        url.append(uri.getRawPath());
        char joint = '?';
        if (uri.getRawQuery() != null) {
            url.append(joint).append(uri.getRawQuery());
            joint = '&';
        }
        if (uri.getRawUserInfo() != null) {
            String[] userAndPassword = uri.getRawUserInfo().split(":", 2);
            url.append(joint).append("user=").append(parameter(userAndPassword[0]));
            if (userAndPassword.length == 2) {
                url.append("&password=").append(parameter(userAndPassword[1]));
            }
        }
        return url.toString();
    }

    private static String parameter(String rawPart) {
        // a plus sign is itself in the user part of an address, but a space in a parameter
        String plain = URLDecoder.decode(rawPart.replace("+", "%2B"), StandardCharsets.UTF_8);
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}
