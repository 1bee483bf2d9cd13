package dev.carport.testkit.list;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.ExportApp;
import dev.carport.api.files.Destination;
import dev.carport.api.files.OutgoingFile;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Platform;
import dev.carport.api.platform.Schedule;
import dev.carport.api.platform.Snapshot;
import dev.carport.api.platform.SnapshotPlatform;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Setting;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.VehicleFields;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a line per vehicle, lays the file at its feed address and hands what stands in it to a receiver. */
public final class ListApp implements ExportApp<ListApp.Settings> {
    /** Its id. */
    public static final String ID = "list";

    /** Settings as an export needs them. */
    public static final String SETTINGS = "{\"title\":\"Stock\",\"rhythm\":\"CHANGE\"}";

    private final ListReceiver receiver;

    /** When it delivers. */
    public enum Rhythm {
        /** Soon after each change. */
        CHANGE,
        /** At most once an hour. */
        HOURLY,
        /** At six, when something has changed. */
        MORNING,
        /** At six each day. */
        DAILY
    }

    /** Its settings. */
    public record Settings(
            @Setting String title,
            @Setting(defaultValue = "CHANGE") Rhythm rhythm,
            @Setting(required = false) CustomerNumber customerNumber) {}

    /** An app whose receiver is this. */
    public ListApp(ListReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public AppInfo info() {
        return AppInfo.builder(ID, "Test")
                .category(AppInfo.Category.FEED)
                .transfer(AppInfo.Transfer.FILE)
                .noInventory()
                .build();
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Mapping<Settings> mapping() {
        return Mapping.of(Settings.class)
                .part("data", data -> data.field("number").from(VehicleFields.NUMBER))
                .part(
                        "price",
                        price -> price.field("gross")
                                .from(VehicleFields.PRICES_GROSS)
                                .as(Money::amount)
                                .required())
                .part("vin", vin -> vin.field("vin").from(VehicleFields.IDENTITY_VIN))
                .build();
    }

    @Override
    public Platform connect(Connection connection) {
        return new ListPlatform(connection, receiver);
    }

    private record ListPlatform(Connection connection, ListReceiver receiver) implements SnapshotPlatform<Settings> {
        @Override
        public Schedule schedule(Settings settings) {
            List<LocalTime> six = List.of(LocalTime.of(6, 0));
            return switch (settings.rhythm()) {
                case CHANGE -> Schedule.ON_CHANGE;
                case HOURLY -> new Schedule.Every(Duration.ofHours(1));
                case MORNING -> new Schedule.At(six, false);
                case DAILY -> new Schedule.At(six, true);
            };
        }

        @Override
        public CheckResult check(CheckRequest request) {
            return receiver.code() == CheckResult.Code.OK
                    ? connection.files().check(new Destination.FeedAddress())
                    : CheckResult.problem(receiver.code(), null);
        }

        @Override
        public Outcome publish(Snapshot<Settings> set) {
            Map<String, Long> prices = read(set);
            if (!read(set).equals(prices) || prices.size() != set.size()) {
                throw new IllegalStateException("Two passes over a set differ");
            }
            Outcome laid = connection
                    .files()
                    .deliver(
                            new Destination.FeedAddress(),
                            List.of(new OutgoingFile("list.txt", "text/plain;charset=UTF-8", null, out -> {
                                out.write((set.settings().title() + '\n').getBytes(StandardCharsets.UTF_8));
                                for (Map.Entry<String, Long> line : prices.entrySet()) {
                                    out.write((line.getKey() + ' ' + line.getValue() + '\n')
                                            .getBytes(StandardCharsets.UTF_8));
                                }
                            })));
            return laid instanceof Outcome.Confirmed ? receiver.take(prices, "list.txt") : laid;
        }

        private static Map<String, Long> read(Snapshot<Settings> set) {
            Map<String, Long> prices = new TreeMap<>();
            String before = "";
            try (Stream<Change> listings = set.listings()) {
                for (Change listing : (Iterable<Change>) listings::iterator) {
                    if (listing.reference().compareTo(before) <= 0) {
                        throw new IllegalStateException("Not in order");
                    }
                    before = listing.reference();
                    String price =
                            listing.part("price").content().orElseThrow().json().replaceAll("\\D", "");
                    prices.put(listing.number(), Long.valueOf(price));
                }
            }
            return prices;
        }
    }
}
