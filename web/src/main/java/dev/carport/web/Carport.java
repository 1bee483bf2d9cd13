package dev.carport.web;

import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppDirectories;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.store.Database;
import dev.carport.engine.store.JdbiAccountStore;
import dev.carport.engine.store.JdbiExportStore;
import dev.carport.engine.store.JdbiLocationStore;
import dev.carport.engine.store.JdbiLockStore;
import dev.carport.engine.store.JdbiSessionStore;
import dev.carport.engine.store.JdbiUserStore;
import dev.carport.engine.users.Logins;
import dev.carport.engine.users.PasswordCost;
import dev.carport.engine.users.Passwords;
import dev.carport.engine.users.SessionLimits;
import dev.carport.engine.users.Sessions;
import dev.carport.engine.users.Users;
import dev.carport.web.health.HealthRoute;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Gate;
import dev.carport.web.login.LoginPages;
import dev.carport.web.login.UserGate;
import dev.carport.web.me.MyPages;
import dev.carport.web.start.LocationPages;
import dev.carport.web.start.StartPages;
import dev.carport.web.state.ExportConditions;
import dev.carport.web.store.StorePages;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * The whole product, wired: engine and pages over one database. Life: {@link #open}, {@link #start}, {@link #close}.
 */
public final class Carport implements AutoCloseable {

    /** The version of the product; {@code dev} when it does not run from its distribution. */
    public static final String VERSION =
            Objects.requireNonNullElse(Carport.class.getPackage().getImplementationVersion(), "dev");

    private final Database database;
    private final AppCatalog catalog;
    private final CarportServer server;

    private Carport(CarportSettings settings, InstantSource clock, Database database, AppCatalog catalog) {
        this.database = database;
        this.catalog = catalog;
        SecureRandom random = new SecureRandom();
        IdSource ids = new TimeOrderedIds(clock, random);
        var locations = new JdbiLocationStore(database);
        var userStore = new JdbiUserStore(database);
        var sessions =
                new Sessions(new JdbiSessionStore(database), userStore, ids, random, clock, SessionLimits.standard());
        var passwords = new Passwords(random, PasswordCost.standard(), hashesAtOnce(), Duration.ofSeconds(10));
        var users = new Users(userStore, sessions, passwords, database, ids, clock);
        var logins = new Logins(userStore, passwords, sessions, clock);
        var conditions = new ExportConditions(
                new JdbiExportStore(database), new JdbiAccountStore(database), new JdbiLockStore(database));
        Gate gate = new UserGate(users, sessions, locations, location -> 0);
        List<Feature> features = List.of(
                new HealthRoute(locations::list, VERSION),
                new LoginPages(logins, sessions, VERSION),
                new StartPages(users, sessions, null),
                new LocationPages(locations),
                new MyPages(users, userStore),
                new StorePages(catalog, conditions));
        server = new CarportServer(settings.server(), clock, gate, features);
    }

    /**
     * Opens the database, loads the apps and wires everything; nothing is served or sent yet.
     *
     * @throws dev.carport.engine.tx.StorageException when the database cannot be used
     */
    public static Carport open(CarportSettings settings, InstantSource clock) {
        AppCatalog catalog = AppCatalog.open(AppDirectories.below(settings.data(), settings.bundledApps()));
        return open(settings, clock, catalog);
    }

    /** As {@link #open(CarportSettings, InstantSource)} with apps that are loaded already. The catalog is given away. */
    public static Carport open(CarportSettings settings, InstantSource clock, AppCatalog catalog) {
        Database database = Database.open(settings.database());
        try {
            return new Carport(settings, clock, database, catalog);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** Starts serving and sending. */
    public void start() {
        server.start();
    }

    /** The port the server listens at. */
    public int port() {
        return server.port();
    }

    /** Stops taking requests, then everything behind them. */
    @Override
    public void close() {
        server.close();
        catalog.close();
        database.close();
    }

    private static int hashesAtOnce() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
