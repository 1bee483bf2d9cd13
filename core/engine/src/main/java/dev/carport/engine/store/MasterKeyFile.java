package dev.carport.engine.store;

import dev.carport.api.settings.Secret;
import dev.carport.engine.files.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The master key of the vault as a file that only the user who runs the program can read. */
final class MasterKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFile.class);

    private final Path file;

    MasterKeyFile(Path file) {
        this.file = file;
    }

    /** The key; empty when there is no file. */
    Optional<Secret> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (OwnerOnly.restrict(file)) {
                LOG.atWarn().addKeyValue("file", file).log("The master key was readable for others; not any more");
            }
            return Optional.of(new Secret(Files.readString(file)));
        } catch (IOException failed) {
            throw StorageFailures.translate(failed);
        }
    }

    /** Writes a new key so that it is whole and on the disk before anything is encrypted with it. */
    void write(Secret key) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                OwnerOnly.createFolders(folder);
            }
            Path passing = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(passing);
            OwnerOnly.createFile(passing);
            Files.writeString(passing, key.reveal(), StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(passing, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(passing, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw StorageFailures.translate(failed);
        }
    }
}
