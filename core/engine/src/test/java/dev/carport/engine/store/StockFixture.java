package dev.carport.engine.store;

import dev.carport.engine.stock.JsonBytes;
import dev.carport.engine.stock.VehicleInput;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Vehicles for tests of the store; each method changes one thing. */
final class StockFixture {

    private final String number;
    private @Nullable String vin;
    private String kind = "CAR";
    private String status = "AVAILABLE";
    private String condition = "USED";
    private @Nullable String make = "Volkswagen";
    private @Nullable String model = "Golf";
    private @Nullable Long price = 1_990_000L;
    private String colour = "red";
    private final Set<String> images = new HashSet<>();

    private StockFixture(String number) {
        this.number = number;
    }

    static StockFixture vehicle(String number) {
        return new StockFixture(number);
    }

    StockFixture vin(String value) {
        vin = value;
        return this;
    }

    StockFixture kind(String value) {
        kind = value;
        return this;
    }

    StockFixture status(String value) {
        status = value;
        return this;
    }

    StockFixture condition(String value) {
        condition = value;
        return this;
    }

    StockFixture name(@Nullable String itsMake, @Nullable String itsModel) {
        make = itsMake;
        model = itsModel;
        return this;
    }

    StockFixture price(@Nullable Long cents) {
        price = cents;
        return this;
    }

    StockFixture colour(String value) {
        colour = value;
        return this;
    }

    StockFixture image(String sha256) {
        images.add(sha256);
        return this;
    }

    VehicleInput build() {
        String json = "{\"colour\":\"" + colour + "\",\"price\":" + price + ",\"kind\":\"" + kind + "\"}";
        String everything = String.join("|", json, vin, status, condition, make, model, images.toString());
        return new VehicleInput(
                number,
                vin,
                "f" + Integer.toHexString(everything.hashCode()),
                JsonBytes.of(json),
                kind,
                status,
                condition,
                make,
                model,
                price,
                images,
                null);
    }
}
