package dev.carport.web.toy;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.BookingKind;
import dev.carport.api.app.Connection;
import dev.carport.api.app.Credential;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.FeeKind;
import dev.carport.api.app.Limits;
import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.mapping.Scope;
import dev.carport.api.platform.Platform;
import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.text.ListingText;
import dev.carport.api.text.Markup;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Power;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import java.time.Duration;
import java.util.List;

/** The app of the marketplace. */
public final class ToyApp implements ExportApp<ToySettings> {

    private static final AppInfo INFO = AppInfo.builder("market", "Carport")
            .countries("DE")
            .kinds(VehicleKind.CAR, VehicleKind.VAN, VehicleKind.MOTORCYCLE)
            .website("https://market.example")
            .baseUrl("https://api.market.example")
            .credentials(new Credential("client", false), new Credential("key", true))
            .fees(
                    new FeeKind("listing", FeeKind.Operation.CREATE, FeeKind.Rhythm.ONCE),
                    new FeeKind("financing", FeeKind.Operation.ONLINE, FeeKind.Rhythm.PER_DAY))
            .bookings(
                    new BookingKind("top", "financing", "place", 20), new BookingKind("first", "financing", "place", 0))
            .build();

    private final ToyMarket market;
    private final Mapping<ToySettings> mapping = Mapping.of(ToySettings.class)
            .part("data", data -> {
                data.field("number")
                        .from(VehicleFields.NUMBER)
                        .settings("displayedNumber")
                        .required();
                data.field("make").from(VehicleFields.MAKE).translate("makes").required();
                data.field("model").from(VehicleFields.MODEL).required().maxLength(40);
                data.field("registered").from(VehicleFields.HISTORY_FIRST_REGISTRATION);
                data.field("kilometres").from(VehicleFields.HISTORY_MILEAGE).as(Mileage::kilometres);
                data.field("kilowatts").from(VehicleFields.ENGINE_POWER).as(Power::kilowatts);
                data.field("colour").from(VehicleFields.COLOURS_EXTERIOR).translateIfKnown("colours");
                data.field("price")
                        .from(VehicleFields.PRICES_GROSS)
                        .as(Money::amount)
                        .required()
                        .range(1, 999_999);
                data.field("vin")
                        .from(VehicleFields.IDENTITY_VIN)
                        .onlyIf(scope -> scope.settings().vin())
                        .settings("vin");
                data.field("description")
                        .compute(List.of(VehicleFields.DESCRIPTIONS, VehicleFields.EQUIPMENT_OPTIONAL), ToyApp::text)
                        .settings("equipment", "financingMode", "leasingMode")
                        .writtenIn(Markup.PLAIN)
                        .maxLength(4000);
            })
            .check(
                    Finding.error(VehicleFields.DESCRIPTIONS, "internet-address"),
                    scope -> !text(scope).contains("www."))
            .build();

    /** The app of this marketplace. */
    public ToyApp(ToyMarket market) {
        this.market = market;
    }

    private static String text(Scope<ToySettings> scope) {
        ListingText text = new ListingText(4000, Markup.PLAIN);
        String description = scope.vehicle().description("de");
        text.paragraph(description == null ? "" : description);
        List<String> equipment = scope.vehicle().equipment().optional();
        if (scope.settings().equipment() != EquipmentDisplay.FEATURES && !equipment.isEmpty()) {
            if (scope.settings().equipment() == EquipmentDisplay.GROUPS) {
                text.heading("Ausstattung");
            }
            text.items(equipment);
        }
        return text.compose().text();
    }

    @Override
    public AppInfo info() {
        return market.lifeTime == null ? INFO : withLifeTime(market.lifeTime);
    }

    private static AppInfo withLifeTime(Duration time) {
        return AppInfo.builder("market", "Carport")
                .countries("DE")
                .kinds(VehicleKind.CAR, VehicleKind.VAN, VehicleKind.MOTORCYCLE)
                .website("https://market.example")
                .baseUrl("https://api.market.example")
                .credentials(new Credential("client", false), new Credential("key", true))
                .fees(new FeeKind("listing", FeeKind.Operation.RENEW, FeeKind.Rhythm.ONCE))
                .limits(Limits.oneByOne().lifeTime(time))
                .build();
    }

    @Override
    public Class<ToySettings> settings() {
        return ToySettings.class;
    }

    @Override
    public Mapping<ToySettings> mapping() {
        return mapping;
    }

    @Override
    public Platform connect(Connection connection) {
        ToyOrders orders = market.orders;
        return orders == null ? new ToyPlatform(market) : new ToySellingPlatform(market, orders);
    }
}
