package dev.carport.apps.gebrauchtde;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.Limits;
import dev.carport.api.app.Messages;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Platform;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.apps.gebrauchtde.mapping.GebrauchtDeMapping;
import dev.carport.apps.gebrauchtde.platform.GebrauchtDePlatform;
import dev.carport.apps.gebrauchtde.sandbox.GebrauchtDeSandbox;
import java.util.Optional;
import org.pf4j.Extension;

/** The export app for gebraucht.de, by its article interface. */
@Extension
public final class GebrauchtDeApp implements ExportApp<GebrauchtDeSettings> {
    /** Many at once, so that requests are filled: the app packs them by their real size. */
    public static final int MOST_CHANGES = 10_000;

    private static final long MOST_BYTES_AT_ONCE = 20L * Assumptions.MOST_BYTES;

    private static final Mapping<GebrauchtDeSettings> MAPPING = GebrauchtDeMapping.declare();

    /** Texts of this app. */
    public static Messages messages() {
        return Messages.beside(GebrauchtDeApp.class);
    }

    @Override
    public AppInfo info() {
        return AppInfo.builder("gebraucht-de", "Carport")
                .countries("DE")
                .website("https://www.gebraucht.de")
                .logo("logo.svg")
                .baseUrl(Assumptions.BASE)
                // the second call is for a price or a sale while the catalogue goes out
                .limits(Limits.batches(MOST_CHANGES)
                        .batchBytes(MOST_BYTES_AT_ONCE)
                        .parallel(2)
                        .images(Assumptions.MOST_IMAGES, 10_000_000, "image/jpeg", "image/png", "image/webp"))
                .noInventory()
                .build();
    }

    @Override
    public Class<GebrauchtDeSettings> settings() {
        return GebrauchtDeSettings.class;
    }

    @Override
    public Mapping<GebrauchtDeSettings> mapping() {
        return MAPPING;
    }

    @Override
    public Platform connect(Connection connection) {
        return new GebrauchtDePlatform(connection, MAPPING.fields());
    }

    @Override
    public Optional<Sandbox> sandbox(SandboxContext context) {
        return Optional.of(GebrauchtDeSandbox.builder(context.clock())
                .port(context.port())
                .directory(context.directory())
                .start());
    }
}
