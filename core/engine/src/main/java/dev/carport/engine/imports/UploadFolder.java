package dev.carport.engine.imports;

import dev.carport.engine.files.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps uploaded files between the preview and the decision, for an hour at most, in a folder of the data directory. A file is found
 * only by its token together with the person and the location it belongs to. Thread-safe.
 */
public final class UploadFolder {

    /** The most bytes of one file. */
    public static final long MAX_BYTES = 50_000_000;

    /** How long a file is kept. */
    public static final Duration KEPT = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{48}");
    private static final int MOST_PER_PERSON = 5;
    private static final String NOTE = ".json";
    private static final String CONTENT = ".upload";

    private final Path folder;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * @param folder made when it is first needed
     * @param random cannot be foretold
     */
    public UploadFolder(Path folder, RandomGenerator random, InstantSource clock) {
        this.folder = folder;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Keeps a file. Of the person's earlier files only the last few stay.
     *
     * @param name what the file is called, cut to a readable length
     * @param content read to its end, not closed
     * @throws UploadTooLarge when it has more than {@link #MAX_BYTES}
     * @throws IOException when it cannot be read or written
     */
    public Upload keep(String person, String location, ImportMode mode, String name, InputStream content)
            throws IOException, UploadTooLarge {
        OwnerOnly.createFolders(folder);
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        Path file = content(token);
        try {
            long bytes = copy(content, file);
            Upload upload = new Upload(token, person, location, mode, shortened(name), bytes, clock.instant());
            // the note comes last and at once: without it the file does not exist for anybody
            Path note = folder.resolve(token + ".new");
            Files.write(note, JSON.writeValueAsBytes(upload));
            Files.move(note, note(token), StandardCopyOption.ATOMIC_MOVE);
            forgetOldOnesOf(person);
            return upload;
        } catch (IOException | UploadTooLarge e) {
            discard(token);
            throw e;
        }
    }

    /** The file with this token, if it belongs to this person and location and is not too old. */
    public Optional<Upload> find(String token, String person, String location) {
        return read(token)
                .filter(upload ->
                        upload.person().equals(person) && upload.location().equals(location) && !isOld(upload.at()));
    }

    /**
     * The content of a file; to be closed.
     *
     * @throws NoSuchFileException when it was discarded in the meantime
     */
    public InputStream open(Upload upload) throws IOException {
        return Files.newInputStream(content(upload.token()));
    }

    /** Throws a file away; once more does nothing. */
    public void discard(Upload upload) {
        discard(upload.token());
    }

    /**
     * Throws away whatever is too old. Call it now and then.
     *
     * @return how many files were thrown away
     */
    public int tidy() {
        int count = 0;
        for (Path path : paths()) {
            try {
                if (isOld(Files.getLastModifiedTime(path).toInstant())) {
                    Files.deleteIfExists(path);
                    count++;
                }
            } catch (IOException e) {
                LOG.atWarn().addKeyValue("file", path).setCause(e).log("An old upload could not be removed");
            }
        }
        return count;
    }

    private long copy(InputStream content, Path file) throws IOException, UploadTooLarge {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > MAX_BYTES) {
                    throw new UploadTooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
        return bytes;
    }

    private void forgetOldOnesOf(String person) {
        List<Upload> own = new ArrayList<>();
        for (Path path : paths()) {
            String file = path.getFileName().toString();
            if (file.endsWith(NOTE)) {
                read(file.substring(0, file.length() - NOTE.length()))
                        .filter(upload -> upload.person().equals(person))
                        .ifPresent(own::add);
            }
        }
        own.stream()
                .sorted(Comparator.comparing(Upload::at).reversed())
                .skip(MOST_PER_PERSON)
                .forEach(this::discard);
    }

    private Optional<Upload> read(String token) {
        // the token comes from an address: nothing else may become part of a path
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(note(token)), Upload.class));
        } catch (IOException | JacksonException gone) {
            return Optional.empty();
        }
    }

    private List<Path> paths() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException noneYet) {
            return List.of();
        }
    }

    private void discard(String token) {
        for (Path path : List.of(note(token), content(token))) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOG.atWarn().addKeyValue("file", path).setCause(e).log("An upload could not be removed");
            }
        }
    }

    private boolean isOld(Instant at) {
        return at.isBefore(clock.instant().minus(KEPT));
    }

    private Path note(String token) {
        return folder.resolve(token + NOTE);
    }

    private Path content(String token) {
        return folder.resolve(token + CONTENT);
    }

    private static String shortened(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return last.length() > 120 ? last.substring(0, 120) : last;
    }
}
