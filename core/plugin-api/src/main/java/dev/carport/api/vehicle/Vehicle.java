package dev.carport.api.vehicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One vehicle of a dealer's stock: everything that is known about it and nothing about any platform. Immutable and
 * thread-safe; equal vehicles have equal content.
 *
 * <p>What is not known is null, never {@code 0} or {@code ""}. Topics, lists, sets and maps are never null: they are
 * empty. Sets and maps have a fixed order, so that equal vehicles are written alike.
 *
 * <p>The host makes vehicles; an app only calls accessors or reads through {@link VehicleField}, so that a later version
 * can add components.
 *
 * @param number the dealer's own number, unique per location; never null
 * @param location code of the location the vehicle belongs to; filled by the host
 * @param identity what tells this vehicle from every other one, apart from the dealer's own stock number
 * @param kind what it is; never null
 * @param condition how it is offered; never null
 * @param status where it is on its way from order to sale; never null, available unless said otherwise
 * @param make make in the dealer's spelling
 * @param model model in the dealer's spelling
 * @param variant what follows make and model in the title, such as "2.0 TDI Style"
 * @param modelRange range or generation of the model
 * @param trimLine name of the trim line
 * @param body body
 * @param history what has happened to the vehicle so far: registrations, distance, owners, damage, origin
 * @param maintenance services and inspections, done and due
 * @param engine engine, gearbox and drive
 * @param battery battery and charging of an electric or plug-in hybrid vehicle
 * @param measures sizes, weights and places of any vehicle
 * @param living the living part of a motorhome or caravan
 * @param commercial what only trucks, trailers, buses and machines have
 * @param colours colours and upholstery
 * @param equipment equipment in its parts: search features, standard, optional and other text
 * @param energy consumption, emission and cost values as the German energy label for cars (Pkw-EnVKV) asks for them
 * @param warranty warranty that comes with the vehicle
 * @param seals names of the quality seals the vehicle carries
 * @param prices what the vehicle costs, for whom, with which tax
 * @param financing financing offers; each key occurs once
 * @param leasing leasing offers; each key occurs once
 * @param images images in the order they are to be shown; the first one is the main image
 * @param videos videos, best first
 * @param descriptions text of the offer per language; keys are language tags such as "de"
 * @param availability when and how the buyer gets the vehicle. At most one of the first three is given
 * @param internals what concerns the dealer and not the buyer. Apps send these only where a setting says so
 * @param attributes what no other field carries, by a name of the sender's choice
 */
