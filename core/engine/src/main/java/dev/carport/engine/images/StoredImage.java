package dev.carport.engine.images;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * An image that is kept.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param mediaType such as {@code image/jpeg}
 * @param bytes length of the file
 * @param width in pixels
 * @param height in pixels
 * @param createdAt when it was first put
 */
public record StoredImage(String sha256, String mediaType, long bytes, int width, int height, Instant createdAt) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** Whether a text has the form of a hash. */
    public static boolean isHash(String text) {
        return SHA_256.matcher(text).matches();
    }
}
