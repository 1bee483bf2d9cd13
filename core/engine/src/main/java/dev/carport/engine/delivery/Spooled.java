package dev.carport.engine.delivery;

import dev.carport.engine.http.Errand;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file's whole content on our disk.
 *
 * @param name it shall get
 * @param sha256 of the content, lower-case hex
 */
record Spooled(Path path, String name, String mediaType, long bytes, String sha256) implements AutoCloseable {
    /** The name while it arrives. */
    String partName() {
        return name + ".part";
    }

    /** The name of the file before while it makes room. */
    String asideName() {
        return name + ".old.part";
    }

    /** The content; each piece read is a sign of life. */
    InputStream open(@Nullable Errand errand) throws IOException {
        return new FilterInputStream(Files.newInputStream(path)) {
            @Override
            public int read() throws IOException {
                alive();
                return arrived(in.read());
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                alive();
                return arrived(in.read(buffer, offset, length));
            }

            /** At its end it gets its name at the receiver, so this is where a node that was overtaken must stop. */
            private int arrived(int read) throws IOException {
                if (read < 0 && errand != null) {
                    try {
                        errand.demandTurn();
                    } catch (IllegalStateException overtaken) {
                        throw new IOException("Not delivered: " + overtaken.getMessage(), overtaken);
                    }
                }
                return read;
            }

            private void alive() throws IOException {
                if (errand != null) {
                    errand.touch();
                    if (errand.revoked()) {
                        throw new IOException("The host does not wait for this call any more");
                    }
                }
            }
        };
    }

    /** Takes it from the disk, unless somebody has moved it away. */
    @Override
    public void close() {
        Spool.remove(path);
    }
}
