package dev.carport.web;

import dev.carport.engine.imports.UploadFolder;
import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How the server is reached and what it takes.
 *
 * @param host the address to listen at
 * @param port the port; 0 for any free one
 * @param maxRequestBytes the greatest body of a request that is not a file
 * @param maxUploadBytes the greatest file of an upload
 * @param zone the time zone in which pages show times
 * @param byHttps whether browsers come by HTTPS only, which ends at a proxy before this server
 */
public record ServerConfig(
        String host, int port, long maxRequestBytes, long maxUploadBytes, ZoneId zone, boolean byHttps) {

    private static final long MEBIBYTE = 1 << 20;

    /** The usual limits. */
    public static ServerConfig at(String host, int port, ZoneId zone) {
        return new ServerConfig(host, port, 32 * MEBIBYTE, UploadFolder.MAX_BYTES, zone, false);
    }

    /** The same server, reached from outside at this address; null when it is not known. */
    public ServerConfig reachedBy(@Nullable URI publicUrl) {
        boolean https = publicUrl != null && "https".equalsIgnoreCase(publicUrl.getScheme());
        return new ServerConfig(host, port, maxRequestBytes, maxUploadBytes, zone, https);
    }
}
