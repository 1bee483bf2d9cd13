package dev.carport.apps.feed.delivery;

import dev.carport.api.app.Connection;
import dev.carport.api.files.OutgoingFile;
import dev.carport.api.platform.Snapshot;
import dev.carport.apps.feed.FeedSettings;
import dev.carport.apps.feed.delivery.Rows.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Pictures as files, and files in a ZIP. Nothing is held but what is being written. */
final class PictureFiles {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Connection connection;

    PictureFiles(Connection connection) {
        this.connection = connection;
    }

    /** A picture by itself; one that lies there already is not delivered again. */
    OutgoingFile file(Picture picture) {
        return new OutgoingFile(
                picture.name(), mediaType(picture.name()), picture.hash(), out -> copy(picture.hash(), out));
    }

    private static String mediaType(String name) {
        return name.endsWith(".png") ? "image/png" : name.endsWith(".webp") ? "image/webp" : "image/jpeg";
    }

    /**
     * All pictures of a set in one ZIP, and the data behind them when there is any. Without data the ZIP is not delivered again while the
     * pictures are the same.
     */
    OutgoingFile zip(String name, Snapshot<FeedSettings> set, @Nullable OutgoingFile data) {
        return new OutgoingFile(
                name, "application/zip", data == null ? version(set) : null, out -> zip(set, data, out));
    }

    private void zip(Snapshot<FeedSettings> set, @Nullable OutgoingFile data, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (Stream<Picture> pictures = Rows.pictures(set)) {
            for (Iterator<Picture> all = pictures.iterator(); all.hasNext(); ) {
                Picture picture = all.next();
                zip.putNextEntry(entry(picture.name()));
                copy(picture.hash(), zip);
                zip.closeEntry();
            }
        }
        if (data != null) {
            zip.putNextEntry(entry(data.name()));
            data.content().to(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        // the same pictures make the same file
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static String version(Snapshot<FeedSettings> set) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
        try (Stream<Picture> pictures = Rows.pictures(set)) {
            pictures.forEach(picture ->
                    digest.update((picture.name() + "\n" + picture.hash() + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void copy(String hash, OutputStream out) {
        try (InputStream image = connection.image(hash)) {
            image.transferTo(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
