package dev.carport.engine.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that only the user who runs the program can read, where the file system knows such rights. */
public final class OwnerOnly {

    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private OwnerOnly() {}

    /** Makes the folder and its parents; one that exists keeps its rights. */
    public static void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, rights(folder, FOLDER));
        }
    }

    /**
     * Makes an empty file.
     *
     * @throws FileAlreadyExistsException when there is one
     */
    public static void createFile(Path file) throws IOException {
        Files.createFile(file, rights(file, FILE));
    }

    /** Takes from an existing file what others may do with it. True when they could do something. */
    public static boolean restrict(Path file) throws IOException {
        if (!knowsRights(file)
                || Files.getPosixFilePermissions(file).equals(PosixFilePermissions.fromString(FILE))
                || Files.getPosixFilePermissions(file).equals(PosixFilePermissions.fromString("r--------"))) {
            return false;
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
        return true;
    }

    private static boolean knowsRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        if (!knowsRights(path)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }
}
