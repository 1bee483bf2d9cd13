package dev.carport.apps.feed.delivery;

import dev.carport.api.app.Connection;
import dev.carport.api.files.Destination;
import dev.carport.api.files.OutgoingFile;
import dev.carport.api.finding.Actor;
import dev.carport.api.finding.Finding;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Schedule;
import dev.carport.api.platform.Snapshot;
import dev.carport.api.platform.SnapshotPlatform;
import dev.carport.apps.feed.FeedCodes;
import dev.carport.apps.feed.FeedSettings;
import dev.carport.apps.feed.FeedSettings.Images;
import dev.carport.apps.feed.delivery.Rows.Picture;
import dev.carport.apps.feed.file.Bounds;
import dev.carport.apps.feed.file.RowFile;
import dev.carport.apps.feed.file.RowFiles;
import dev.carport.apps.feed.file.TemplateFault;
import dev.carport.apps.feed.layout.Layout;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Delivers the set of an export as files. Thread-safe. */
public final class FeedPlatform implements SnapshotPlatform<FeedSettings> {
    private static final int PICTURES_AT_ONCE = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Connection connection;
    private final PictureFiles pictures;

    /** Delivers over a connection. */
    public FeedPlatform(Connection connection) {
        this.connection = connection;
        this.pictures = new PictureFiles(connection);
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return Destinations.of(connection)
                .map(destination -> destination instanceof Destination.FeedAddress
                        ? CheckResult.ok(null, Map.of())
                        : connection.files().check(destination))
                .orElseGet(() -> CheckResult.problem(CheckResult.Code.WRONG_CREDENTIALS, "Not entered yet"));
    }

    @Override
    public Schedule schedule(FeedSettings settings) {
        return switch (settings.timing()) {
            case ON_CHANGE -> Schedule.ON_CHANGE;
            case EVERY -> new Schedule.Every(Duration.ofMinutes(settings.every()));
            case TIMES ->
                new Schedule.At(times(settings.times() == null ? "6:00" : settings.times()), settings.always());
        };
    }

    private static List<LocalTime> times(String list) {
        return Arrays.stream(list.split(","))
                .map(time -> LocalTime.parse(time.strip(), TIME))
                .toList();
    }

    @Override
    public Outcome publish(Snapshot<FeedSettings> set) {
        FeedSettings settings = set.settings();
        Optional<Destination> destination = Destinations.of(settings);
        if (destination.isEmpty()) {
            return Outcome.accountBlocked("Server, user or password are missing", Actor.DEALER);
        }
        try {
            if (settings.images() == Images.FILES) {
                // before the first parcel: what has been sent cannot be called back
                Rows.apart(set);
                Outcome sent = sendPictures(destination.get(), set);
                if (!(sent instanceof Outcome.Confirmed)) {
                    return sent;
                }
            }
            return connection.files().deliver(destination.get(), files(set));
        } catch (TemplateFault fault) {
            return Outcome.refused(List.of(TemplateFindings.of(fault)));
        } catch (PictureNameTwice twice) {
            return Outcome.refused(List.of(
                    Finding.error("imageName", FeedCodes.IMAGE_NAME_TWICE, String.valueOf(twice.getMessage()))));
        }
    }

    /** In parcels: a large stock has more pictures than fit into one list. */
    private Outcome sendPictures(Destination destination, Snapshot<FeedSettings> set) {
        Outcome outcome = Outcome.withdrawn();
        try (Stream<Picture> all = Rows.pictures(set)) {
            List<OutgoingFile> parcel = new ArrayList<>();
            for (Iterator<Picture> next = all.iterator(); next.hasNext(); ) {
                parcel.add(pictures.file(next.next()));
                if (parcel.size() == PICTURES_AT_ONCE || !next.hasNext()) {
                    outcome = connection.files().deliver(destination, List.copyOf(parcel));
                    if (!(outcome instanceof Outcome.Confirmed)) {
                        return outcome;
                    }
                    parcel.clear();
                }
            }
        }
        return outcome;
    }

    private List<OutgoingFile> files(Snapshot<FeedSettings> set) {
        FeedSettings settings = set.settings();
        Layout layout = Layout.of(settings);
        LocalDateTime now = LocalDateTime.ofInstant(connection.clock().instant(), set.zone());
        String ending = RowFiles.ending(settings, layout);
        RowFile file = RowFiles.of(settings, layout, set.location(), set.size(), Bounds.DELIVERY);
        OutgoingFile data = new OutgoingFile(
                FileName.of(settings.fileName(), set.location(), now, ending),
                RowFiles.mediaType(settings, layout),
                null,
                out -> Rows.of(set, rows -> file.write(rows, out)));
        return switch (settings.images()) {
            case NONE, FILES -> List.of(data);
            case ZIP -> List.of(pictures.zip(zipName(settings, set, now), set, null), data);
            case ZIP_WITH_DATA -> List.of(pictures.zip(zipName(settings, set, now), set, data));
        };
    }

    private static String zipName(FeedSettings settings, Snapshot<FeedSettings> set, LocalDateTime now) {
        String pattern = settings.fileName();
        String withEnding = pattern.endsWith("{ending}") ? pattern : pattern + ".{ending}";
        return FileName.of(withEnding, set.location(), now, "zip");
    }
}
