package dev.carport.engine.delivery;

import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.AccountSecretStore;
import dev.carport.engine.files.OwnerOnly;
import dev.carport.engine.tx.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that receivers fetch from us, at addresses nobody can guess. The secret word of an address is kept encrypted for the page that
 * shows it, and found by its hash, so that a look-up takes as long for a wrong word as for a right one. Contents lie in the data directory
 * under their own hash: a reader of the old file reads it to its end. Thread-safe.
 */
public final class Feeds {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final String NAME = "feed";
    private static final Duration FOR_READERS = Duration.ofHours(1);
    private static final Duration NAMED_AGAIN = Duration.ofHours(6);
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{48}");

    private final Path folder;
    private final FeedStore store;
    private final AccountSecretStore secrets;
    private final Transactions transactions;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Queue<Replaced> replaced = new ConcurrentLinkedQueue<>();

    private record Replaced(String exportId, String sha256, Instant at) {}

    /**
     * Feeds below a folder, which is made when it is first needed.
     *
     * @param random cannot be foretold
     */
    public Feeds(
            Path folder,
            FeedStore store,
            AccountSecretStore secrets,
            Transactions transactions,
            RandomGenerator random,
            InstantSource clock) {
        this.folder = folder;
        this.store = store;
        this.secrets = secrets;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    /** The secret word of an export's address; empty while nothing has been laid there. */
    public Optional<String> token(String exportId) {
        Optional<String> hash = store.tokenHash(exportId);
        return hash.isEmpty()
                ? Optional.empty()
                : secrets.get(owner(exportId), NAME)
                        .map(Secret::reveal)
                        .filter(word -> hash.equals(Optional.of(hash(word))));
    }

    /** Gives an export another secret word: the address known so far leads nowhere from now on. */
    public String renew(String exportId) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        // one without the other would be an address that works and that nobody is shown, until it is renewed unasked
        transactions.runInTransaction(() -> {
            secrets.keep(owner(exportId), NAME, new Secret(token));
            store.putToken(exportId, hash(token));
        });
        return token;
    }

    /** Makes sure that an export has an address. */
    void address(String exportId) {
        if (token(exportId).isEmpty()) {
            renew(exportId);
        }
    }

    /** The files of an export that are no pictures, by name; see {@link FeedStore#documents}. */
    public List<FeedFile> documents(String exportId, int limit) {
        return store.documents(exportId, limit);
    }

    /** A file by the address it is fetched from; empty for anything that is not there. */
    public Optional<FeedFile> find(String token, String name) {
        return TOKEN.matcher(token).matches() ? store.find(hash(token), name) : Optional.empty();
    }

    /** The content of a file; empty when it is not there (any more). The caller closes it. */
    public Optional<InputStream> open(FeedFile file) {
        try {
            return Optional.of(Files.newInputStream(path(file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lays a file at the export's address; see {@link #address}. */
    void publish(String exportId, Spooled spooled) throws TransportFailure {
        // HTTP knows whole seconds only
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<FeedFile> before = store.file(exportId, spooled.name());
        Instant since = before.filter(known -> known.sha256().equals(spooled.sha256()))
                .map(FeedFile::changedAt)
                .orElse(now);
        FeedFile file =
                new FeedFile(exportId, spooled.name(), spooled.mediaType(), spooled.bytes(), spooled.sha256(), since);
        try {
            OwnerOnly.createFolders(folder.resolve(exportId));
            Files.setLastModifiedTime(spooled.path(), FileTime.from(clock.instant()));
            Files.move(spooled.path(), path(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new TransportFailure(
                    TransportFailure.Kind.UNREACHABLE,
                    "The file could not be written to the data directory: " + Transport.words(unwritable),
                    unwritable);
        }
        store.put(file, clock.instant());
        before.map(FeedFile::sha256)
                .filter(old -> !old.equals(file.sha256()))
                .ifPresent(old -> replaced(exportId, old));
        removeReplaced();
    }

    private void replaced(String exportId, String old) {
        Instant at = clock.instant();
        try {
            Files.setLastModifiedTime(folder.resolve(exportId).resolve(old), FileTime.from(at));
        } catch (IOException gone) {
            LOG.atDebug().setCause(gone).log("An old content of a feed was gone already");
        }
        replaced.add(new Replaced(exportId, old, at));
    }

    /** Content that has lost its name: who has read the name just before still gets it. */
    private void removeReplaced() {
        Instant before = clock.instant().minus(FOR_READERS);
        for (Replaced oldest = replaced.peek();
                oldest != null && oldest.at().isBefore(before);
                oldest = replaced.peek()) {
            if (replaced.remove(oldest) && !store.uses(oldest.exportId(), oldest.sha256())) {
                Spool.remove(folder.resolve(oldest.exportId()).resolve(oldest.sha256()));
            }
        }
    }

    /** A delivery names these files, which need not be laid again. */
    void named(String exportId, Collection<String> names) {
        if (!names.isEmpty()) {
            // what is forgotten was not named for more than a day
            Instant now = clock.instant();
            store.named(exportId, names, now, now.minus(NAMED_AGAIN));
        }
    }

    /** Which of these files of an export lie there with their content. */
    Set<String> lying(String exportId, Collection<String> names) {
        return store.files(exportId, names).stream()
                .filter(file -> Files.exists(path(file)))
                .map(FeedFile::name)
                .collect(Collectors.toSet());
    }

    /** Removes the files of an export that no delivery has named since. */
    public void forgetNotNamedSince(String exportId, Instant since) {
        if (store.forgetNotNamedSince(exportId, since) > 0) {
            tidy(exportId);
        }
    }

    /** Removes contents that have no name, but for those of the last hour: they may be about to get one, or somebody reads them. */
    public void tidy() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> exports = Files.list(folder)) {
            exports.filter(Files::isDirectory)
                    .forEach(export -> tidy(export.getFileName().toString()));
        } catch (IOException unreadable) {
            LOG.atWarn().setCause(unreadable).log("Old contents of feeds stay where they are");
        }
    }

    private void tidy(String exportId) {
        Instant before = clock.instant().minus(FOR_READERS);
        Set<String> needed =
                store.files(exportId).stream().map(FeedFile::sha256).collect(Collectors.toSet());
        try (Stream<Path> contents = Files.list(folder.resolve(exportId))) {
            contents.filter(content -> !needed.contains(content.getFileName().toString()))
                    .filter(content -> Spool.isOlder(content, before))
                    .forEach(Spool::remove);
        } catch (IOException unreadable) {
            LOG.atWarn().setCause(unreadable).log("Old contents of a feed stay where they are");
        }
    }

    private Path path(FeedFile file) {
        return folder.resolve(file.exportId()).resolve(file.sha256());
    }

    private static String hash(String token) {
        return Spool.sha256(List.of(token));
    }

    private static String owner(String exportId) {
        return "export-" + exportId;
    }
}
