package dev.carport.apps.autoscout24;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.Credential;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.FeeKind;
import dev.carport.api.app.Limits;
import dev.carport.api.app.Messages;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Platform;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.apps.autoscout24.mapping.Aliases;
import dev.carport.apps.autoscout24.mapping.As24Mapping;
import dev.carport.apps.autoscout24.platform.As24Platform;
import dev.carport.apps.autoscout24.sandbox.As24Sandbox;
import java.util.Map;
import java.util.Optional;
import org.pf4j.Extension;

/** The export app for AutoScout24, by its Listing Creation API v1.1. */
@Extension
public final class AutoScout24App implements ExportApp<As24Settings> {
    /** Listings of one dealer go out this many at a time; the document names no limit. */
    private static final int PARALLEL = 8;

    /** Texts of this app. */
    public static Messages messages() {
        return Messages.beside(AutoScout24App.class);
    }

    @Override
    public AppInfo info() {
        return AppInfo.builder("autoscout24", "Carport")
                .countries("DE", "AT", "BE", "ES", "FR", "IT", "LU", "NL")
                .kinds(VehicleKind.CAR, VehicleKind.MOTORCYCLE)
                .website("https://www.autoscout24.com")
                .logo("logo.svg")
                .baseUrl("https://api.autoscout24.com")
                .credentials(new Credential("clientId", false), new Credential("clientSecret", true))
                .fees(
                        new FeeKind("new-listing", FeeKind.Operation.CREATE, FeeKind.Rhythm.ONCE),
                        new FeeKind("listing", FeeKind.Operation.ONLINE, FeeKind.Rhythm.PER_DAY),
                        new FeeKind("product-T30", FeeKind.Operation.BOOKING, FeeKind.Rhythm.PER_DAY),
                        new FeeKind("product-T20", FeeKind.Operation.BOOKING, FeeKind.Rhythm.PER_DAY))
                .bookings(As24Mapping.products())
                .limits(Limits.oneByOne()
                        .parallel(PARALLEL)
                        .images(As24Mapping.MOST_IMAGES, As24Mapping.MOST_IMAGE_BYTES, "image/jpeg", "image/png"))
                .build();
    }

    @Override
    public Class<As24Settings> settings() {
        return As24Settings.class;
    }

    @Override
    public Mapping<As24Settings> mapping() {
        return As24Mapping.declare();
    }

    @Override
    public Map<String, Map<String, String>> aliases() {
        return Aliases.all();
    }

    @Override
    public Platform connect(Connection connection) {
        return new As24Platform(connection);
    }

    @Override
    public Optional<Sandbox> sandbox(SandboxContext context) {
        return Optional.of(As24Sandbox.builder(context.clock())
                .port(context.port())
                .directory(context.directory())
                .start());
    }
}
