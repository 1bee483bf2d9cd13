package dev.carport.engine.store;

import dev.carport.engine.files.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Image files under {@code ab/cd/<hash>}, two levels so that no folder grows large. A file appears whole or not at all;
 * the time it was last changed is the time it was last put.
 */
final class ImageFiles {

    /** A file that is whole and on the disk but has no name yet. */
    record Received(Path file, String sha256, long bytes) {}

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String INCOMING = "incoming";

    private final Path root;
    // a file must not be deleted between finding it old and its being put anew
    private final ReadWriteLock deleting = new ReentrantReadWriteLock();

    ImageFiles(Path root) {
        this.root = root;
    }

    /**
     * Writes a stream to the disk under a passing name.
     *
     * @throws IOException when the stream cannot be read
     * @throws dev.carport.engine.tx.StorageException when the file cannot be written
     */
    Received receive(InputStream content) throws IOException {
        Path file = incomingFile();
        boolean whole = false;
        try {
            Received received = copy(content, file);
            whole = true;
            return received;
        } finally {
            if (!whole) {
                discard(file);
            }
        }
    }

    private Path incomingFile() {
        try {
            Path folder = root.resolve(INCOMING);
            OwnerOnly.createFolders(folder);
            return Files.createTempFile(folder, "image", ".part");
        } catch (IOException failed) {
            throw StorageFailures.translate(failed);
        }
    }

    private static Received copy(InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        FileChannel channel = storing(() -> FileChannel.open(file, StandardOpenOption.WRITE));
        try (OutputStream out = Channels.newOutputStream(channel)) {
            int count;
            while ((count = content.read(buffer)) >= 0) {
                int length = count;
                digest.update(buffer, 0, length);
                storing(() -> {
                    out.write(buffer, 0, length);
                    return length;
                });
                bytes += count;
            }
            storing(() -> {
                channel.force(true);
                return true;
            });
        }
        return new Received(file, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /** Gives a received file its name. Replaces one that is there already, which may be damaged. */
    void keep(Received received, Instant now) {
        Path target = path(received.sha256());
        deleting.readLock().lock();
        try {
            storing(() -> {
                Path folder = target.resolveSibling(".").normalize();
                OwnerOnly.createFolders(folder);
                Files.setLastModifiedTime(received.file(), FileTime.from(now));
                Files.move(
                        received.file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(folder);
                return target;
            });
        } finally {
            deleting.readLock().unlock();
        }
    }

    /** Without this a power cut may lose the new name, though not the bytes. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notSupported) {
            // some file systems cannot; nothing else is to be done there
        }
    }

    /** The bytes under a hash, which are verified when read to the end. */
    Optional<InputStream> open(String sha256) {
        try {
            return Optional.of(new VerifyingInputStream(Files.newInputStream(path(sha256)), sha256, sha256()));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failed) {
            throw StorageFailures.translate(failed);
        }
    }

    /** Deletes a file unless it was put since a time. False when it stays or is not there. */
    boolean deleteUnlessPutSince(String sha256, Instant since) {
        return deleteUnlessChangedSince(path(sha256), since);
    }

    private boolean deleteUnlessChangedSince(Path file, Instant since) {
        deleting.writeLock().lock();
        try {
            return storing(() -> isOlder(file, since) && Files.deleteIfExists(file));
        } finally {
            deleting.writeLock().unlock();
        }
    }

    private static boolean isOlder(Path file, Instant since) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(since);
    }

    /**
     * Deletes files not put since a time whose hash nobody knows, as a rollback or a crash leaves them behind.
     *
     * @param unknown takes hashes, gives back those that are not known
     * @return how many were deleted
     */
    int sweep(Instant notPutSince, UnaryOperator<List<String>> unknown) {
        int deleted = 0;
        for (Path left : children(root.resolve(INCOMING))) {
            deleted += deleteUnlessChangedSince(left, notPutSince) ? 1 : 0;
        }
        for (Path outer : children(root)) {
            if (outer.getFileName().toString().length() != 2) {
                continue;
            }
            for (Path inner : children(outer)) {
                List<String> old = storing(() -> namesOlderThan(inner, notPutSince));
                for (String hash : old.isEmpty() ? old : unknown.apply(old)) {
                    deleted += deleteUnlessPutSince(hash, notPutSince) ? 1 : 0;
                }
            }
        }
        return deleted;
    }

    private static List<String> namesOlderThan(Path folder, Instant since) throws IOException {
        var names = new ArrayList<String>();
        for (Path file : children(folder)) {
            if (isOlder(file, since)) {
                names.add(file.getFileName().toString());
            }
        }
        return names;
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return storing(() -> {
            try (Stream<Path> children = Files.list(folder)) {
                return children.toList();
            }
        });
    }

    private Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // the next sweep finds it
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    @FunctionalInterface
    private interface FileWork<T> {
        T run() throws IOException;
    }

    private static <T> T storing(FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException failed) {
            throw StorageFailures.translate(failed);
        } catch (UncheckedIOException failed) {
            throw StorageFailures.translate(new IOException(failed.getMessage(), failed));
        }
    }
}
