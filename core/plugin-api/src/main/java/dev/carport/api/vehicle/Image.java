package dev.carport.api.vehicle;

import org.jspecify.annotations.Nullable;

/**
 * One image of the vehicle. The bytes lie in the host, under their hash.
 *
 * <p>A component is null when it is not known, unless its text says otherwise.
 *
 * @param hash SHA-256 of the bytes, 64 lower-case hexadecimal digits; never null
 * @param mediaType media type such as image/jpeg, found from the bytes; never null
 * @param size length of the bytes
 * @param width width
 * @param height height
 * @param blocked true when the image may not be published
 * @param caption what the image shows
 */
public record Image(
        @Text(max = 64, pattern = "[0-9a-f]{64}") String hash,
        @Text(max = 30, pattern = "image/(jpeg|png|webp)") String mediaType,
        @Unit("bytes") @Range(min = 1, max = 999_999_999) long size,
        @Unit("px") @Range(min = 1, max = 99_999) int width,
        @Unit("px") @Range(min = 1, max = 99_999) int height,
        boolean blocked,
        @Text(max = 200) @Nullable String caption) {
    /** A name for a file with these bytes: the hash with the ending that is usual for the media type. */
    public String fileName() {
        return hash + "." + mediaType.substring("image/".length()).replace("jpeg", "jpg");
    }
}
