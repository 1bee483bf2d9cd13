package dev.carport.web.start;

import dev.carport.api.app.FeeKind;
import dev.carport.engine.Engine;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.demo.DemoGroup;
import dev.carport.engine.demo.DemoImages;
import dev.carport.engine.location.Location;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The invented dealer group over a real engine: apps work in their simulators, so nothing leaves this machine. */
public final class DealerGroup implements Demo {
    private static final int GROUP = 10;

    private final Engine engine;
    private final LocationStore locations;
    private final ZoneId zone;
    private final InstantSource clock;

    /** A demo for this engine, which keeps its locations there. */
    public DealerGroup(Engine engine, LocationStore locations, ZoneId zone, InstantSource clock) {
        this.engine = engine;
        this.locations = locations;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public boolean offered() {
        return locations.list().isEmpty();
    }

    @Override
    public void load() {
        for (InstalledApp<?> app : engine.catalog().apps()) {
            practise(app);
        }
        DemoGroup group = new DemoGroup(DemoGroup.SEED, LocalDate.ofInstant(clock.instant(), zone));
        DemoImages images = new DemoImages();
        for (Location location : DemoGroup.locations()) {
            locations.put(location);
            List<Reading> readings = new ArrayList<>(GROUP);
            for (var vehicle : group.vehicles(location.code())) {
                readings.add(vehicle.reading(images));
                if (readings.size() == GROUP) {
                    put(location, readings);
                }
            }
            put(location, readings);
        }
    }

    private void put(Location location, List<Reading> readings) {
        Instant now = clock.instant();
        engine.stock().putAll(location.code(), readings, new ChangeOrigin(ChangeOrigin.Source.IMPORT, "demo", now));
        readings.clear();
    }

    private void practise(InstalledApp<?> app) {
        if (engine.sandboxes().of(app).isPresent()) {
            engine.environments().set(app, "sandbox", null, Map.of());
            for (FeeKind kind : app.info().fees()) {
                engine.fees().put(app.id(), kind.key(), amount(kind));
            }
        }
    }

    /** Invented prices, so that a plan shows sums. */
    private static BigDecimal amount(FeeKind kind) {
        return switch (kind.rhythm()) {
            case ONCE -> new BigDecimal("9.90");
            case PER_DAY -> new BigDecimal("0.35");
            case PER_MONTH -> new BigDecimal("10.50");
        };
    }
}
