package dev.carport.web.feeds;

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
import dev.carport.api.settings.Setting;
import dev.carport.api.vehicle.VehicleFields;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** Lays a list of numbers at its feed address, at four in the night or when a person wants it. */
public final class PriceListApp implements ExportApp<PriceListApp.Settings> {

    /** Its id. */
    public static final String ID = "price-list";

    /** Its settings. */
    public record Settings(@Setting(defaultValue = "Preise") String title) {}

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
                .build();
    }

    @Override
    public Platform connect(Connection connection) {
        return new Publisher(connection);
    }

    private record Publisher(Connection connection) implements SnapshotPlatform<Settings> {
        @Override
        public Schedule schedule(Settings settings) {
            return new Schedule.At(List.of(LocalTime.of(4, 0)), false);
        }

        @Override
        public CheckResult check(CheckRequest request) {
            return connection.files().check(new Destination.FeedAddress());
        }

        @Override
        public Outcome publish(Snapshot<Settings> set) {
            OutgoingFile file = new OutgoingFile("price list.csv", "text/csv;charset=UTF-8", null, out -> {
                out.write((set.settings().title() + '\n').getBytes(StandardCharsets.UTF_8));
                try (Stream<Change> listings = set.listings()) {
                    for (Change listing : (Iterable<Change>) listings::iterator) {
                        out.write((listing.number() + '\n').getBytes(StandardCharsets.UTF_8));
                    }
                }
            });
            return connection.files().deliver(new Destination.FeedAddress(), List.of(file));
        }
    }
}
