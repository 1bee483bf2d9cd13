package dev.carport.web;

import dev.carport.api.app.ExportApp;
import dev.carport.api.settings.Secret;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppDirectories;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.store.DatabaseSettings.Durability;
import dev.carport.engine.store.StoreModule;
import dev.carport.engine.store.StoreSettings;
import dev.carport.engine.users.NewUser;
import dev.carport.engine.users.PasswordCost;
import dev.carport.engine.users.Passwords;
import dev.carport.engine.users.Rights;
import dev.carport.engine.users.SessionLimits;
import dev.carport.engine.users.Sessions;
import dev.carport.engine.users.UserOutcome;
import dev.carport.engine.users.Users;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
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

    /** Starts it with the apps that come with the product, out of their packed files. */
    public static TestCarport startPacked(Path folder, InstantSource clock) {
        Path packed = Path.of("../plugins/bundled/target/plugins");
        return start(folder, clock, null, AppCatalog.open(AppDirectories.below(folder, packed)));
    }

    /** Starts it with these apps and a key with every right. */
    public static TestCarport start(Path folder, InstantSource clock, @Nullable Secret apiToken, ExportApp<?>... apps) {
        return start(folder, clock, apiToken, AppCatalog.of(apps));
    }

    /** Starts it with the apps of a catalog, such as those of the distribution. */
    public static TestCarport start(Path folder, InstantSource clock, AppCatalog catalog) {
        return start(folder, clock, null, catalog);
    }

    private static TestCarport start(Path folder, InstantSource clock, @Nullable Secret apiToken, AppCatalog catalog) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        StoreSettings stores = StoreSettings.in(folder);
        var settings = new CarportSettings(
                EngineSettings.usual(
                        stores.withDatabase(stores.database().withDurability(Durability.NORMAL)), zone, "test"),
                ServerConfig.at("127.0.0.1", 0, zone),
                null,
                null,
                apiToken);
        Carport carport = Carport.open(settings, clock, catalog);
        carport.start();
        return new TestCarport(carport);
    }

    /** Makes a user with these rights and signs in as such, in a browser that follows no redirects. */
    public WebVisitor person(String login, Rights rights) throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        StoreModule stores = carport.engine().stores();
        TimeOrderedIds ids = new TimeOrderedIds(clock, random);
        Users users = new Users(
                stores.users(),
                new Sessions(stores.sessions(), stores.users(), ids, random, clock, SessionLimits.standard()),
                new Passwords(random, new PasswordCost(64, 1), 1, Duration.ofSeconds(30)),
                stores.transactions(),
                ids,
                clock);
        UserOutcome made =
                users.create(new NewUser(login, login, null, "de", rights), new Secret("Ein langer Satz genügt."));
        if (made instanceof UserOutcome.Refused refused) {
            throw new AssertionError(refused.findings());
        }
        WebVisitor person = new WebVisitor(base(), Redirect.NEVER);
        person.get("/login");
        person.post("/login", "login", login, "password", "Ein langer Satz genügt.", "next", "/");
        return person;
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
