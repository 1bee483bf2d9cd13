package dev.carport.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files by name, in a folder that outlives the process or in memory; each is there whole or not at all. A name may have folders of
 * its own, set off by slashes. Thread-safe.
 */
public final class KeptFiles {
    private static final String UNFINISHED = ".part";

    private final @Nullable Path folder;
    private final Map<String, byte[]> memory = new ConcurrentHashMap<>();

    /**
     * Files in this folder; what a kill left unfinished there is thrown away.
     *
     * @param folder null keeps them in memory
     */
    public KeptFiles(@Nullable Path folder) {
        this.folder = folder;
        if (folder != null) {
            found(folder, "").filter(name -> name.endsWith(UNFINISHED)).forEach(this::remove);
        }
    }

    /** Stores a file; an older one of the name is replaced. */
    public void put(String name, byte[] content) {
        if (folder == null) {
            memory.put(name, content);
            return;
        }
        Path file = folder.resolve(name);
        Path unfinished = folder.resolve(name + UNFINISHED);
        try {
            Files.createDirectories(file.getParent());
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file, failed);
        }
    }

    /** The file; empty when there is none. */
    public Optional<byte[]> get(String name) {
        if (folder == null) {
            return Optional.ofNullable(memory.get(name));
        }
        try {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + name, failed);
        }
    }

    /** Forgets a file; nothing happens when there is none. */
    public void remove(String name) {
        memory.remove(name);
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException failed) {
                throw new UncheckedIOException("Cannot delete " + name, failed);
            }
        }
    }

    /** The names of all files, in order. */
    public List<String> names() {
        if (folder == null) {
            return memory.keySet().stream().sorted().toList();
        }
        return found(folder, "")
                .filter(name -> !name.endsWith(UNFINISHED))
                .sorted()
                .toList();
    }

    /** Looks at no file itself: one that is being written may have its final name a moment later. */
    private static Stream<String> found(Path place, String name) {
        if (!Files.isDirectory(place)) {
            return name.isEmpty() ? Stream.empty() : Stream.of(name);
        }
        try (Stream<Path> found = Files.list(place)) {
            return found
                    .flatMap(file -> found(file, (name.isEmpty() ? "" : name + "/") + file.getFileName()))
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + place, failed);
        }
    }

    /** All files by name, in the order of their names. */
    public Map<String, byte[]> all() {
        Map<String, byte[]> files = new TreeMap<>();
        names().forEach(name -> get(name).ifPresent(content -> files.put(name, content)));
        return files;
    }
}
