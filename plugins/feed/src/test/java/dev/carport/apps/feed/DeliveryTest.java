package dev.carport.apps.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.files.Destination;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Schedule;
import dev.carport.api.settings.Columns.Column;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.apps.feed.delivery.FeedPlatform;
import dev.carport.apps.feed.fixtures.Feeds;
import dev.carport.apps.feed.value.Cell;
import dev.carport.apps.feed.value.View;
import dev.carport.testkit.Pictures;
import dev.carport.testkit.TestConnection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Files on their way, with a host that keeps them in memory. */
class DeliveryTest {
    private final TestConnection host = Feeds.host();
    private final FeedPlatform platform = new FeedPlatform(host);
    private int seen;

    private static Vehicle car(String number, int... pictures) {
        List<Image> images = new ArrayList<>();
        for (int picture : pictures) {
            images.add(Pictures.image(picture));
        }
        return Vehicle.builder(number, VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.MAKE, "VW")
                .with(VehicleFields.IMAGES, images)
                .build();
    }

    private Outcome publish(String settings, Vehicle... cars) {
        return platform.publish(Feeds.set(Feeds.settings(settings), Locale.GERMAN, List.of(cars)));
    }

    /** What has arrived since this was asked last. */
    private List<String> arrived() {
        List<String> all = host.files().arrived();
        List<String> fresh = all.subList(seen, all.size());
        seen = all.size();
        return fresh;
    }

    private Destination destination() {
        return host.files().destination().orElseThrow();
    }

