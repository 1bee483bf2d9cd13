package com.example.carport;

import dev.carport.api.mapping.Mapping;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Power;
import dev.carport.api.vehicle.VehicleFields;

/** From a vehicle to the marketplace's JSON, field by field. No I/O, no clock. */
final class ExampleMapping {

    /** The only part of a listing here: images, offers and the like would be parts of their own. */
    static final String DATA = "data";

    static final int MAX_HEADLINE = 60;

    private ExampleMapping() {}

    static Mapping<ExampleSettings> declare() {
        return Mapping.of(ExampleSettings.class)
                .part(DATA, data -> {
                    data.field("dealer")
                            .set(scope -> scope.settings().customerNumber().value());
                    data.field("number").from(VehicleFields.NUMBER).required();
                    data.field("make").from(VehicleFields.MAKE).required().maxLength(40);
                    data.field("model").from(VehicleFields.MODEL).required().maxLength(60);
                    data.field("firstRegistration").from(VehicleFields.HISTORY_FIRST_REGISTRATION);
                    data.field("kilometres").from(VehicleFields.HISTORY_MILEAGE).as(Mileage::kilometres);
                    data.field("kilowatts").from(VehicleFields.ENGINE_POWER).as(Power::kilowatts);
                    data.field("price")
                            .from(VehicleFields.PRICES_GROSS)
                            .as(Money::amount)
                            .required()
                            .range(1, 9_999_999);
                    data.field("vin")
                            .from(VehicleFields.IDENTITY_VIN)
                            .onlyIf(scope -> scope.settings().showVin())
                            .settings("showVin");
                    data.field("headline")
                            .set(scope -> scope.settings().headline())
                            .as(headline -> headline.isBlank() ? null : headline)
                            .settings("headline");
                })
                .build();
    }
}
