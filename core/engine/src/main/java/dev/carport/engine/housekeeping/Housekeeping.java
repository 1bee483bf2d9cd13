package dev.carport.engine.housekeeping;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does every chore once a day, at night, or as soon as the program runs again. How far a chore is lies in the database, so a run that
 * is cut off goes on where it was, and on several nodes whichever comes first does it. A chore that fails is tried again in an hour
 * and keeps no other from being done.
 *
 * <p>Call {@link #run} every few minutes, by one node at a time.
 */
public final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final LocalTime EARLIEST = LocalTime.of(2, 0);
    private static final int WINDOW_MINUTES = 180;
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final List<Chore> chores;
    private final ChoreStore store;
    private final ZoneId zone;
    private final RandomGenerator random;
    private final InstantSource clock;
    private volatile boolean stopping;

    /**
     * Housekeeping with these chores, done in their order.
     *
     * @param zone where the night is
     * @param random spreads the work over the night, so that not every installation asks a platform at once
     */
    Housekeeping(List<Chore> chores, ChoreStore store, ZoneId zone, RandomGenerator random, InstantSource clock) {
        this.chores = List.copyOf(chores);
        this.store = store;
        this.zone = zone;
        this.random = random;
        this.clock = clock;
    }

    /** Does what is due. */
    public void run() {
        for (Chore chore : chores) {
            if (stops()) {
                return;
            }
            try {
                look(chore);
            } catch (RuntimeException failed) {
                LOG.atError()
                        .setCause(failed)
                        .addKeyValue("chore", chore.name())
                        .log("A chore's state is not readable");
            }
        }
    }

    private void look(Chore chore) {
        Optional<ChoreStore.Progress> known = store.find(chore.name());
        if (known.isEmpty()) {
            // nothing has gathered yet: a fresh installation asks no platform for anything
            store.put(chore.name(), new ChoreStore.Progress(nextNight(), "", null));
        } else if (!known.get().dueAt().isAfter(clock.instant())) {
            run(chore, known.get());
        }
    }

    private void run(Chore chore, ChoreStore.Progress begun) {
        Optional<String> after = Optional.of(begun.after());
        int pieces = 0;
        try {
            while (after.isPresent() && !stops()) {
                after = chore.piece(after.get());
                pieces++;
                if (after.isPresent()) {
                    store.put(chore.name(), new ChoreStore.Progress(begun.dueAt(), after.get(), begun.doneAt()));
                }
            }
        } catch (RuntimeException failed) {
            LOG.atWarn()
                    .setCause(failed)
                    .addKeyValue("chore", chore.name())
                    .log("A daily chore failed; it is tried again in an hour");
            Instant later = clock.instant().plus(AFTER_FAILURE);
            store.put(chore.name(), new ChoreStore.Progress(later, after.orElse(""), begun.doneAt()));
            return;
        }
        if (after.isEmpty()) {
            store.put(chore.name(), new ChoreStore.Progress(nextNight(), "", clock.instant()));
            LOG.atInfo()
                    .addKeyValue("chore", chore.name())
                    .addKeyValue("pieces", pieces)
                    .log("A daily chore is done");
        }
    }

    private Instant nextNight() {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime night = now.toLocalDate().atTime(EARLIEST).atZone(zone);
        ZonedDateTime next = night.isAfter(now)
                ? night
                : now.toLocalDate().plusDays(1).atTime(EARLIEST).atZone(zone);
        return next.plusMinutes(random.nextInt(WINDOW_MINUTES)).toInstant();
    }

    private boolean stops() {
        return stopping || Thread.currentThread().isInterrupted();
    }

    /** Ends after the piece under way. */
    public void stop() {
        stopping = true;
    }
}
