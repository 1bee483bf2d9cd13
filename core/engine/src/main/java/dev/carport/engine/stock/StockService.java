package dev.carport.engine.stock;

import dev.carport.api.finding.Finding;
import dev.carport.api.json.Content;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.images.ImageStore;
import dev.carport.engine.images.StoredImage;
import dev.carport.engine.tx.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes vehicles into the stock and out of it. What is stored, its change record and what follows from it are one transaction.
 * Thread-safe.
 */
public final class StockService {
    /** A VIN that comes back under another number within this time continues the old vehicle, and so its paid listings. */
    public static final Duration GRACE = Duration.ofDays(30);

    private static final int GROUP = 200;
    private static final int GONE_LOOKED_AT = 20;

    private final StockStore stock;
    private final SaleStore sales;
    private final ImageStore images;
    private final ImageDownload download;
    private final VehicleCodec codec;
    private final FieldDiff diff;
    private final StockListener listener;
    private final AuditLog audit;
    private final Transactions transactions;

    /** A service over these parts. */
    public StockService(
            StockStore stock,
            SaleStore sales,
            ImageStore images,
            ImageDownload download,
            VehicleCodec codec,
            FieldDiff diff,
            StockListener listener,
            AuditLog audit,
            Transactions transactions) {
        this.stock = stock;
        this.sales = sales;
        this.images = images;
        this.download = download;
        this.codec = codec;
        this.diff = diff;
        this.listener = listener;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** A vehicle ready to be stored, or what is wrong with it. */
    private record Prepared(
            @Nullable Vehicle vehicle, @Nullable String number, List<Finding> findings) {}

    /** Stores one vehicle; the same vehicle again changes nothing. */
    public StockItem put(String location, Reading reading, ChangeOrigin origin) {
        return putAll(location, List.of(reading), origin).getFirst();
    }

    /**
     * Stores another version of a vehicle unless it has changed or left since it was read.
     *
     * @param seen the vehicle as it was read
     * @return empty when it is no longer as seen
     */
    public Optional<StockItem> putIfStill(StoredVehicle seen, Reading reading, ChangeOrigin origin) {
        return transactions.inTransaction(() -> stock.find(seen.location(), seen.number())
                .filter(now -> now.id().equals(seen.id()) && now.version() == seen.version())
                .map(same -> put(seen.location(), reading, origin)));
    }

    /**
     * Stores vehicles, each on its own: a refused one does not hold up the others. A number that comes twice is refused both times.
     *
     * @return one result per reading, in their order
     */
    public List<StockItem> putAll(String location, List<Reading> readings, ChangeOrigin origin) {
        List<Prepared> prepared = prepareAll(location, readings);
        List<StockItem> items = new ArrayList<>(prepared.size());
        for (int from = 0; from < prepared.size(); from += GROUP) {
            List<Prepared> group = prepared.subList(from, Math.min(prepared.size(), from + GROUP));
            items.addAll(transactions.inTransaction(() -> store(location, group, Set.of(), origin)));
        }
        return items;
    }

    /**
     * Stores vehicles all together: when one is refused, none is stored.
     *
     * @return one result per reading, in their order; none has a put when one has not
     */
    public List<StockItem> putTogether(String location, List<Reading> readings, ChangeOrigin origin) {
        List<Prepared> prepared = prepareAll(location, readings);
        if (prepared.stream().anyMatch(item -> item.vehicle() == null)) {
            return prepared.stream()
                    .map(item -> new StockItem(item.number(), null, item.findings()))
                    .toList();
        }
        return transactions.inTransaction(() -> store(location, prepared, Set.of(), origin));
    }

    /** What putting vehicles into the stock of a location would do. */
    public StockForecast forecast(String location) {
        return new StockForecast(location, stock, new SoldVehicles(sales, location), images, codec);
    }

    /**
     * Keeps the images of a vehicle that is to be stored soon, so that many vehicles can wait without the bytes of their images.
     * Fetches those that are named by their address: slow, and never to be called in a transaction.
     *
     * @return the same vehicle naming images that are kept, or refused when one cannot be had
     */
    public Reading keepImages(Reading reading) {
        if (!(reading instanceof Reading.Accepted accepted) || accepted.images() == null) {
            return reading;
        }
        List<Finding> findings = new ArrayList<>(accepted.findings());
        List<IncomingImage> kept = new ArrayList<>();
        List<IncomingImage> incoming = accepted.images();
        for (int i = 0; i < incoming.size(); i++) {
            IncomingImage image = incoming.get(i);
            keep(image)
                    .map(known -> new IncomingImage.Stored(known.hash(), image.blocked(), image.caption()))
                    .ifPresentOrElse(kept::add, refusal(image, i, findings));
        }
        return findings.stream().anyMatch(Finding::blocks)
                ? new Reading.Refused(accepted.number(), findings)
                : new Reading.Accepted(accepted.vehicle(), kept, findings);
    }

    /**
     * Makes the stock of a location exactly this: vehicles not in it leave. All or nothing: one refused vehicle holds the whole import,
     * because a vehicle that is merely misspelt must not go offline.
     *
     * @param confirmed true when a person has confirmed that many may leave
     */
    public FullImport replaceAll(String location, List<Reading> readings, ChangeOrigin origin, boolean confirmed) {
        List<Prepared> prepared = prepareAll(location, readings);
        List<Finding> findings = new ArrayList<>();
        if (prepared.stream().anyMatch(item -> item.vehicle() == null)) {
            findings.add(Finding.error("", "import.has-errors"));
        }
        Set<String> sent =
                prepared.stream().map(Prepared::number).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> present = stock.numbers(location);
        List<String> leaving = present.stream()
                .filter(number -> !sent.contains(number))
                .sorted()
                .toList();
        ImportGuard.check(prepared.size(), present.size(), leaving.size(), confirmed)
                .ifPresent(findings::add);
        if (!findings.isEmpty()) {
            List<StockItem> items = prepared.stream()
                    .map(item -> new StockItem(item.number(), null, item.findings()))
                    .toList();
            List<String> why = findings.stream().map(Finding::code).toList();
            note("import.hold", location, origin, present.size(), prepared.size(), leaving.size(), Map.of("why", why));
            return new FullImport.Held(items, findings);
        }
        return transactions.inTransaction(() -> {
            List<StockItem> items = store(location, prepared, Set.copyOf(leaving), origin);
            Set<String> continued = items.stream()
                    .map(StockItem::put)
                    .filter(Objects::nonNull)
                    .map(VehiclePut::id)
                    .collect(Collectors.toSet());
            List<String> removed = leaving.stream()
                    .filter(number -> stock.find(location, number)
                            .filter(stored -> !continued.contains(stored.id()))
                            .isPresent())
                    .toList();
            delete(location, removed, origin);
            Map<String, Object> more = Map.of("confirmed", confirmed);
            note("import.take", location, origin, present.size(), prepared.size(), removed.size(), more);
            return new FullImport.Done(items, removed);
        });
    }

    private void note(
            String action,
            String location,
            ChangeOrigin origin,
            int present,
            int sent,
            int leaving,
            Map<String, Object> more) {
        Map<String, Object> after = new HashMap<>(more);
        after.put("sent", sent);
        after.put("leaving", leaving);
        after.put("source", origin.source().name());
        audit.note(action, location, "stock", location, Map.of("vehicles", present), after);
    }

    /**
     * Takes vehicles out of the stock. Unknown numbers do nothing.
     *
     * @return how many left
     */
    public int delete(String location, Collection<String> numbers, ChangeOrigin origin) {
        if (numbers.isEmpty()) {
            return 0;
        }
        return transactions.inTransaction(() -> {
            List<String> gone = stock.delete(location, numbers, origin);
            if (!gone.isEmpty()) {
                // whoever takes it out knows: when it comes back, it is for sale again
                sales.removeAll(gone);
                listener.changed(location, gone);
            }
            return gone.size();
        });
    }

    /**
     * Makes a vehicle sold because somebody has ordered it. It stays so whatever the sender of the stock says, until the sale is
     * {@linkplain #takeBack taken back}, a person gives it another status, or it leaves the stock. Repeating changes nothing.
     *
     * @param order our id of the order
     * @return false when it is not in stock
     */
    public boolean sell(String vehicleId, String order, ChangeOrigin origin) {
        return transactions.inTransaction(() -> {
            Optional<StoredVehicle> present = alone(vehicleId);
            present.ifPresent(stored -> {
                Vehicle vehicle = vehicle(stored);
                VehicleStatus said = sales.ofVehicle(vehicleId).stream()
                        .map(Sale::said)
                        .findFirst()
                        .orElse(vehicle.status());
                sales.put(vehicleId, order, said, origin.at());
                become(stored, vehicle, VehicleStatus.SOLD, origin);
            });
            return present.isPresent();
        });
    }

    /** Takes back what {@link #sell} did for an order, unless another order has sold the vehicle too. Repeating changes nothing. */
    public void takeBack(String vehicleId, String order, ChangeOrigin origin) {
        transactions.runInTransaction(() -> {
            List<Sale> before = sales.ofVehicle(vehicleId);
            if (sales.remove(vehicleId, order) && before.size() == 1) {
                alone(vehicleId)
                        .ifPresent(stored -> become(
                                stored, vehicle(stored), before.getFirst().said(), origin));
            }
        });
    }

    /** A vehicle in stock that nobody else writes meanwhile. */
    private Optional<StoredVehicle> alone(String vehicleId) {
        Optional<StoredVehicle> known = stock.get(vehicleId).filter(StoredVehicle::present);
        known.ifPresent(stored -> sales.oneWriterOf(stored.location()));
        return known.isEmpty() ? known : stock.get(vehicleId).filter(StoredVehicle::present);
    }

    private void become(StoredVehicle stored, Vehicle vehicle, VehicleStatus status, ChangeOrigin origin) {
        VehicleInput input = input(vehicle.with(VehicleFields.STATUS, status));
        if (stock.put(stored.location(), input, origin, diff).changed()) {
            listener.changed(stored.location(), List.of(stored.id()));
        }
    }

    /** The sales of a vehicle by orders, the first one first. */
    public List<Sale> sales(String vehicleId) {
        return sales.ofVehicle(vehicleId);
    }

    /** A vehicle in stock. */
    public Optional<StoredVehicle> find(String location, String number) {
        return stock.find(location, number);
    }

    /** The vehicle with a number: in stock, else the last one that had it and left. */
    public Optional<StoredVehicle> recall(String location, String number) {
        return stock.find(location, number).or(() -> {
            StockFilter gone = StockFilter.of(location).withText(number).withPresence(StockFilter.Presence.DELETED);
            StockOrder lastFirst = StockOrder.descending(StockOrder.By.CHANGED);
            return stock.page(gone, lastFirst, null, GONE_LOOKED_AT).vehicles().stream()
                    .filter(vehicle -> vehicle.number().equals(number))
                    .findFirst();
        });
    }

    /** A stored vehicle as the model has it. */
    public Vehicle vehicle(StoredVehicle stored) {
        return codec.decode(stored.json().utf8());
    }

    private List<StockItem> store(
            String location, List<Prepared> sent, Set<String> leavingNumbers, ChangeOrigin origin) {
        sales.oneWriterOf(location);
        SoldVehicles sold = new SoldVehicles(sales, location);
        List<Prepared> prepared = sold.none()
                ? sent
                : sent.stream().map(item -> stillSold(item, sold, origin)).toList();
        List<VehicleInput> inputs = new ArrayList<>();
        for (Prepared item : prepared) {
            if (item.vehicle() != null) {
                inputs.add(input(location, item.vehicle(), leavingNumbers, origin));
            }
        }
        Map<String, VehiclePut> puts = new HashMap<>();
        if (!inputs.isEmpty()) {
            stock.putAll(location, inputs, origin, diff).forEach(put -> puts.put(put.number(), put));
            List<String> changed = puts.values().stream()
                    .filter(VehiclePut::changed)
                    .map(VehiclePut::id)
                    .toList();
            if (!changed.isEmpty()) {
                listener.changed(location, changed);
            }
        }
        return prepared.stream()
                .map(item -> new StockItem(
                        item.number(),
                        item.vehicle() == null ? null : puts.get(item.vehicle().number()),
                        item.findings()))
                .toList();
    }

    private static Prepared stillSold(Prepared item, SoldVehicles sold, ChangeOrigin origin) {
        Vehicle vehicle = item.vehicle();
        Optional<Sale> sale = vehicle == null ? Optional.empty() : sold.of(vehicle);
        if (vehicle == null || sale.isEmpty()) {
            return item;
        }
        List<Finding> findings = new ArrayList<>(item.findings());
        return new Prepared(sold.store(vehicle, sale.get(), origin, findings), item.number(), findings);
    }

    private VehicleInput input(String location, Vehicle vehicle, Set<String> leavingNumbers, ChangeOrigin origin) {
        VehicleInput input = input(vehicle);
        String vin = vehicle.identity().vin();
        if (vin == null || stock.find(location, vehicle.number()).isPresent()) {
            return input;
        }
        Optional<StoredVehicle> renamed = stock.findByVin(vin).stream()
                .filter(stored -> stored.location().equals(location)
                        && stored.present()
                        && leavingNumbers.contains(stored.number()))
                .findFirst();
        return renamed.or(() -> stock.deletedByVin(location, vin, origin.at().minus(GRACE)).stream()
                        .findFirst())
                .map(old -> input.continuing(old.id()))
                .orElse(input);
    }

    private VehicleInput input(Vehicle vehicle) {
        Content document = Content.ofCanonical(codec.encode(vehicle));
        Money gross = vehicle.prices().gross();
        return new VehicleInput(
                vehicle.number(),
                vehicle.identity().vin(),
                document.fingerprint(),
                JsonBytes.of(document.bytes()),
                vehicle.kind().name(),
                vehicle.status().name(),
                vehicle.condition().name(),
                vehicle.make(),
                vehicle.model(),
                gross == null ? null : gross.amount().movePointRight(2).longValue(),
                vehicle.images().stream().map(Image::hash).collect(Collectors.toSet()),
                null);
    }

    private List<Prepared> prepareAll(String location, List<Reading> readings) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Reading reading : readings) {
            String number = reading.number();
            if (number != null && !seen.add(number)) {
                twice.add(number);
            }
        }
        List<Prepared> prepared = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            String number = reading.number();
            prepared.add(
                    number != null && twice.contains(number)
                            ? refused(reading, Finding.error(VehicleFields.NUMBER, "import.number-twice", number))
                            : prepare(location, reading));
        }
        return prepared;
    }

    private static Prepared refused(Reading reading, Finding reason) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.add(reason);
        return new Prepared(null, reading.number(), findings);
    }

    private Prepared prepare(String location, Reading reading) {
        return switch (reading) {
            case Reading.Refused refused -> new Prepared(null, refused.number(), refused.findings());
            case Reading.Accepted accepted -> withImages(location, accepted);
        };
    }

    private Prepared withImages(String location, Reading.Accepted accepted) {
        Vehicle vehicle = accepted.vehicle();
        List<IncomingImage> incoming = accepted.images();
        if (incoming == null) {
            List<Image> kept = stock.find(location, vehicle.number())
                    .map(stored -> vehicle(stored).images())
                    .orElse(List.of());
            return new Prepared(vehicle.with(VehicleFields.IMAGES, kept), vehicle.number(), accepted.findings());
        }
        List<Finding> findings = new ArrayList<>(accepted.findings());
        List<Image> stored = new ArrayList<>(incoming.size());
        for (int i = 0; i < incoming.size(); i++) {
            Optional<Image> image = keep(incoming.get(i));
            image.ifPresent(stored::add);
            if (image.isEmpty()) {
                refusal(incoming.get(i), i, findings).run();
            }
        }
        return findings.stream().anyMatch(Finding::blocks)
                ? new Prepared(null, vehicle.number(), findings)
                : new Prepared(vehicle.with(VehicleFields.IMAGES, stored), vehicle.number(), findings);
    }

    private static Runnable refusal(IncomingImage image, int index, List<Finding> findings) {
        String code = image instanceof IncomingImage.Remote ? "image.not-fetched" : "image.unknown";
        return () -> findings.add(Finding.error(VehicleFields.IMAGES, code, index + 1));
    }

    private Optional<Image> keep(IncomingImage incoming) {
        return switch (incoming) {
            case IncomingImage.Stored known -> {
                Set<String> kept = images.touch(List.of(known.hash()));
                yield kept.isEmpty()
                        ? Optional.empty()
                        : images.find(known.hash()).map(stored -> image(stored, known));
            }
            case IncomingImage.Inline inline -> Optional.of(image(put(inline.bytes(), inline.header()), inline));
            case IncomingImage.Remote remote ->
                download.fetch(remote.address())
                        .flatMap(bytes -> ImageHeader.of(bytes).map(header -> image(put(bytes, header), remote)));
        };
    }

    private StoredImage put(byte[] bytes, ImageHeader header) {
        return images.put(bytes, header.mediaType(), header.width(), header.height());
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
}
