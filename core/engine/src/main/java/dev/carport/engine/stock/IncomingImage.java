package dev.carport.engine.stock;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An image as a sender names it: already stored, sent along, or to be fetched. */
public sealed interface IncomingImage {

    /** The most bytes one image may have. */
    int MAX_BYTES = 20_000_000;

    /** Whether the image may not be published. */
    boolean blocked();

    /** What the image shows; null when the sender did not say. */
    @Nullable String caption();

    /**
     * An image uploaded before.
     *
     * @param hash SHA-256 of its bytes, 64 lower-case hexadecimal digits
     */
    record Stored(String hash, boolean blocked, @Nullable String caption) implements IncomingImage {}

    /**
     * An image sent along.
     *
     * @param bytes the file; not copied, not to be changed
     * @param header what kind of image the bytes are
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Inline(
            byte[] bytes,
            ImageHeader header,
            boolean blocked,
            @Nullable String caption) implements IncomingImage {}

    /**
     * An image to be fetched.
     *
     * @param address where it is, http or https; nothing has been asked there yet
     */
    record Remote(URI address, boolean blocked, @Nullable String caption) implements IncomingImage {}
}
