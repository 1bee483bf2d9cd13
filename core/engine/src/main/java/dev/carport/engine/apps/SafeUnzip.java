package dev.carport.engine.apps;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a foreign zip: nothing outside of the target, no surprises in number or size, and the target appears whole or not
 * at all.
 */
final class SafeUnzip {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    private SafeUnzip() {}

    /** Unpacks into a folder that does not exist yet; when it does, it is taken as it is. */
    static void unpack(Path zip, Path target) throws IOException, BrokenAppException {
        if (Files.isDirectory(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path unfinished = Files.createTempDirectory(target.getParent(), ".unpacking-");
        try {
            unpackInto(zip, unfinished);
            move(unfinished, target);
        } finally {
            delete(unfinished);
        }
    }

    private static void unpackInto(Path zip, Path folder) throws IOException, BrokenAppException {
        long bytes = 0;
        Set<String> seen = new HashSet<>();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            if (archive.size() > MOST_ENTRIES) {
                throw unsafe(archive.size() + " entries");
            }
            for (ZipEntry entry : Collections.list(archive.entries())) {
                Path file = resolve(folder, entry.getName());
                if (!seen.add(file.toString().toLowerCase(Locale.ROOT))) {
                    throw unsafe("twice the same name: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = archive.getInputStream(entry);
                        OutputStream out = Files.newOutputStream(file)) {
                    bytes += copy(in, out, MOST_BYTES - bytes);
                }
            }
        }
    }

    private static Path resolve(Path folder, String name) throws BrokenAppException {
        if (name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.contains("\0")) {
            throw unsafe("entry " + name);
        }
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || name.equals("..") || name.contains("../")) {
            throw unsafe("entry " + name);
        }
        return file;
    }

    // what an entry says about its own size is not believed
    private static long copy(InputStream in, OutputStream out, long most) throws IOException, BrokenAppException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        int read = in.read(buffer);
        while (read >= 0) {
            total += read;
            if (total > most) {
                throw unsafe("more than " + MOST_BYTES + " bytes");
            }
            out.write(buffer, 0, read);
            read = in.read(buffer);
        }
        return total;
    }

    private static BrokenAppException unsafe(String detail) {
        return new BrokenAppException(AppProblem.of("unsafe").because(detail));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(from, to);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            // another node on the same directory was faster with the same content
            if (!Files.isDirectory(to)) {
                throw another;
            }
        }
    }

    /** Deletes a folder with all that is in it; nothing happens when there is none. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
