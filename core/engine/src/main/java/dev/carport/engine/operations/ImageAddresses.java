package dev.carport.engine.operations;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where platforms fetch images from. */
@FunctionalInterface
public interface ImageAddresses {
    /** The base of the addresses for an app's platform and a location, ending with a slash; null when it cannot reach us. */
    @Nullable URI base(String app, String location);
}
