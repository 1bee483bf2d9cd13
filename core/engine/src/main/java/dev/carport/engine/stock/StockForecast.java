package dev.carport.engine.stock;

import dev.carport.api.finding.Finding;
import dev.carport.api.json.Content;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.images.ImageStore;
import dev.carport.engine.images.StoredImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What putting vehicles into the stock of a location would do, found out without writing or fetching anything. Give it
 * every vehicle, then ask for what is left over. Belongs to one thread; holds the numbers it was given.
 */
public final class StockForecast {

    /** What would become of one vehicle. */
    public enum Outlook {
        /** The location has no vehicle with the number. */
        CREATED,
        /** It is there and differs. */
        CHANGED,
        /** It is there just so. Pictures that are named by their address only count as the ones that are there. */
        UNCHANGED
    }

    private final String location;
    private final StockStore stock;
    private final SoldVehicles sold;
    private final ImageStore images;
    private final VehicleCodec codec;
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> vins = new HashSet<>();
    private int sent;

    StockForecast(String location, StockStore stock, SoldVehicles sold, ImageStore images, VehicleCodec codec) {
        this.location = location;
        this.stock = stock;
        this.sold = sold;
        this.images = images;
        this.codec = codec;
    }

    /** What would become of this vehicle. */
    public Outlook add(Reading.Accepted reading) {
        mention(reading);
        Vehicle vehicle = reading.vehicle();
        String vin = vehicle.identity().vin();
        if (vin != null) {
            vins.add(vin);
        }
        Optional<StoredVehicle> present = stock.find(location, vehicle.number());
        if (present.isEmpty()) {
            return Outlook.CREATED;
        }
        Vehicle pictured = vehicle.with(VehicleFields.IMAGES, images(reading, present.get()));
        Vehicle expected =
                sold.of(vehicle).isEmpty() ? pictured : pictured.with(VehicleFields.STATUS, VehicleStatus.SOLD);
        return Content.ofCanonical(codec.encode(expected))
                        .fingerprint()
                        .equals(present.get().fingerprint())
                ? Outlook.UNCHANGED
                : Outlook.CHANGED;
    }

    /** Takes note of a vehicle that was refused: it does not leave the stock for being misspelt. */
    public void mention(Reading reading) {
        sent++;
        if (reading.number() != null) {
            numbers.add(reading.number());
        }
    }

    /** The present vehicles that were not given, by number: they would leave when the given ones were the whole stock. */
    public List<String> missing() {
        return stock.numbers(location).stream()
                .filter(number -> !numbers.contains(number))
                .sorted()
                .toList();
    }

    /** Those of {@link #missing()} that are given under another number, known by the VIN: they stay and are renumbered. */
    public Set<String> renumbered() {
        Set<String> found = new HashSet<>();
        for (String number : missing()) {
            stock.find(location, number)
                    .map(StoredVehicle::vin)
                    .filter(vins::contains)
                    .ifPresent(vin -> found.add(number));
        }
        return found;
    }

    /** What would hold back the given vehicles as the whole stock; empty when nothing would. */
    public Optional<Finding> guard() {
        return ImportGuard.check(sent, stock.numbers(location).size(), missing().size(), false);
    }

    private List<Image> images(Reading.Accepted reading, StoredVehicle present) {
        List<IncomingImage> incoming = reading.images();
        if (incoming == null || incoming.stream().anyMatch(IncomingImage.Remote.class::isInstance)) {
            return codec.decode(present.json().utf8()).images();
        }
        List<Image> expected = new ArrayList<>(incoming.size());
        for (IncomingImage image : incoming) {
            switch (image) {
                case IncomingImage.Stored known ->
                    images.find(known.hash())
                            .map(stored -> image(stored, known))
                            .ifPresent(expected::add);
                case IncomingImage.Inline inline ->
                    expected.add(new Image(
                            sha256(inline.bytes()),
                            inline.header().mediaType(),
                            inline.bytes().length,
                            inline.header().width(),
                            inline.header().height(),
                            inline.blocked(),
                            inline.caption()));
                case IncomingImage.Remote remote -> throw new IllegalStateException("looked for before");
            }
        }
        return expected;
    }

    private static Image image(StoredImage stored, IncomingImage incoming) {
        return new Image(
                stored.sha256(),
                stored.mediaType(),
                stored.bytes(),
                stored.width(),
                stored.height(),
                incoming.blocked(),
                incoming.caption());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
