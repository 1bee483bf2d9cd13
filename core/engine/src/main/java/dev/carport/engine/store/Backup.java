package dev.carport.engine.store;

import dev.carport.engine.files.OwnerOnly;
import dev.carport.engine.store.DatabaseAddress.SqliteFile;
import dev.carport.engine.tx.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Backups of an installation with SQLite: the database as it is at one moment, pictures, and installed apps; never the key of the
 * secrets, which must lie elsewhere. A backup is whole once it holds {@value #DATABASE}: that comes last.
 */
public final class Backup {
    private static final String DATABASE = "carport.db";
    private static final String IMAGES = "images";
    private static final String APPS = "apps";

    private final Path backup;

    /** The backup in this folder. */
    public Backup(Path backup) {
        this.backup = backup;
    }

    /**
     * Makes it. Carport may run meanwhile and be used.
     *
     * @throws Refusal when the folder is not empty, or there is no SQLite file
     * @throws StorageException when something cannot be read or written
     */
    public void make(StoreSettings settings) {
        if (!(settings.database().address() instanceof SqliteFile source)) {
            throw new Refusal("The data is in PostgreSQL: back it up with pg_dump, and copy the folders " + IMAGES
                    + " and " + APPS + ". docs/operations.md says how.");
        }
        if (!Files.isRegularFile(source.file())) {
            throw new Refusal("There is no database at " + source.file() + ".");
        }
        try {
            if (Files.exists(backup) && !isEmpty(backup)) {
                throw new Refusal("The folder " + backup + " is not empty. Name one that is not there yet.");
            }
            OwnerOnly.createFolders(backup);
            Path part = backup.resolve(DATABASE + ".part");
            snapshot(source.file(), part);
            check(part, "The database was copied, but the copy is damaged; so is, most likely, the database itself.");
            // pictures are never changed in place and outlive their vehicles by days: all that the database names are
            // there
            copy(settings.filesFolder().resolve(IMAGES), backup.resolve(IMAGES));
            copy(settings.dataFolder().resolve(APPS), backup.resolve(APPS));
            Files.move(part, backup.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw StorageFailures.translate(failed);
        } catch (SQLException failed) {
            throw StorageFailures.translate(new IllegalStateException("The database could not be backed up", failed));
        }
    }

    private static void snapshot(Path from, Path to) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + from);
                PreparedStatement statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, to.toString());
            statement.execute();
        }
    }

    /**
     * Puts it in the place of data that is gone. What platforms hold has gone on since the backup, so nothing the ledger says is believed:
     * what it calls absent is looked for before it is sent, and everything else is sent again.
     *
     * @throws Refusal when the backup is not whole or damaged, or there is a database already
     * @throws StorageException when something cannot be read or written
     */
    public void restore(StoreSettings settings, InstantSource clock) {
        if (!(settings.database().address() instanceof SqliteFile target)) {
            throw new Refusal(
                    "The data belongs into PostgreSQL: restore it with pg_restore. docs/operations.md says how.");
        }
        Path saved = backup.resolve(DATABASE);
        if (!Files.isRegularFile(saved)) {
            throw new Refusal("There is no whole backup in " + backup + ": it has no " + DATABASE + ".");
        }
        if (Files.exists(target.file())) {
            throw new Refusal(
                    "There is a database at " + target.file() + ". Move it and the files beside it whose names"
                            + " begin alike out of the way first; nothing was changed.");
        }
        try {
            check(saved, "The backup is damaged; take an older one.");
            OwnerOnly.createFolders(Objects.requireNonNull(target.file().getParent()));
            copy(backup.resolve(IMAGES), settings.filesFolder().resolve(IMAGES));
            copy(backup.resolve(APPS), settings.dataFolder().resolve(APPS));
            Path part = target.file().resolveSibling(target.file().getFileName() + ".part");
            Files.copy(saved, part, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.restrict(part);
            Database.open(DatabaseSettings.of(new SqliteFile(part))).close();
            believeNothing(part, clock.instant().toEpochMilli());
            Files.move(part, target.file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw StorageFailures.translate(failed);
        } catch (SQLException failed) {
            throw StorageFailures.translate(new IllegalStateException("The backup could not be restored", failed));
        }
    }

    private static void believeNothing(Path file, long now) throws SQLException {
        try (Connection connection = ExclusiveSqlite.open(file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String listed = " export_id not in (select export_id from outgoing_set)";
            statement.executeUpdate("""
                    update ledger set presence = 'IN_DOUBT', attempts = 0, not_there = 0, mark = mark + 1, due_at = %d, urgency = 0
                    where presence = 'ABSENT' and intent is null and %s
                      and exists (select 1 from vehicle v where v.id = ledger.vehicle_id and v.deleted_at is null)""".formatted(now, listed));
            statement.executeUpdate("""
                    update ledger set refused_digest = null, mark = mark + 1, due_at = %d, urgency = 1
                    where presence not in ('ABSENT', 'IN_DOUBT') and %s""".formatted(now, listed));
            statement.executeUpdate("update ledger_part set certain = 0 where" + listed);
            statement.executeUpdate(
                    "update outgoing_set set whole = 1, demanded = 1, changed_at = coalesce(changed_at, " + now + ")");
            connection.commit();
        }
    }

    private static void check(Path file, String complaint) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("pragma integrity_check(1)")) {
            if (!found.next() || !"ok".equals(found.getString(1))) {
                throw new Refusal(complaint);
            }
        } catch (SQLException failed) {
            if (StorageFailures.translate(new IllegalStateException(failed)) instanceof StorageException known
                    && known.reason() == StorageException.Reason.DAMAGED) {
                throw new Refusal(complaint);
            }
            throw failed;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Files that are there already stay; one that goes meanwhile is no longer needed. */
    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".part"))
                    .toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (!Files.exists(target)) {
                OwnerOnly.createFolders(Objects.requireNonNull(target.getParent()));
                try {
                    Files.copy(file, target);
                } catch (NoSuchFileException gone) {
                    // cleared away while we copied
                }
            }
        }
    }
}
