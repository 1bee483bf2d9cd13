package dev.carport.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.files.OutgoingFile;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.store.JdbiFeedStore;
import dev.carport.engine.store.StoreModule;
import dev.carport.engine.store.StoreSettings;
import dev.carport.engine.tx.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files at an address, their contents on the disk. */
class FeedsTest {
    private static final String EXPORT = "e1";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private final InstantSource clock = now::get;

    @TempDir
    Path folder;

    private StoreModule stores;
    private Feeds feeds;
    private Spool spool;

    @BeforeEach
    void open() {
        stores = StoreModule.open(StoreSettings.in(folder), clock, new TimeOrderedIds(clock, new Random(1)));
        feeds = new Feeds(
                folder.resolve("feeds"),
                new JdbiFeedStore(stores.database()),
                stores.accountSecrets(),
                stores.database(),
                new Random(1),
                clock);
        spool = new Spool(folder.resolve("outgoing"), clock);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private FeedFile lay(String content) throws IOException, TransportFailure {
        var file = new OutgoingFile(
                "stock.csv", "text/csv", null, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
        try (Spooled spooled = spool.write(file, null)) {
            feeds.publish(EXPORT, spooled);
        }
        feeds.address(EXPORT);
        return feeds.find(feeds.token(EXPORT).orElseThrow(), "stock.csv").orElseThrow();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private boolean canBeRead(FeedFile file) throws IOException {
        var content = feeds.open(file);
        if (content.isPresent()) {
            content.get().close();
        }
        return content.isPresent();
    }

    @Test
    void whoHasFoundTheOldFileStillReadsItForAnHour() throws Exception {
        FeedFile first = lay("one");
        pass(Duration.ofDays(3));
        FeedFile second = lay("two");
        feeds.tidy();

        assertThat(canBeRead(first)).isTrue();
        pass(Duration.ofMinutes(61));
        lay("three");
        assertThat(canBeRead(first)).isFalse();
        assertThat(canBeRead(second)).isTrue();
    }

    @Test
    void whatComesBackIsNotRemoved() throws Exception {
        lay("one");
        lay("two");
        FeedFile again = lay("one");
        pass(Duration.ofMinutes(61));
        lay("one");
        pass(Duration.ofMinutes(61));
        lay("one");

        assertThat(canBeRead(again)).isTrue();
    }

    @Test
    void contentThatIsJustGettingItsNameIsNotTidiedAway() throws Exception {
        lay("one");
        Path content = Files.writeString(folder.resolve("feeds").resolve(EXPORT).resolve("ab"), "new");
        Files.setLastModifiedTime(content, FileTime.from(now.get()));
        feeds.tidy();
        assertThat(content).exists();

        pass(Duration.ofMinutes(61));
        feeds.tidy();
        assertThat(content).doesNotExist();
    }

    @Test
    void anAddressIsRenewedAsAWholeOrNotAtAll() throws Exception {
        lay("one");
        String before = feeds.token(EXPORT).orElseThrow();
        stores.database()
                .write(handle -> handle.execute(
                        "create trigger refused before update on feed begin select raise(abort, 'refused'); end"));

        assertThatThrownBy(() -> feeds.renew(EXPORT)).isInstanceOf(StorageException.class);

        assertThat(feeds.token(EXPORT)).contains(before);
        assertThat(feeds.find(before, "stock.csv")).isPresent();
    }

    @Test
    void tellsOfManyWhichLieThere() throws Exception {
        FeedFile file = lay("one");
        assertThat(feeds.lying(EXPORT, List.of("stock.csv", "other.csv"))).containsExactly("stock.csv");
        Files.delete(folder.resolve("feeds").resolve(EXPORT).resolve(file.sha256()));
        assertThat(feeds.lying(EXPORT, List.of("stock.csv"))).isEmpty();
    }
}
