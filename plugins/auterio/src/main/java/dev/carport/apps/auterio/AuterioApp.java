package dev.carport.apps.auterio;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.Limits;
import dev.carport.api.app.Messages;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Platform;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.apps.auterio.mapping.AuterioMapping;
import dev.carport.apps.auterio.platform.AuterioPlatform;
import dev.carport.apps.auterio.sandbox.AuterioSandbox;
import java.util.Optional;
import org.pf4j.Extension;

/** The export app for Auterio, by its vehicle ingest. */
@Extension
public final class AuterioApp implements ExportApp<AuterioSettings> {
    /** Most vehicles per request, as documented. */
    public static final int MOST_VEHICLES = 1000;

    private static final Mapping<AuterioSettings> MAPPING = AuterioMapping.declare();

    /** Texts of this app. */
    public static Messages messages() {
        return Messages.beside(AuterioApp.class);
    }

    @Override
    public AppInfo info() {
        return AppInfo.builder("auterio", "Carport")
                .category(AppInfo.Category.PORTAL)
                .kinds(
                        VehicleKind.CAR,
                        VehicleKind.MOTORCYCLE,
                        VehicleKind.VAN,
                        VehicleKind.MOTORHOME,
                        VehicleKind.CARAVAN,
                        VehicleKind.TRUCK,
                        VehicleKind.SEMI_TRAILER_TRUCK,
                        VehicleKind.SEMI_TRAILER,
                        VehicleKind.TRAILER,
                        VehicleKind.BUS)
                .website("https://auterio.net")
                .logo("logo.svg")
                .baseUrl("https://auterio.net")
                .limits(Limits.batches(MOST_VEHICLES).images(0, 0))
                .noInventory()
                .build();
    }

    @Override
    public Class<AuterioSettings> settings() {
        return AuterioSettings.class;
    }

    @Override
    public Mapping<AuterioSettings> mapping() {
        return MAPPING;
    }

    @Override
    public Platform connect(Connection connection) {
        return new AuterioPlatform(connection, MAPPING.fields());
    }

    @Override
    public Optional<Sandbox> sandbox(SandboxContext context) {
        return Optional.of(AuterioSandbox.builder(context.clock())
                .port(context.port())
                .directory(context.directory())
                .start());
    }
}
