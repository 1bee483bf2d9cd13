package dev.carport.apps.feed.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that have arrived. Thread-safe. */
final class Inbox {
    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,150}");

    private final Path folder;

    Inbox(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot make " + folder, failed);
        }
    }

    Path folder() {
        return folder;
    }

    /** A file by what is known of it. */
    record Arrived(String name, long size) {}

    boolean put(String name, byte[] content) {
        if (!named(name)) {
            return false;
        }
        try {
            Path part = Files.createTempFile(folder, ".part", "");
            Files.write(part, content);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + name, failed);
        }
    }

    private static boolean named(String name) {
        return NAME.matcher(name).matches() && !name.startsWith(".");
    }

    Optional<byte[]> get(String name) {
        if (!named(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + name, failed);
        }
    }

    /** All files by name; those that are still arriving are left out. */
    List<Arrived> all() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(Inbox::arrived)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + folder, failed);
        }
    }

    private static Optional<Arrived> arrived(Path file) {
        try {
            return Optional.of(new Arrived(file.getFileName().toString(), Files.size(file)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
