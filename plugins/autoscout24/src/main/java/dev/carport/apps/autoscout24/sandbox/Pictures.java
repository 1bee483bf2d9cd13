package dev.carport.apps.autoscout24.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of uploaded images, each picture once whatever the number of vehicles that show it. In files below a
 * directory, in memory, or not at all.
 */
final class Pictures {
    private final @Nullable Path directory;
    private final boolean keepBytes;
    private final Map<String, Stored> byMd5 = new ConcurrentHashMap<>();

    /**
     * @param directory where the files go; null keeps the bytes in memory
     * @param keepBytes false forgets the bytes: checksums are all that benchmarks need
     * @param used checksums in use, once per use; files of other pictures are removed
     */
    Pictures(@Nullable Path directory, boolean keepBytes, Collection<String> used) {
        this.directory = directory == null ? null : directory.resolve("images");
        this.keepBytes = keepBytes;
        used.forEach(md5 -> byMd5.merge(md5, new Stored(1, null), (one, more) -> one.oneMore()));
        removeUnused();
    }

    /** Takes a picture for one more vehicle. */
    void add(String md5, byte[] bytes) {
        byMd5.compute(md5, (key, stored) -> {
            if (stored != null) {
                return stored.oneMore();
            }
            if (!keepBytes) {
                return new Stored(1, null);
            }
            if (directory == null) {
                return new Stored(1, bytes);
            }
            AtomicFiles.write(file(directory, md5), bytes);
            return new Stored(1, null);
        });
    }

    /** Gives a picture back for one vehicle; the last one takes the bytes along. */
    void remove(String md5) {
        byMd5.computeIfPresent(md5, (key, stored) -> {
            if (stored.uses() > 1) {
                return new Stored(stored.uses() - 1, stored.bytes());
            }
            if (directory != null) {
                AtomicFiles.delete(file(directory, md5));
            }
            return null;
        });
    }

    /** The bytes, if the picture is in use and bytes are kept. */
    Optional<byte[]> bytes(String md5) {
        var stored = byMd5.get(md5);
        if (stored == null || !keepBytes) {
            return Optional.empty();
        }
        if (directory == null) {
            return Optional.ofNullable(stored.bytes());
        }
        try {
            return Optional.of(Files.readAllBytes(file(directory, md5)));
        } catch (IOException lost) {
            return Optional.empty();
        }
    }

    /** How many different pictures are in use. */
    int count() {
        return byMd5.size();
    }

    private void removeUnused() {
        if (directory == null || !Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !byMd5.containsKey(file.getFileName().toString()))
                    .forEach(AtomicFiles::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path directory, String md5) {
        return directory.resolve(md5.substring(0, 2)).resolve(md5);
    }

    private record Stored(int uses, byte @Nullable [] bytes) {
        Stored oneMore() {
            return new Stored(uses + 1, bytes);
        }
    }
}