public record Vehicle(
        @Text(max = 50, pattern = Text.STOCK_NUMBER) String number,
        @Text(max = 20) @Nullable String location,
        Identity identity,
        VehicleKind kind,
        Condition condition,
        VehicleStatus status,
        @Text(max = 60) @Nullable String make,
        @Text(max = 80) @Nullable String model,
        @Text(max = 120) @Nullable String variant,
        @Text(max = 80) @Nullable String modelRange,
        @Text(max = 80) @Nullable String trimLine,
        @Nullable BodyType body,
        History history,
        Maintenance maintenance,
        Engine engine,
        Battery battery,
        Measures measures,
        Living living,
        Commercial commercial,
        Colours colours,
        Equipment equipment,
        Energy energy,
        Warranty warranty,
        @Text(max = 100) List<String> seals,
        Prices prices,
        List<FinancingOffer> financing,
        List<LeasingOffer> leasing,
        List<Image> images,
        List<Video> videos,
        @Text(max = 30_000, lines = true) Map<String, String> descriptions,
        Availability availability,
        Internals internals,
        @Text(max = 2000, lines = true) Map<String, String> attributes) {

    /**
     * Copies collections; a missing topic or collection becomes the empty one and a missing status {@link
     * VehicleStatus#AVAILABLE}.
     *
     * @throws NullPointerException without number, kind or condition
     * @throws IllegalArgumentException for a blank number or two offers with the same key
     */
    public Vehicle {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(condition, "condition");
        if (number.isBlank()) {
            throw new IllegalArgumentException("number must not be blank");
        }
        status = Objects.requireNonNullElse(status, VehicleStatus.AVAILABLE);
        identity = Objects.requireNonNullElse(identity, Identity.NONE);
        history = Objects.requireNonNullElse(history, History.NONE);
        maintenance = Objects.requireNonNullElse(maintenance, Maintenance.NONE);
        engine = Objects.requireNonNullElse(engine, Engine.NONE);
        battery = Objects.requireNonNullElse(battery, Battery.NONE);
        measures = Objects.requireNonNullElse(measures, Measures.NONE);
        living = Objects.requireNonNullElse(living, Living.NONE);
        commercial = Objects.requireNonNullElse(commercial, Commercial.NONE);
        colours = Objects.requireNonNullElse(colours, Colours.NONE);
        equipment = Objects.requireNonNullElse(equipment, Equipment.NONE);
        energy = Objects.requireNonNullElse(energy, Energy.NONE);
        warranty = Objects.requireNonNullElse(warranty, Warranty.NONE);
        seals = Copies.list(seals);
        prices = Objects.requireNonNullElse(prices, Prices.NONE);
        financing = Copies.list(financing);
        leasing = Copies.list(leasing);
        images = Copies.list(images);
        videos = Copies.list(videos);
        descriptions = Copies.map(descriptions);
        availability = Objects.requireNonNullElse(availability, Availability.NONE);
        internals = Objects.requireNonNullElse(internals, Internals.NONE);
        attributes = Copies.map(attributes);
        requireDistinct(financing, FinancingOffer::key);
        requireDistinct(leasing, LeasingOffer::key);
    }

    /** A vehicle of which only this is known. */
    public static Vehicle of(String number, VehicleKind kind, Condition condition) {
        return builder(number, kind, condition).build();
    }

    /** A builder that starts with a vehicle of which only this is known. */
    public static Builder builder(String number, VehicleKind kind, Condition condition) {
        return new Builder()
                .with(VehicleFields.NUMBER, number)
                .with(VehicleFields.KIND, kind)
                .with(VehicleFields.CONDITION, condition);
    }

    /** A builder that starts with this vehicle. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * This vehicle with one field changed.
     *
     * @param value null to forget the field
     */
    public <T> Vehicle with(VehicleField<T> field, @Nullable T value) {
        return toBuilder().with(field, value).build();
    }

    /** The images that may be published, in order. */
    public List<Image> publicImages() {
        return images.stream().filter(image -> !image.blocked()).toList();
    }

    /** The text of the offer in a language, by its tag such as {@code de}; null when there is none. */
    public @Nullable String description(String language) {
        return descriptions.get(language);
    }

    /**
     * The price for private buyers on an export: the individual one, else {@link Prices#gross()}; null when there is none
     * or the price is on request.
     */
    public @Nullable Money priceFor(String exportId) {
        if (Boolean.TRUE.equals(prices.onRequest())) {
            return null;
        }
        var individual = prices.individual().get(exportId);
        return individual == null ? prices.gross() : individual;
    }

    /** The financing offer with a key. */
    public Optional<FinancingOffer> financing(String key) {
        return financing.stream().filter(offer -> offer.key().equals(key)).findFirst();
    }

    /** The leasing offer with a key. */
    public Optional<LeasingOffer> leasing(String key) {
        return leasing.stream().filter(offer -> offer.key().equals(key)).findFirst();
    }

    /** Days in stock, 0 on the first day and before; empty when the first day is not known. */
    public OptionalLong standingDays(LocalDate today) {
        var since = history.inStockSince();
        return since == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(since, today)));
    }

    private static <T> void requireDistinct(List<T> offers, Function<T, String> key) {
        if (offers.size() > 1 && offers.stream().map(key).distinct().count() < offers.size()) {
            throw new IllegalArgumentException("two offers have the same key");
        }
    }

    /** Collects the fields of a vehicle. Not thread-safe. */
    public static final class Builder {

        private final Level root;

        private Builder() {
            root = new Level(Vehicle.class, new @Nullable Object[RecordShape.of(Vehicle.class).components.length]);
        }

        private Builder(Vehicle start) {
            root = new Level(Vehicle.class, RecordShape.of(Vehicle.class).values(start));
        }

        /**
         * Sets one field.
         *
         * @param value null to forget the field
         */
        public <T> Builder with(VehicleField<T> field, @Nullable T value) {
            root.set(field.path(), 0, value);
            return this;
        }

        /**
         * The vehicle.
         *
         * @throws NullPointerException without number, kind or condition
         * @throws IllegalArgumentException for a blank number or two offers with the same key
         */
        public Vehicle build() {
            return (Vehicle) root.build();
        }
    }

    /** The components of one record while they are being changed. */
    private record Level(Class<?> type, @Nullable Object[] values) {

        void set(int[] path, int depth, @Nullable Object value) {
            int index = path[depth];
            if (depth == path.length - 1) {
                values[index] = value;
                return;
            }
            if (!(values[index] instanceof Level)) {
                values[index] = opened(RecordShape.of(type).components[index].getType(), values[index]);
            }
            ((Level) Objects.requireNonNull(values[index])).set(path, depth + 1, value);
        }

        private static Level opened(Class<?> type, @Nullable Object topic) {
            var shape = RecordShape.of(type);
            return new Level(
                    type, topic == null ? new @Nullable Object[shape.components.length] : shape.values((Record) topic));
        }

        Record build() {
            var built = values.clone();
            for (int i = 0; i < built.length; i++) {
                if (built[i] instanceof Level level) {
                    built[i] = level.build();
                }
            }
            return RecordShape.of(type).create(built);
        }
    }
}
