package dev.carport.testkit.model;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.Limits;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Platform;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Setting;
import dev.carport.api.settings.Setting.Group;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.VehicleFields;

/** The app of the {@link Market}: a listing is a price and some data with the dealer's slogan. */
final class MarketApp implements ExportApp<MarketApp.Stall> {
    static final String ID = "market";

    private final Market market;
    private final Limits limits;

    /** Its settings. */
    record Stall(
            @Setting(group = Group.ACCOUNT) CustomerNumber customerNumber,
            @Setting String slogan) {}

    /** An app that sends one change at a time, or batches where the limits allow several items. */
    MarketApp(Market market, Limits limits) {
        this.market = market;
        this.limits = limits;
    }

    @Override
    public AppInfo info() {
        return AppInfo.builder(ID, "Test")
                .baseUrl("https://market.example")
                .limits(limits)
                .build();
    }

    @Override
    public Class<Stall> settings() {
        return Stall.class;
    }

    @Override
    public Mapping<Stall> mapping() {
        return Mapping.of(Stall.class)
                .part("data", data -> {
                    data.field("number").from(VehicleFields.NUMBER);
                    data.field("slogan").set(scope -> scope.settings().slogan());
                })
                .part(
                        "price",
                        price -> price.field("gross")
                                .from(VehicleFields.PRICES_GROSS)
                                .as(Money::amount)
                                .required())
                .build();
    }

    @Override
    public Platform connect(Connection connection) {
        MarketStall stall = new MarketStall(
                market, () -> connection.setting("customerNumber").orElseThrow());
        return limits.batchItems() == 1 ? stall : new MarketStall.Wide(stall);
    }
}
