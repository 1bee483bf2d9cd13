package dev.carport.api.files;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file to deliver.
 *
 * @param name without directory; 1 to 120 characters, none of {@code / \ : * ? " < > |} and no control characters, not beginning with a
 *     point
 * @param mediaType such as {@code text/csv;charset=UTF-8}
 * @param version when this is what was delivered last under the name to the destination, it is not delivered again; null to deliver it
 *     always. The hash of an image, for example
 * @param content writes the file; called once, on the calling thread
 */
public record OutgoingFile(
        String name, String mediaType, @Nullable String version, Writing content) {
    /** Writes a file's content. */
    @FunctionalInterface
    public interface Writing {
        /** Writes it all; the host closes the stream. Buffered, and of any length. */
        void to(OutputStream out) throws IOException;
    }

    public OutgoingFile {
        if (name.isEmpty()
                || name.length() > 120
                || name.startsWith(".")
                || !name.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]+")) {
            throw new IllegalArgumentException("Not a name of a file: " + name);
        }
    }
}
