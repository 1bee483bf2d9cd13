package dev.carport.web;

import dev.carport.api.app.ExportApp;
import dev.carport.api.settings.Secret;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.store.DatabaseSettings.Durability;
import dev.carport.engine.store.StoreSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The whole product on a free port over a fresh database. */
public final class TestCarport implements AutoCloseable {

    private final Carport carport;

    private TestCarport(Carport carport) {
        this.carport = carport;
    }

    /** Starts it with these apps. */
    public static TestCarport start(Path folder, InstantSource clock, ExportApp<?>... apps) {
        return start(folder, clock, null, apps);
    }

    /** Starts it with these apps and a key with every right. */
    public static TestCarport start(Path folder, InstantSource clock, @Nullable Secret apiToken, ExportApp<?>... apps) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        StoreSettings stores = StoreSettings.in(folder);
        var settings = new CarportSettings(
                EngineSettings.usual(
                        stores.withDatabase(stores.database().withDurability(Durability.NORMAL)), zone, "test"),
                ServerConfig.at("127.0.0.1", 0, zone),
                null,
                null,
                apiToken);
        Carport carport = Carport.open(settings, clock, AppCatalog.of(apps));
        carport.start();
        return new TestCarport(carport);
    }

    /** The wired product. */
    public Carport carport() {
        return carport;
    }

    /** The address of a path. */
    public URI at(String path) {
        return URI.create(base() + path);
    }

    /** The address of the server, without a slash at the end. */
    public String base() {
        return "http://127.0.0.1:" + carport.port();
    }

    @Override
    public void close() {
        carport.close();
    }
}
