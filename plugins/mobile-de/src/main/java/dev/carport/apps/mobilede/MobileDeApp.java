package dev.carport.apps.mobilede;

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
import dev.carport.apps.mobilede.mapping.Aliases;
import dev.carport.apps.mobilede.mapping.MobileDeMapping;
import dev.carport.apps.mobilede.platform.MobileDePlatform;
import dev.carport.apps.mobilede.sandbox.MobileDeSandbox;
import java.util.Map;
import java.util.Optional;
import org.pf4j.Extension;

/** The export app for mobile.de, by its Seller API. */
@Extension
public final class MobileDeApp implements ExportApp<MobileDeSettings> {
    /** Listings of one dealer go out this many at a time; the sources name no limit, and forbid only calls for one ad in parallel. */
    private static final int PARALLEL = 6;

    private static final Mapping<MobileDeSettings> MAPPING = MobileDeMapping.declare();

    /** Texts of this app. */
    public static Messages messages() {
        return Messages.beside(MobileDeApp.class);
    }

    @Override
    public AppInfo info() {
        return AppInfo.builder("mobile-de", "Carport")
                .countries("DE")
                .kinds(VehicleKind.CAR)
                .website("https://www.mobile.de")
                .logo("logo.svg")
                .baseUrl("https://services.mobile.de")
                .credentials(
                        new Credential(MobileDePlatform.USER, false), new Credential(MobileDePlatform.PASSWORD, true))
                .fees(
                        new FeeKind("new-listing", FeeKind.Operation.CREATE, FeeKind.Rhythm.ONCE),
                        new FeeKind("listing", FeeKind.Operation.ONLINE, FeeKind.Rhythm.PER_MONTH))
                .limits(Limits.oneByOne()
                        .parallel(PARALLEL)
                        .images(
                                MobileDeMapping.USUAL_IMAGES,
                                MobileDeMapping.MOST_IMAGE_BYTES,
                                "image/jpeg",
                                "image/png"))
                .build();
    }

    @Override
    public Class<MobileDeSettings> settings() {
        return MobileDeSettings.class;
    }

    @Override
    public Mapping<MobileDeSettings> mapping() {
        return MAPPING;
    }

    @Override
    public Map<String, Map<String, String>> aliases() {
        return Aliases.all();
    }

    @Override
    public Platform connect(Connection connection) {
        return new MobileDePlatform(connection, MAPPING.fields());
    }

    @Override
    public Optional<Sandbox> sandbox(SandboxContext context) {
        return Optional.of(MobileDeSandbox.builder(context.clock())
                .port(context.port())
                .directory(context.directory())
                .start());
    }
}
