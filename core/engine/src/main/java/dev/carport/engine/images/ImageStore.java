package dev.carport.engine.images;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps images by the hash of their bytes, so that the same image of many vehicles is kept once. What a file claims to
 * be is checked before, not here.
 *
 * <p>Methods throw {@link dev.carport.engine.tx.StorageException} when the database or the data directory refuses. Files
 * take no part in transactions: putting an image in a transaction that is rolled back leaves a file that is cleared away
 * later.
 */
public interface ImageStore {

    /**
     * Keeps an image. Putting the same bytes again changes nothing but saves it from being cleared away.
     *
     * @param content read to its end, not closed
     * @param mediaType such as {@code image/jpeg}
     * @param width in pixels
     * @param height in pixels
     * @throws IOException when {@code content} cannot be read; nothing is kept then
     */
    StoredImage put(InputStream content, String mediaType, int width, int height) throws IOException;

    /** Keeps an image that is in memory; see {@link #put(InputStream, String, int, int)}. */
    default StoredImage put(byte[] content, String mediaType, int width, int height) {
        try {
            return put(new ByteArrayInputStream(content), mediaType, width, height);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Saves images from being cleared away, because something is about to refer to them.
     *
     * @return those of the hashes that are kept
     */
    Set<String> touch(Collection<String> hashes);

    /** What is known of an image; empty when it is not kept or the text is no hash. */
    Optional<StoredImage> find(String sha256);

    /** What is known of these images; those not kept are missing. */
    Map<String, StoredImage> findAll(Collection<String> hashes);

    /**
     * The bytes of an image; empty when it is not kept. The caller closes the stream. Reading to the end throws an
     * {@link IOException} when the bytes are not those of the hash any more, so never take a cut-off reading for whole.
     */
    Optional<InputStream> open(String sha256);

    /**
     * Clears away images that no vehicle refers to and that nobody put or touched since a time. Call it now and then with a time
     * long enough ago for any import to have finished. Safe beside everything else.
     *
     * @return how many images were cleared away
     */
    int collectGarbage(Instant notPutSince);
}
