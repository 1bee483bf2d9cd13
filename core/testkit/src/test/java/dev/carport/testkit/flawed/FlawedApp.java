package dev.carport.testkit.flawed;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.Credential;
import dev.carport.api.app.ExportApp;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Platform;
import dev.carport.api.settings.Setting;
import dev.carport.api.vehicle.VehicleFields;

/** Facts, settings and a mapping are as they should be; the message files beside it are not. */
public final class FlawedApp implements ExportApp<FlawedApp.Flawed> {
    /** Its settings. */
    public record Flawed(
            @Setting(required = false) String slogan,
            @Setting(defaultValue = "true") boolean loud) {}

    @Override
    public AppInfo info() {
        return AppInfo.builder("flawed", "Test")
                .logo("logo.svg")
                .credentials(new Credential("clientSecret", true))
                .build();
    }

    @Override
    public Class<Flawed> settings() {
        return Flawed.class;
    }

    @Override
    public Mapping<Flawed> mapping() {
        return Mapping.of(Flawed.class)
                .part(
                        "data",
                        data -> data.field("number")
                                .from(VehicleFields.NUMBER)
                                .rule("odd-number", (number, scope) -> number.length() % 2 == 0))
                .build();
    }

    @Override
    public Platform connect(Connection connection) {
        throw new UnsupportedOperationException("Only its texts are looked at");
    }
}
