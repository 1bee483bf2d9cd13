package dev.carport.apps.gebrauchtde.mapping;

import static dev.carport.api.vehicle.VehicleFields.CONDITION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_DAMAGED;
import static dev.carport.api.vehicle.VehicleFields.KIND;
import static dev.carport.api.vehicle.VehicleFields.LOCATION;
import static dev.carport.api.vehicle.VehicleFields.MAKE;
import static dev.carport.api.vehicle.VehicleFields.MODEL;
import static dev.carport.api.vehicle.VehicleFields.PRICES_GROSS;
import static dev.carport.api.vehicle.VehicleFields.PRICES_NEGOTIABLE;
import static dev.carport.api.vehicle.VehicleFields.PRICES_ON_REQUEST;
import static dev.carport.api.vehicle.VehicleFields.PRICES_PREVIOUS;
import static dev.carport.api.vehicle.VehicleFields.PRICES_VAT;
import static dev.carport.api.vehicle.VehicleFields.PRICES_VAT_RATE;
import static dev.carport.api.vehicle.VehicleFields.STATUS;
import static dev.carport.api.vehicle.VehicleFields.TRIM_LINE;
import static dev.carport.api.vehicle.VehicleFields.VARIANT;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.reference.Tables;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Percent;
import dev.carport.api.vehicle.VatKind;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.apps.gebrauchtde.Assumptions;
import dev.carport.apps.gebrauchtde.GebrauchtDeApp;
import dev.carport.apps.gebrauchtde.GebrauchtDeSettings;
import dev.carport.apps.gebrauchtde.GebrauchtDeSettings.Offers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The declared mapping. Price and stock are parts of their own, because the platform takes each with a request that carries nothing else.
 * All fields but {@code stock} and {@code open_for_offers} are assumed.
 */
public final class GebrauchtDeMapping {
    /** What only the import takes. */
    public static final String ARTICLE = "article";
    /** The price. */
    public static final String PRICE = "price";
    /** How many can be bought. */
    public static final String STOCK = "stock";
    /** Since when the running day's catalogue counts; never sent, see {@link Catalogue}. */
    public static final String CATALOGUE = "catalogue";

    /** An amount that is not in euros. Argument 1: its currency. */
    public static final String CURRENCY = "gebraucht.currency";
    /** The price must not be shown, and an article has one. */
    public static final String ON_REQUEST = "gebraucht.on-request";
    /** A tax rate the platform does not have. Argument 1: the rate. */
    public static final String VAT_RATE = "gebraucht.vat-rate";
    /** No image that may be shown, and an article needs one. */
    public static final String NO_IMAGE = "gebraucht.no-image";
    /** The public address is not encrypted. */
    public static final String NOT_ENCRYPTED = "gebraucht.images-https";
    /** A figure of the Pkw-EnVKV is missing. */
    public static final String ENERGY_MISSING = "gebraucht.energy-missing";

    private static final Map<VehicleKind, String> CATEGORIES =
            Tables.beside(GebrauchtDeApp.class, "words.ini").of("categories", VehicleKind.class);
    private static final BigDecimal LEAST_PRICE = new BigDecimal("0.01");
    private static final BigDecimal GREATEST_PRICE = new BigDecimal("9999999.99");

    private GebrauchtDeMapping() {}

    /** The mapping. */
    public static Mapping<GebrauchtDeSettings> declare() {
        return Mapping.of(GebrauchtDeSettings.class)
                .part(ARTICLE, article -> {
                    identity(article);
                    sale(article);
                    article.field("images").compute(List.of(VehicleFields.IMAGES), Images::of);
                    delivery(article);
                    article.field("attributes")
                            .compute(Attributes.SOURCES, Attributes::of)
                            .settings("withVin", "accident");
                })
                .part(
                        PRICE,
                        part -> part.field(Assumptions.PRICE)
                                .from(PRICES_GROSS)
                                .onlyIf(scope -> !onRequest(scope))
                                .asWith((price, scope) -> euros(PRICES_GROSS, price, scope))
                                .required()
                                .range(LEAST_PRICE, GREATEST_PRICE))
                .part(STOCK, part -> part.field(Assumptions.STOCK).from(STATUS).as(GebrauchtDeMapping::pieces))
                .part(
                        CATALOGUE,
                        part -> part.emptyIf(scope -> !scope.settings().dailyCatalogue())
                                .value(List.of(LOCATION), Catalogue::day)
                                .settings("dailyCatalogue"))
                .check(PRICES_ON_REQUEST, ON_REQUEST, scope -> !onRequest(scope))
                .build();
    }

    private static boolean onRequest(Scope<GebrauchtDeSettings> scope) {
        return Boolean.TRUE.equals(scope.vehicle().prices().onRequest());
    }

