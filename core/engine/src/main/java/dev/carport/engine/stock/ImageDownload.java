package dev.carport.engine.stock;

import java.net.URI;
import java.util.Optional;

/** Fetches images that a sender names by their address. */
@FunctionalInterface
public interface ImageDownload {
    /**
     * The bytes at an address, at most {@link IncomingImage#MAX_BYTES}.
     *
     * @return empty when they cannot be had, for whatever reason
     */
    Optional<byte[]> fetch(URI address);
}
