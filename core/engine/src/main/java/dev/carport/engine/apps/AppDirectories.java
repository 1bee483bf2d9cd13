package dev.carport.engine.apps;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where apps lie as plugin files: zips with {@code plugin.properties} and {@code lib/*.jar}, or jars with a plugin manifest.
 *
 * @param bundled apps that come with the product, never written; null for none
 * @param installed apps added later; made when missing
 * @param unpacked where zips are unpacked, one folder per content; may be deleted while the host is down
 */
public record AppDirectories(@Nullable Path bundled, Path installed, Path unpacked) {
    /** The usual places below a data directory. */
    public static AppDirectories below(Path data, @Nullable Path bundled) {
        return new AppDirectories(bundled, data.resolve("apps"), data.resolve("unpacked-apps"));
    }
}