    private static void identity(PartBuilder<GebrauchtDeSettings> article) {
        article.field(Assumptions.SKU).set(Scope::reference);
        article.field("title")
                .compute(List.of(MAKE, MODEL, VARIANT, TRIM_LINE), scope -> title(scope.vehicle()))
                .required()
                .maxLength(Assumptions.TITLE_LENGTH);
        Description.declare(article);
        article.field("category")
                .compute(
                        List.of(KIND),
                        scope -> scope.settings().category() == null
                                ? CATEGORIES.get(scope.vehicle().kind())
                                : scope.settings().category())
                .settings("category");
        article.field("condition").compute(List.of(CONDITION, HISTORY_DAMAGED), scope -> condition(scope.vehicle()));
        article.field("brand").from(MAKE).maxLength(Assumptions.BRAND_LENGTH);
    }

    /** Make, model, variant, trim line, as far as they fit; null without make or model. */
    static @Nullable String title(Vehicle vehicle) {
        if (vehicle.make() == null || vehicle.model() == null) {
            return null;
        }
        StringBuilder title = new StringBuilder(vehicle.make()).append(' ').append(vehicle.model());
        for (String more : new @Nullable String[] {vehicle.variant(), vehicle.trimLine()}) {
            if (more != null
                    && title.indexOf(more) < 0
                    && title.length() + 1 + more.length() <= Assumptions.TITLE_LENGTH) {
                title.append(' ').append(more);
            }
        }
        return title.toString();
    }

    private static String condition(Vehicle vehicle) {
        if (Boolean.TRUE.equals(vehicle.history().damaged())) {
            return "defective";
        }
        return vehicle.condition() == Condition.NEW ? "new" : "used";
    }

    private static void sale(PartBuilder<GebrauchtDeSettings> article) {
        article.field("strike_price")
                .from(PRICES_PREVIOUS)
                .onlyIf(GebrauchtDeMapping::reduced)
                .settings("previousPrice")
                .asWith((price, scope) -> euros(PRICES_PREVIOUS, price, scope));
        article.field("vat_rate")
                .compute(List.of(PRICES_VAT_RATE, PRICES_VAT), scope -> vatRate(scope.vehicle()))
                .rule(VAT_RATE, (rate, scope) -> Assumptions.VAT_RATES.contains(rate));
        article.field("open_for_offers")
                .compute(List.of(PRICES_NEGOTIABLE), GebrauchtDeMapping::openForOffers)
                .settings("offers");
    }

    private static boolean reduced(Scope<GebrauchtDeSettings> scope) {
        Money former = scope.vehicle().prices().previous();
        Money now = scope.vehicle().prices().gross();
        return scope.settings().previousPrice()
                && former != null
                && now != null
                && former.amount().compareTo(now.amount()) > 0;
    }

    private static @Nullable String vatRate(Vehicle vehicle) {
        VatKind kind = vehicle.prices().vat();
        return kind == null
                ? null
                : switch (kind) {
                    case MARGIN, EXEMPT -> "0";
                    case REGULAR -> {
                        Percent rate = vehicle.prices().vatRate();
                        yield rate == null ? "19" : rate.percent().toPlainString();
                    }
                };
    }

    private static boolean openForOffers(Scope<GebrauchtDeSettings> scope) {
        Offers offers = scope.settings().offers();
        return offers == Offers.ALL
                || offers == Offers.NEGOTIABLE
                        && Boolean.TRUE.equals(scope.vehicle().prices().negotiable());
    }

    private static void delivery(PartBuilder<GebrauchtDeSettings> article) {
        article.field("pickup_only").set(scope -> scope.settings().pickupOnly()).settings("pickupOnly");
        article.field("carrier_plan_id")
                .set(scope -> scope.settings().carrierPlan())
                .onlyIf(scope -> !scope.settings().pickupOnly())
                .settings("carrierPlan", "pickupOnly");
        article.field("delivery_cost")
                .set(scope -> scope.settings().deliveryCost())
                .onlyIf(scope -> !scope.settings().pickupOnly())
                .settings("deliveryCost", "pickupOnly")
                .as(Assumptions::decimal);
        article.object("location", location -> {
            location.onlyIf(scope ->
                    scope.settings().locationZip() != null || scope.settings().locationCity() != null);
            location.field("zip").set(scope -> scope.settings().locationZip()).settings("locationZip");
            location.field("city").set(scope -> scope.settings().locationCity()).settings("locationCity");
            location.field("country").constant("DE");
        });
    }

    private static @Nullable String euros(VehicleField<Money> field, Money price, Scope<GebrauchtDeSettings> scope) {
        String currency = price.currency().getCurrencyCode();
        if (!currency.equals("EUR")) {
            scope.report(Finding.error(field, CURRENCY, currency));
            return null;
        }
        return Assumptions.decimal(price.amount());
    }

    /** A vehicle is one piece. A reserved one cannot be bought, and there is no other word for it. */
    private static int pieces(VehicleStatus status) {
        return switch (Objects.requireNonNull(status)) {
            case AVAILABLE, ORDERED, IN_TRANSIT, IN_PREPARATION -> 1;
            case RESERVED, SOLD -> 0;
        };
    }
}
