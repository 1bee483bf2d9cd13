package dev.carport.engine.store;

import dev.carport.engine.images.ImageStore;
import dev.carport.engine.images.StoredImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Images as files in a folder, with what is known of them in table {@code image}. Several nodes share the folder, or each
 * serves what it has.
 */
public final class JdbiImageStore implements ImageStore {

    private static final int GARBAGE_STEP = 500;
    private static final Duration TOUCHED_AT_MOST_EVERY = Duration.ofMinutes(10);

    private static final RowMapper<StoredImage> IMAGE = (row, context) -> new StoredImage(
            row.getString("sha256"),
            row.getString("media_type"),
            row.getLong("bytes"),
            row.getInt("width"),
            row.getInt("height"),
            InstantColumns.read(row, "created_at"));

    private final Database database;
    private final ImageFiles files;
    private final InstantSource clock;

    /** The store of a database, with the folder for the files, made when it does not exist. */
    public JdbiImageStore(Database database, Path folder, InstantSource clock) {
        this.database = database;
        this.files = new ImageFiles(folder);
        this.clock = clock;
    }

    @Override
    public StoredImage put(InputStream content, String mediaType, int width, int height) throws IOException {
        ImageFiles.Received received = files.receive(content);
        Instant now = clock.instant();
        // the file first: a row without a file would be an image that is missing, a file without a row is only litter
        files.keep(received, now);
        return database.write(handle -> handle.createQuery("""
                        insert into image (sha256, media_type, bytes, width, height, created_at, put_at)
                        values (:sha256, :mediaType, :bytes, :width, :height, :now, :now)
                        on conflict (sha256) do update set put_at = excluded.put_at
                        returning sha256, media_type, bytes, width, height, created_at
                        """)
                .bind("sha256", received.sha256())
                .bind("mediaType", mediaType)
                .bind("bytes", received.bytes())
                .bind("width", width)
                .bind("height", height)
                .bind("now", now)
                .map(IMAGE)
                .one());
    }

    @Override
    public Set<String> touch(Collection<String> hashes) {
        Set<String> known = findAll(hashes).keySet();
        Instant now = clock.instant();
        if (!known.isEmpty()) {
            database.write(handle -> Chunks.of(known).stream()
                    .mapToInt(chunk -> handle.createUpdate(
                                    "update image set put_at = :now where sha256 in (<hashes>) and put_at < :recently")
                            .bind("now", now)
                            .bind("recently", now.minus(TOUCHED_AT_MOST_EVERY))
                            .bindList("hashes", chunk)
                            .execute())
                    .sum());
        }
        return known;
    }

    @Override
    public Optional<StoredImage> find(String sha256) {
        return database.read(handle -> handle.createQuery("select * from image where sha256 = :sha256")
                .bind("sha256", sha256)
                .map(IMAGE)
                .findOne());
    }

    @Override
    public Map<String, StoredImage> findAll(Collection<String> hashes) {
        return database.read(handle -> {
            var found = new HashMap<String, StoredImage>();
            for (List<String> chunk : Chunks.of(hashes)) {
                handle.createQuery("select * from image where sha256 in (<hashes>)")
                        .bindList("hashes", chunk)
                        .map(IMAGE)
                        .forEach(image -> found.put(image.sha256(), image));
            }
            return found;
        });
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        return StoredImage.isHash(sha256) ? files.open(sha256) : Optional.empty();
    }

    @Override
    public int collectGarbage(Instant notPutSince) {
        int cleared = 0;
        List<String> forgotten;
        do {
            forgotten = forgetUnreferenced(notPutSince);
            for (String hash : forgotten) {
                files.deleteUnlessPutSince(hash, notPutSince);
            }
            cleared += forgotten.size();
        } while (forgotten.size() == GARBAGE_STEP);
        return cleared + files.sweep(notPutSince, this::unknown);
    }

    private List<String> forgetUnreferenced(Instant notPutSince) {
        return database.write(handle -> handle.createQuery("""
                        delete from image where sha256 in (
                          select i.sha256 from image i
                          where i.put_at < :since
                            and not exists (select 1 from vehicle_image v where v.sha256 = i.sha256)
                          limit :limit)
                        returning sha256
                        """)
                .bind("since", notPutSince)
                .bind("limit", GARBAGE_STEP)
                .mapTo(String.class)
                .list());
    }

    private List<String> unknown(List<String> hashes) {
        Set<String> unknown = new HashSet<>(hashes);
        unknown.removeAll(findAll(hashes).keySet());
        return List.copyOf(unknown);
    }
}
