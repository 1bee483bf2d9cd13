package dev.carport.apps.autoscout24.engine;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.autoscout24.AutoScout24App;
import dev.carport.apps.autoscout24.sandbox.As24Sandbox;
import dev.carport.engine.Engine;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.location.Location;
import dev.carport.engine.operations.Activation;
import dev.carport.engine.operations.Draft;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.engine.reconcile.Pace;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.StockItem;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.engine.store.StoreModule;
import dev.carport.engine.store.StoreSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A dealer at Kassel with a running engine, signed in at a simulator. */
final class Dealership implements AutoCloseable {
    static final String LOCATION = "KS";
    static final String CUSTOMER = "24800117";
    static final Pace QUICK =
            new Pace(Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofMillis(50), 5);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String APP = "autoscout24";

    private final VehicleCodec codec = new VehicleCodec();
    private final InstantSource clock;
    private final Engine engine;

    Dealership(Path data, URI platform, InstantSource clock) {
        this(data, platform, clock, QUICK);
    }

    Dealership(Path data, URI platform, InstantSource clock, Pace pace) {
        this.clock = clock;
        RandomGenerator random = new SecureRandom();
        TimeOrderedIds ids = new TimeOrderedIds(clock, new SecureRandom());
        StoreSettings stores = StoreSettings.in(data);
        engine = Engine.open(
                EngineSettings.usual(stores, ZoneId.of("Europe/Berlin"), "test")
                        .with(pace)
                        .with(UsualLimits.USUAL),
                StoreModule.open(stores, clock, ids),
                AppCatalog.of(new AutoScout24App()),
                address -> Optional.empty(),
                new SimpleMeterRegistry(),
                ids,
                random,
                clock);
        engine.stores()
                .locations()
                .put(new Location(
                        LOCATION,
                        "Hessenkamp Automobile",
                        "Leipziger Straße 140",
                        "34123",
                        "Kassel",
                        "DE",
                        "de",
                        null));
        var app = engine.catalog().app(APP).orElseThrow();
        if (!engine.environments().of(APP).name().equals("custom")
                || !platform.equals(engine.environments().of(APP).baseUrl())) {
            var wrong = engine.environments()
                    .set(
                            app,
                            "custom",
                            platform.toString(),
                            Map.of("clientId", As24SandboxClient.ID, "clientSecret", As24SandboxClient.SECRET));
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(wrong.toString());
            }
        }
        engine.start();
    }

    /** Client credentials the simulator accepts unless told otherwise. */
    private static final class As24SandboxClient {
        static final String ID;
        static final String SECRET;

        static {
            try (As24Sandbox probe = As24Sandbox.builder(InstantSource.system()).start()) {
                ID = probe.credentials().get(As24Sandbox.CLIENT_ID);
                SECRET = probe.credentials().get(As24Sandbox.CLIENT_SECRET);
            }
        }
    }

    Engine engine() {
        return engine;
    }

    Export export() {
        return engine.exports().begin(LOCATION, APP).orElseThrow();
    }

    /** Puts tokens in place as a finished sign-in does. */
    void signIn(As24Sandbox sandbox) {
        Export export = export();
        URI callback = URI.create("http://127.0.0.1:9/connect/callback");
        URI authorize = engine.signIns().begin(export, callback, null).orElseThrow();
        Map<String, String> answer = DealerBrowser.grant(authorize, sandbox, CUSTOMER);
        engine.signIns().finish(answer, null).orElseThrow();
    }

    void saveSettings() {
        ObjectNode settings = engine.catalog().app(APP).orElseThrow().settings().defaults();
        settings.put("customerNumber", CUSTOMER);
        Draft draft = engine.exports().save(LOCATION, APP, settings).orElseThrow();
        if (draft instanceof Draft.Invalid invalid) {
            throw new IllegalStateException(invalid.findings().toString());
        }
    }

    StoredPlan plan() {
        return engine.exports().plan(export()).orElseThrow();
    }

    void goOnline() {
        Activation activation = engine.exports().activate(export(), plan().id(), true, "test");
        if (activation instanceof Activation.Refused refused) {
            throw new IllegalStateException(refused.reasons().toString());
        }
    }

    /** The whole way from nothing to online. */
    void goOnline(As24Sandbox sandbox) {
        signIn(sandbox);
        saveSettings();
        goOnline();
    }

    StockItem put(Vehicle vehicle) {
        StockItem item = engine.stock()
                .put(
                        LOCATION,
                        engine.reader().read(codec.encode(vehicle), LOCATION, vehicle.number()),
                        new ChangeOrigin(ChangeOrigin.Source.API, "test", clock.instant()));
        if (item.refused()) {
            throw new IllegalStateException(item.findings().toString());
        }
        return item;
    }

    void remove(String... numbers) {
        engine.stock()
                .delete(LOCATION, List.of(numbers), new ChangeOrigin(ChangeOrigin.Source.API, "test", clock.instant()));
    }

    /** A used car that every rule of the platform lets pass. */
    Vehicle car(String number) {
        try (InputStream example = VehicleCodec.class.getResourceAsStream("examples/used-combustion-car.json")) {
            ObjectNode tree = (ObjectNode) JSON.readTree(example.readAllBytes());
            tree.remove("images");
            Vehicle vehicle = codec.decode(JSON.writeValueAsBytes(tree));
            String digits = String.format("%06d", Math.floorMod(number.hashCode(), 1_000_000));
            return vehicle.toBuilder()
                    .with(VehicleFields.NUMBER, number)
                    .with(VehicleFields.IDENTITY_VIN, "WAUZZZF45LA" + digits)
                    .with(VehicleFields.CONDITION, Condition.USED)
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Vehicle priced(Vehicle vehicle, int euro) {
        return vehicle.with(
                VehicleFields.PRICES_GROSS,
                new Money(BigDecimal.valueOf(euro), vehicle.prices().gross().currency()));
    }

    Account account() {
        return engine.accounts().find(export().accountId()).orElseThrow();
    }

    boolean usable() {
        return account().state() == AccountState.OK;
    }

    int count(ListingState state) {
        return engine.ledger().counts(export().id()).getOrDefault(state, 0);
    }

    /** True when nothing waits and nothing is under way. */
    boolean quiet() {
        Map<ListingState, Integer> counts = engine.ledger().counts(export().id());
        return counts.getOrDefault(ListingState.WAITING, 0) == 0 && counts.getOrDefault(ListingState.IN_DOUBT, 0) == 0;
    }

    @Override
    public void close() {
        engine.close();
    }
}
