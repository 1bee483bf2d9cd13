package dev.carport.engine.delivery;

import dev.carport.api.files.OutgoingFile;
import dev.carport.engine.files.OwnerOnly;
import dev.carport.engine.http.Errand;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files on their way out, in a folder of the data directory that only we read. Several nodes may share it: names are random, and what an
 * earlier process left there is removed when it is so old that nobody can be carrying it.
 */
public final class Spool {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private static final Duration LONGEST_WAY = Duration.ofDays(1);

    private final Path folder;

    /** A spool in this folder, which is made when it is first needed. */
    public Spool(Path folder, InstantSource clock) {
        this.folder = folder;
        if (Files.isDirectory(folder)) {
            Instant before = clock.instant().minus(LONGEST_WAY);
            try (Stream<Path> left = Files.list(folder)) {
                left.filter(file -> isOlder(file, before)).toList().forEach(Spool::remove);
            } catch (IOException | UncheckedIOException unreadable) {
                LOG.atWarn().setCause(unreadable).log("Files of an earlier process stay where they are");
            }
        }
    }

    /**
     * Lets a file be written.
     *
     * @throws TransportFailure when our disk does not take it
     * @throws IOException what the app threw
     */
    Spooled write(OutgoingFile file, @Nullable Errand errand) throws IOException, TransportFailure {
        Path path = folder.resolve(UUID.randomUUID() + ".out");
        Disk disk;
        try {
            OwnerOnly.createFolders(folder);
            OwnerOnly.createFile(path);
            disk = new Disk(new BufferedOutputStream(Files.newOutputStream(path), 64 * 1024), errand);
        } catch (IOException unwritable) {
            throw ours(unwritable);
        }
        boolean whole = false;
        try {
            file.content().to(disk);
            disk.close();
            whole = true;
            return new Spooled(path, file.name(), file.mediaType(), disk.bytes, disk.sha256());
        } catch (IOException | RuntimeException failed) {
            IOException failure = disk.failure;
            if (failure != null) {
                throw ours(failure);
            }
            throw failed;
        } finally {
            if (!whole) {
                disk.closeQuietly();
                remove(path);
            }
        }
    }

    private static TransportFailure ours(IOException failed) {
        return new TransportFailure(
                TransportFailure.Kind.UNREACHABLE,
                "The file could not be written to the data directory: " + Transport.words(failed),
                failed);
    }

    /** Whether a file was last written before this; one that has gone was not. */
    static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            LOG.atWarn().addKeyValue("file", path.getFileName()).setCause(stays).log("A file could not be removed");
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    static String sha256(List<String> words) {
        return HexFormat.of()
                .formatHex(sha256().digest(String.join("\n", words).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Counts and digests, and remembers whether it was the disk that failed. */
    private static final class Disk extends OutputStream {
        private final OutputStream out;
        private final @Nullable Errand errand;
        private final MessageDigest digest = Spool.sha256();
        private long bytes;
        private boolean closed;
        private @Nullable IOException failure;

        Disk(OutputStream out, @Nullable Errand errand) {
            this.out = out;
            this.errand = errand;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            if (errand != null) {
                errand.touch();
                if (errand.revoked()) {
                    throw new IOException("The host does not wait for this call any more");
                }
            }
            try {
                out.write(buffer, offset, length);
            } catch (IOException full) {
                failure = full;
                throw full;
            }
            digest.update(buffer, offset, length);
            bytes += length;
        }

        @Override
        public void flush() {
            // the end is soon enough
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try {
                    out.close();
                } catch (IOException full) {
                    failure = full;
                    throw full;
                }
            }
        }

        void closeQuietly() {
            try {
                close();
            } catch (IOException known) {
                LOG.atDebug().setCause(known).log("A file that failed could not be closed");
            }
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
