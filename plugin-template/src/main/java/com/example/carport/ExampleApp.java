package com.example.carport;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.Credential;
import dev.carport.api.app.ExportApp;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Platform;
import dev.carport.api.vehicle.VehicleKind;
import org.pf4j.Extension;

/**
 * Sends cars to the marketplace of example.com, which does not exist. Everything the host has to know about an app is declared
 * here; what the dealer reads stands in the message files beside this class.
 */
@Extension
public final class ExampleApp implements ExportApp<ExampleSettings> {

    /** The key with which the marketplace knows this installation; the administrator enters it once for all dealers. */
    static final Credential API_KEY = new Credential("apiKey", true);

    private static final AppInfo INFO = AppInfo.builder("example", "Example")
            .countries("DE")
            .kinds(VehicleKind.CAR)
            .website("https://www.example.com")
            .baseUrl("https://api.example.com/v1")
            .credentials(API_KEY)
            .noInventory()
            .build();

    private final Mapping<ExampleSettings> mapping = ExampleMapping.declare();

    @Override
    public AppInfo info() {
        return INFO;
    }

    @Override
    public Class<ExampleSettings> settings() {
        return ExampleSettings.class;
    }

    @Override
    public Mapping<ExampleSettings> mapping() {
        return mapping;
    }

    @Override
    public Platform connect(Connection connection) {
        return new ExamplePlatform(connection);
    }
}
