package dev.carport.web.drift;

import static org.awaitility.Awaitility.await;

import dev.carport.engine.Engine;
import dev.carport.engine.drift.Comparison;
import dev.carport.web.toy.ToyExport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes after the real one and can be put on, as far as it; and looks at the platform. */
public final class Looks implements InstantSource {
    private final AtomicReference<Duration> behind = new AtomicReference<>(Duration.ofHours(6));

    @Override
    public Instant instant() {
        return Instant.now().minus(behind.get());
    }

    /** Time goes by. */
    public void pass(Duration time) {
        behind.updateAndGet(before -> before.minus(time));
    }

    /** Has the platform looked at twice, so that what is found is believed. */
    public void lookTwice(Engine engine) {
        look(engine);
        look(engine);
    }

    /** Has the platform looked at, some time after whatever was before. */
    public void look(Engine engine) {
        pass(Duration.ofMinutes(11));
        Optional<Instant> before = ended(engine);
        engine.drift().compareNow(ToyExport.find(engine));
        await().until(() -> !ended(engine).equals(before));
    }

    private static Optional<Instant> ended(Engine engine) {
        return engine.drift().comparison(ToyExport.find(engine)).map(Comparison::endedAt);
    }
}
