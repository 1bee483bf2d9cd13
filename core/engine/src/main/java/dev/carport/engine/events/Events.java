package dev.carport.engine.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to whoever listens in this process. Thread-safe; a listener that throws is dropped. */
public final class Events {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private volatile Consumer<Event> elsewhere = event -> {};

    /** Tells all listeners on the caller's thread, which must be quick, and whoever passes it on to other nodes. */
    public void publish(Event event) {
        elsewhere.accept(event);
        publishHere(event);
    }

    /** From now on whatever is published here is also given to this, which must be quick and must not throw. */
    public void alsoElsewhere(Consumer<Event> other) {
        elsewhere = other;
    }

    /** Tells the listeners of this process only: the event happened elsewhere. */
    public void publishHere(Event event) {
        for (Consumer<Event> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException failed) {
                listeners.remove(listener);
                LOG.atWarn().setCause(failed).log("A listener for events failed and is dropped");
            }
        }
    }

    /** Adds a listener. Closing what is returned removes it. */
    public Subscription subscribe(Consumer<Event> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
