package dev.carport.apps.autoscout24.sandbox;

import dev.carport.sandbox.KeptFiles;
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
    private final KeptFiles files;
    private final boolean keepBytes;
    private final Map<String, Integer> usesByMd5 = new ConcurrentHashMap<>();

    /**
     * @param directory where the files go; null keeps the bytes in memory
     * @param keepBytes false forgets the bytes: checksums are all that benchmarks need
     * @param used checksums in use, once per use; files of other pictures are removed
     */
    Pictures(@Nullable Path directory, boolean keepBytes, Collection<String> used) {
        this.files = new KeptFiles(directory == null ? null : directory.resolve("images"));
        this.keepBytes = keepBytes;
        used.forEach(md5 -> usesByMd5.merge(md5, 1, Integer::sum));
        files.names().stream()
                .filter(name -> !usesByMd5.containsKey(name.substring(name.lastIndexOf('/') + 1)))
                .forEach(files::remove);
    }

    /** Takes a picture for one more vehicle. */
    void add(String md5, byte[] bytes) {
        usesByMd5.compute(md5, (key, uses) -> {
            if (uses == null && keepBytes) {
                files.put(name(md5), bytes);
            }
            return uses == null ? 1 : uses + 1;
        });
    }

    /** Gives a picture back for one vehicle; the last one takes the bytes along. */
    void remove(String md5) {
        usesByMd5.computeIfPresent(md5, (key, uses) -> {
            if (uses > 1) {
                return uses - 1;
            }
            files.remove(name(md5));
            return null;
        });
    }

    /** The bytes, if the picture is in use and bytes are kept. */
    Optional<byte[]> bytes(String md5) {
        return keepBytes && usesByMd5.containsKey(md5) ? files.get(name(md5)) : Optional.empty();
    }

    /** How many different pictures are in use. */
    int count() {
        return usesByMd5.size();
    }

    private static String name(String md5) {
        return md5.substring(0, 2) + "/" + md5;
    }
}
