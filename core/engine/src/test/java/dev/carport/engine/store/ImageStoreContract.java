package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.images.ImageStore;
import dev.carport.engine.images.StoredImage;
import dev.carport.engine.location.Location;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.ChangeOrigin.Source;
import dev.carport.engine.tx.StorageException;
import dev.carport.engine.tx.StorageException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class ImageStoreContract {

    // printf hello | sha256sum
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final Duration DAY = Duration.ofDays(1);

    private final MovableClock clock = new MovableClock();
    private ImageStore images;
    private Database database;

    @TempDir
    Path data;

    @BeforeEach
    void open(Database opened) {
        database = opened;
        images = new JdbiImageStore(opened, data.resolve("images"), clock);
    }

    @Test
    void givesBackAnImageUnderTheHashOfItsBytes() throws IOException {
        StoredImage stored = put("hello");

        assertThat(stored).isEqualTo(new StoredImage(HELLO, "image/png", 5, 640, 480, clock.instant()));
        assertThat(images.find(HELLO)).contains(stored);
        assertThat(read(HELLO)).isEqualTo("hello");
        assertThat(data.resolve("images/2c/f2/" + HELLO)).hasContent("hello");
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        StoredImage first = put("hello");
        clock.forward(DAY);

        assertThat(put("hello")).isEqualTo(first);

        assertThat(files()).hasSize(1);
    }

    @Test
    void knowsNoOtherImage() {
        put("hello");

        assertThat(images.find("unknown")).isEmpty();
        assertThat(images.open("0".repeat(64))).isEmpty();
        assertThat(images.open("../../../etc/passwd")).isEmpty();
        assertThat(images.findAll(List.of(HELLO, "unknown"))).containsOnlyKeys(HELLO);
        assertThat(images.findAll(List.of())).isEmpty();
    }

    @Test
    void keepsNothingOfAStreamThatBreaks() throws IOException {
        var breaking = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection lost");
                }
                return 1;
            }
        };

        assertThatThrownBy(() -> images.put(breaking, "image/png", 1, 1))
                .isInstanceOf(IOException.class)
                .hasMessage("connection lost");

        assertThat(files()).isEmpty();
    }

    @Test
    void tellsWhenAFileIsDamaged() throws IOException {
        put("hello");
        Files.writeString(data.resolve("images/2c/f2/" + HELLO), "hellO");

        assertThatThrownBy(() -> read(HELLO)).isInstanceOf(IOException.class).hasMessageContaining("damaged");
    }

    @Test
    void tellsOfDamageAfterASkipToo() throws IOException {
        put("hello");
        Files.writeString(data.resolve("images/2c/f2/" + HELLO), "hellO");

        try (InputStream in = images.open(HELLO).orElseThrow()) {
            in.skipNBytes(3);
            assertThat(in.markSupported()).isFalse();
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void readsRightAfterASkipAndByteByByte() throws IOException {
        put("hello");
        try (InputStream in = images.open(HELLO).orElseThrow()) {
            in.skipNBytes(3);
            assertThat(in.read()).isEqualTo('l');
            assertThat(in.read()).isEqualTo('o');
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void mendsADamagedFileWhenTheImageIsPutAgain() throws IOException {
        put("hello");
        Files.writeString(data.resolve("images/2c/f2/" + HELLO), "hellO");

        put("hello");

        assertThat(read(HELLO)).isEqualTo("hello");
    }

    @Test
    void clearsAwayWhatNoVehicleRefersTo() throws IOException {
        put("used");
        String unused = put("unused").sha256();
        vehicleWith(put("used").sha256());
        clock.forward(DAY);
        String fresh = put("fresh").sha256();

        assertThat(images.collectGarbage(clock.instant())).isEqualTo(1);

        assertThat(images.find(unused)).isEmpty();
        assertThat(images.open(unused)).isEmpty();
        assertThat(images.open(fresh)).isPresent();
        assertThat(files()).hasSize(2);
        assertThat(images.collectGarbage(clock.instant())).isZero();
    }

    @Test
    void savesAnImageThatWasPutOrTouchedAgain() {
        String put = put("put").sha256();
        String touched = put("touched").sha256();
        clock.forward(DAY);
        Instant limit = clock.instant();
        put("put");
        assertThat(images.touch(List.of(touched, "unknown"))).isEqualTo(Set.of(touched));

        assertThat(images.collectGarbage(limit)).isZero();

        assertThat(images.open(put)).isPresent();
        assertThat(images.open(touched)).isPresent();
    }

    @Test
    void clearsAwayFilesThatARollbackOrACrashLeftBehind() throws IOException {
        assertThatThrownBy(() -> database.runInTransaction(() -> {
                    put("rolled back");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        Path half = Files.writeString(
                Files.createDirectories(data.resolve("images/incoming")).resolve("image1.part"), "half");
        Files.setLastModifiedTime(half, FileTime.from(clock.instant()));
        put("kept");
        assertThat(files()).hasSize(3);
        clock.forward(DAY);
        vehicleWith(put("kept").sha256());

        assertThat(images.collectGarbage(clock.instant())).isEqualTo(2);

        assertThat(files()).hasSize(1);
    }

    @Test
    void keepsEveryImageWhileClearingAwayRunsBesidePutting() throws IOException {
        String hash = put("image").sha256();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 60)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                if (i % 3 == 0) {
                                    images.collectGarbage(clock.instant());
                                } else {
                                    put("image");
                                }
                            },
                            threads))
                    .toList();
            running.forEach(CompletableFuture::join);
        }

        assertThat(images.find(hash)).isPresent();
        assertThat(read(hash)).isEqualTo("image");
    }

    @Test
    void saysSoWhenTheFolderCannotBeWritten() throws IOException {
        Files.writeString(data.resolve("images"), "a file where the folder should be");

        assertThatThrownBy(() -> put("hello"))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    private void vehicleWith(String hash) {
        new JdbiLocationStore(database).put(new Location("BER", "Berlin", "", "", "", "DE", "de", null));
        new JdbiStockStore(database, new TimeOrderedIds(clock, new Random(1)))
                .put(
                        "BER",
                        StockFixture.vehicle("1").image(hash).build(),
                        new ChangeOrigin(Source.API, "dms", clock.instant()),
                        (before, after) -> List.of());
    }

    private StoredImage put(String content) {
        return images.put(content.getBytes(StandardCharsets.UTF_8), "image/png", 640, 480);
    }

    private String read(String hash) throws IOException {
        try (InputStream in = images.open(hash).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