    private static List<String> entries(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName() + ":" + in.readAllBytes().length);
            }
        }
        return names;
    }

    @Test
    void picturesComeBeforeTheDataThatNamesThemAndOnlyOnce() {
        publish("{\"images\": \"FILES\"}", car("A-1", 1, 2), car("B", 3));
        assertThat(arrived()).containsExactly("A-1_1.jpg", "A-1_2.jpg", "B_1.jpg", "KS.csv");

        publish("{\"images\": \"FILES\"}", car("A-1", 1, 3), car("B", 3));
        assertThat(arrived()).containsExactly("A-1_2.jpg", "KS.csv");
    }

    @Test
    void picturesGoIntoOneZipThatIsNotSentAgainUnchanged() throws IOException {
        publish("{\"images\": \"ZIP\", \"imageName\": \"{vin}-{n}.{ending}\"}", car("A", 1, 2));
        assertThat(entries(host.files().bytes("KS.zip"))).containsExactly("A-1.jpg:12", "A-2.jpg:12");
        assertThat(arrived()).containsExactly("KS.zip", "KS.csv");

        publish("{\"images\": \"ZIP\", \"imageName\": \"{vin}-{n}.{ending}\"}", car("A", 1, 2));
        assertThat(arrived()).containsExactly("KS.csv");
    }

    @Test
    void aZipCanHoldTheDataToo() throws IOException {
        publish("{\"images\": \"ZIP_WITH_DATA\", \"fileName\": \"{location}-{date}-{time}.{ending}\"}", car("A", 1));

        assertThat(arrived()).containsExactly("KS-2026-11-24-120000.zip");
        assertThat(entries(host.files().bytes("KS-2026-11-24-120000.zip")).getLast())
                .startsWith("KS-2026-11-24-120000.csv:");
    }

    @Test
    void aDeliveryThatFailsWithThePicturesSendsNoData() {
        host.files().endNext(0, Outcome.retry("no answer"));

        assertThat(publish("{\"images\": \"FILES\"}", car("A", 1))).isEqualTo(Outcome.retry("no answer"));
        assertThat(arrived()).isEmpty();
    }

    @Test
    void numbersThatLookAlikeKeepTheirPicturesApart() throws IOException {
        publish("{\"images\": \"ZIP\"}", car("A 1", 1), car("A.1", 2), car("A_1", 3), car("A-1", 4));

        assertThat(entries(host.files().bytes("KS.zip")))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .contains("A_1_1.jpg:12", "A-1_1.jpg:12");
    }

    @Test
    void longNumbersKeepTheirPicturesApart() throws IOException {
        String same = "1234567890".repeat(5);
        publish("{\"images\": \"ZIP\"}", car(same + "a", 1), car(same + "b", 2));

        assertThat(entries(host.files().bytes("KS.zip"))).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void longNamesKeepThePicturesApart() throws IOException {
        String long90 = "{number}_{n}" + "x".repeat(70) + "{hash}.{ending}";
        publish("{\"images\": \"ZIP\", \"imageName\": \"" + long90 + "\"}", car("A", 1, 1), car("B", 1));

        assertThat(entries(host.files().bytes("KS.zip"))).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void onePictureTwiceUnderOneNameIsSentOnce() throws IOException {
        publish("{\"images\": \"ZIP\", \"imageName\": \"{number}_{hash}.{ending}\"}", car("A", 1, 1));

        assertThat(entries(host.files().bytes("KS.zip"))).hasSize(1);
    }

    @Test
    void twoVehiclesOfOneVinNeverShowEachOthersPictures() {
        for (String images : List.of("ZIP", "ZIP_WITH_DATA", "FILES")) {
            String settings = "{\"images\": \"" + images + "\", \"imageName\": \"{vin}_{n}.{ending}\"}";
            Vehicle first = car("A", 1).with(VehicleFields.IDENTITY_VIN, "WBA8E51070K123456");
            Vehicle second = car("B", 2).with(VehicleFields.IDENTITY_VIN, "WBA8E51070K123456");

            Outcome outcome = publish(settings, first, second);

            assertThat(outcome).as(images).isInstanceOf(Outcome.Refused.class);
            assertThat(((Outcome.Refused) outcome).findings())
                    .extracting(finding -> finding.field() + " " + finding.code() + " " + finding.arguments())
                    .containsExactly("imageName feed.image-name-twice [WBA8E51070K123456_1.jpg]");
            assertThat(host.files().arrived()).doesNotContain("KS.csv", "KS.zip");
        }
    }

    @Test
    void ofPicturesThatCannotBeToldApartNoneIsSentHoweverManyThereAre() {
        Vehicle large =
                car("A", IntStream.range(0, 450).toArray()).with(VehicleFields.IDENTITY_VIN, "WBA8E51070K123456");
        Vehicle other = car("B", 999).with(VehicleFields.IDENTITY_VIN, "WBA8E51070K123456");

        Outcome outcome = publish("{\"images\": \"FILES\", \"imageName\": \"{vin}_{n}.{ending}\"}", large, other);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(host.files().arrived()).isEmpty();
    }

    @Test
    void namesOfPicturesAreMadeOnlyWhenAsked() {
        View view = new View(
                car("A", 1),
                Locale.GERMAN,
                image -> Optional.empty(),
                () -> {
                    throw new AssertionError("not asked for");
                },
                null,
                null,
                Map.of());

        assertThat(Cell.of(new Column("make", "Marke", "", "", "")).of(view)).isEqualTo("VW");
        assertThat(Cell.of(new Column("images", "Bilder", "count", "", "")).of(view))
                .isEqualTo(1);
    }

    @Test
    void anEmptyStockIsAFileWithoutRows() {
        assertThat(publish("{\"profile\": \"OWN\"}")).isInstanceOf(Outcome.Confirmed.class);
        assertThat(host.files().text("KS.csv")).isEqualTo("Nummer;Marke;Modell;Erstzulassung;Kilometer;Preis\r\n");
    }

    @Test
    void theDestinationIsWhatTheDealerHasEntered() {
        publish("""
                {"way": "SFTP", "server": "ftp.example.com:2222", "user": "u", "password": "***", "directory": "in"}""");
        assertThat(destination()).isInstanceOf(Destination.Sftp.class);
        Destination.Sftp sftp = (Destination.Sftp) destination();
        assertThat(sftp.server().port(22)).isEqualTo(2222);
        assertThat(sftp.directory()).isEqualTo("in");
        assertThat(sftp.hostKey()).isEmpty();

        publish("{\"way\": \"FTPS\", \"server\": \"ftp.example.com\", \"user\": \"u\"}");
        assertThat(((Destination.Ftp) destination()).encrypted()).isTrue();
        publish("{\"way\": \"HTTP_POST\", \"server\": \"https://example.com/in/\"}");
        assertThat(((Destination.Push) destination()).put()).isFalse();
    }

    @Test
    void theCheckAsksTheServerAndTheFeedAddressIsAlwaysThere() {
        assertThat(platform.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.OK);
        assertThat(host.files().destination()).isEmpty();

        host.enter("way", "SFTP").enter("server", "ftp.example.com");
        assertThat(platform.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.WRONG_CREDENTIALS);

        host.enter("user", "u").enter("password", "p");
        assertThat(platform.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.OK);
        assertThat(destination()).isInstanceOf(Destination.Sftp.class);
    }

    @Test
    void theScheduleIsWhatTheDealerHasChosen() {
        assertThat(platform.schedule(Feeds.settings("{}"))).isEqualTo(Schedule.ON_CHANGE);
        assertThat(platform.schedule(Feeds.settings("{\"timing\": \"EVERY\", \"every\": 15}")))
                .isEqualTo(new Schedule.Every(Duration.ofMinutes(15)));
        assertThat(platform.schedule(
                        Feeds.settings("{\"timing\": \"TIMES\", \"times\": \"18:30, 6:00\", \"always\": true}")))
                .isEqualTo(new Schedule.At(List.of(LocalTime.of(6, 0), LocalTime.of(18, 30)), true));
    }

    /** The set is made while it is read: were it held, 50,000 rows of 60 KB would be 3 GB. */
    @Test
    void fiftyThousandRowsStreamWithBoundedMemory() {
        FeedSettings settings = Feeds.settings("{\"profile\": \"OWN\", \"columns\": "
                + "[{\"name\": \"Nummer\", \"field\": \"number\"}, {\"name\": \"Text\", \"otherwise\": \""
                + "x".repeat(500)
                + "\"}]}");
        Change listing = Feeds.listing(settings, car("A"), Locale.GERMAN);
        AtomicInteger made = new AtomicInteger();
        AtomicLong greatest = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        CountingHost counting = new CountingHost(bytes);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();

        Outcome outcome = new FeedPlatform(counting).publish(Feeds.set(settings, 50_000, n -> {
            if (made.incrementAndGet() % 10_000 == 0) {
                System.gc();
                greatest.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory() - before, Math::max);
            }
            return listing;
        }));

        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        assertThat(made).hasValue(50_000);
        assertThat(bytes.get()).isGreaterThan(25_000_000);
        assertThat(greatest.get()).isLessThan(8_000_000);
    }

    /** Counts what is written and keeps nothing. */
    private static final class CountingHost implements dev.carport.api.app.Connection {
        private final AtomicLong bytes;

        CountingHost(AtomicLong bytes) {
            this.bytes = bytes;
        }

        @Override
        public dev.carport.api.files.FileDelivery files() {
            return new dev.carport.api.files.FileDelivery() {
                @Override
                public CheckResult check(Destination destination) {
                    return CheckResult.ok(null, java.util.Map.of());
                }

                @Override
                public Outcome deliver(Destination destination, List<dev.carport.api.files.OutgoingFile> files) {
                    try {
                        files.getLast().content().to(new OutputStream() {
                            @Override
                            public void write(int b) {
                                bytes.incrementAndGet();
                            }

                            @Override
                            public void write(byte[] content, int from, int length) {
                                bytes.addAndGet(length);
                            }
                        });
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                    return Outcome.confirmed("x", null);
                }
            };
        }

        @Override
        public java.net.URI baseUrl() {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.util.Optional<String> credential(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public dev.carport.api.http.PlatformHttp http() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Secrets secrets() {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.time.InstantSource clock() {
            return java.time.InstantSource.fixed(Feeds.NOW);
        }

        @Override
        public java.io.InputStream image(String hash) {
            throw new UnsupportedOperationException();
        }
    }
}
