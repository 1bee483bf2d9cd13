package dev.carport.engine.delivery;

import java.time.Instant;

/**
 * A file that receivers fetch from us.
 *
 * @param sha256 of the content, lower-case hex
 * @param changedAt when the content last became another one
 */
public record FeedFile(String exportId, String name, String mediaType, long bytes, String sha256, Instant changedAt) {

    /** What versions of files at a feed address are kept under. */
    public static final String DESTINATION = "feed";
}
