package dev.carport.web.vehicle;

import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Percent;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.Engine;
import dev.carport.engine.release.ReleaseRules;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.StockItem;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.state.ExportWords;
import dev.carport.web.ui.Field;
import dev.carport.web.vehicle.OfferView.Choice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Price and status of a vehicle, changed on its page. What is stored goes through the same checks as any other change. */
final class OfferForm {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Currency EUR = Currency.getInstance("EUR");

    private final Engine engine;
    private final VehicleCodec codec = new VehicleCodec();

    OfferForm(Engine engine) {
        this.engine = engine;
    }

    /** What became of a form. */
    sealed interface Outcome {
        /**
         * Stored.
         *
         * @param changed whether anything is different now
         */
        record Stored(boolean changed) implements Outcome {}

        /**
         * Refused: the form with what was typed and what is wrong with it.
         */
        record Refused(OfferView form) implements Outcome {}
    }

    /** The form as it stands first; empty when the person may not change the vehicle. */
    Optional<OfferView> fresh(Visit visit, StoredVehicle stored, Vehicle vehicle, List<Situation> situations) {
        return visit.may(Access.STOCK) && stored.present()
                ? Optional.of(view(visit, stored, vehicle, situations, typed(vehicle), vehicle.status(), null, null))
                : Optional.empty();
    }

    private static String typed(Vehicle vehicle) {
        Money gross = vehicle.prices().gross();
        return gross == null ? "" : gross.amount().stripTrailingZeros().toPlainString();
    }

    private OfferView view(
            Visit visit,
            StoredVehicle stored,
            Vehicle vehicle,
            List<Situation> situations,
            String price,
            VehicleStatus status,
            @Nullable String priceError,
            @Nullable String problem) {
        var language = visit.language().locale();
        Money gross = vehicle.prices().gross();
        Currency currency = gross == null ? EUR : gross.currency();
        Field field = Field.empty("price", VehicleFields.PRICES_GROSS.label(language))
                .withValue(price)
                .withError(priceError);
        return new OfferView(
                visit.at("/stock/" + Visit.encode(stored.number()) + "/offer"),
                stored.version(),
                field,
                currency.getSymbol(language),
                Arrays.stream(VehicleStatus.values())
                        .map(one -> new Choice(one.name(), one.label(language), one == status))
                        .toList(),
                "status="
                        + Arrays.stream(VehicleStatus.values())
                                .filter(one -> !ReleaseRules.USUAL_STATUSES.contains(one))
                                .map(Enum::name)
                                .collect(Collectors.joining("|")),
                situations.stream()
                        .filter(Situation::present)
                        .map(Situation::app)
                        .collect(Collectors.joining(", ")),
                vehicle.prices().net() != null && vehicle.prices().vatRate() != null,
                problem);
    }

    /** Stores what was typed, unless something is wrong with it or somebody else was faster. */
    Outcome take(Visit visit, StoredVehicle stored, Vehicle vehicle, List<Situation> situations) {
        String price = visit.form("price");
        VehicleStatus status = Arrays.stream(VehicleStatus.values())
                .filter(one -> one.name().equals(visit.form("status")))
                .findFirst()
                .orElse(vehicle.status());
        Optional<BigDecimal> amount = PriceText.amount(price);
        boolean without = price.isEmpty() && vehicle.prices().gross() == null;
        if (amount.isEmpty() && !without) {
            String error = visit.text(price.isEmpty() ? "vehicle.price.missing" : "vehicle.price.wrong");
            return new Outcome.Refused(view(visit, stored, vehicle, situations, price, status, error, null));
        }
        if (!visit.form("version").equals(String.valueOf(stored.version()))) {
            String problem = visit.text("vehicle.changed.meanwhile");
            return new Outcome.Refused(view(visit, stored, vehicle, situations, price, status, null, problem));
        }
        Vehicle changed =
                amount.map(value -> priced(vehicle, value)).orElse(vehicle).with(VehicleFields.STATUS, status);
        return store(visit, stored, changed)
                .map(item -> item.refused()
                        ? refused(visit, stored, vehicle, situations, price, status, item.findings())
                        : new Outcome.Stored(Objects.requireNonNull(item.put()).changed()))
                .orElseGet(() -> new Outcome.Refused(view(
                        visit,
                        stored,
                        vehicle,
                        situations,
                        price,
                        status,
                        null,
                        visit.text("vehicle.changed.meanwhile"))));
    }

    /** With another price; the price without tax follows where it is stored together with the rate. */
    static Vehicle priced(Vehicle vehicle, BigDecimal amount) {
        Money old = vehicle.prices().gross();
        Currency currency = old == null ? EUR : old.currency();
        Money gross = new Money(amount, currency);
        Vehicle priced = vehicle.with(VehicleFields.PRICES_GROSS, gross);
        Percent rate = vehicle.prices().vatRate();
        if (vehicle.prices().net() == null || rate == null || gross.equals(old)) {
            return priced;
        }
        BigDecimal factor = BigDecimal.ONE.add(rate.percent().movePointLeft(2));
        BigDecimal net = gross.amount().divide(factor, 2, RoundingMode.HALF_UP);
        return priced.with(VehicleFields.PRICES_NET, new Money(net, currency));
    }

    private Optional<StockItem> store(Visit visit, StoredVehicle seen, Vehicle changed) {
        ObjectNode tree = (ObjectNode) JSON.readTree(codec.encode(changed));
        // what is not said about images leaves them as they are
        tree.remove(VehicleFields.IMAGES.key());
        Reading reading = engine.reader().read(tree, seen.location(), seen.number());
        var origin = new ChangeOrigin(
                ChangeOrigin.Source.USER, visit.person().name(), visit.formats().now());
        return engine.stock().putIfStill(seen, reading, origin);
    }

    private Outcome refused(
            Visit visit,
            StoredVehicle stored,
            Vehicle vehicle,
            List<Situation> situations,
            String price,
            VehicleStatus status,
            List<Finding> findings) {
        ExportWords words = new ExportWords(engine.catalog(), "", visit.language());
        String atPrice = sentences(
                words,
                findings.stream()
                        .filter(one -> one.blocks() && one.field().equals("prices.gross"))
                        .toList());
        String other = sentences(
                words,
                findings.stream()
                        .filter(one -> one.blocks() && !one.field().equals("prices.gross"))
                        .toList());
        return new Outcome.Refused(view(
                visit,
                stored,
                vehicle,
                situations,
                price,
                status,
                atPrice.isEmpty() ? null : atPrice,
                other.isEmpty() ? null : other));
    }

    private static String sentences(ExportWords words, List<Finding> findings) {
        return findings.stream()
                .map(one -> words.sentence(one)
                        + words.action(one).map(todo -> " " + todo).orElse(""))
                .collect(Collectors.joining(" "));
    }
}
