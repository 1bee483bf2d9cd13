package dev.carport.engine.nodes;

import java.util.function.Consumer;

/**
 * Carries short messages to the other nodes of the same database. A message may be lost, so it must be a hint to look at something that
 * is stored. Thread-safe.
 */
public interface Line extends AutoCloseable {
    /** The line of a node that is alone. */
    Line NONE = new Line() {
        @Override
        public boolean leadsAnywhere() {
            return false;
        }

        @Override
        public void say(String message) {}

        @Override
        public void sayNow(String message) {}

        @Override
        public void listen(Consumer<String> listener) {}

        @Override
        public void close() {}
    };

    /** Whether there may be other nodes. */
    boolean leadsAnywhere();

    /**
     * Tells the others soon, together with what else is to be said by then. The same message said twice may arrive once.
     *
     * @param message at most some hundred characters
     */
    void say(String message);

    /** Tells the others before it returns. */
    void sayNow(String message);

    /** Gets every message of other nodes, and none of this one, from now on. The listener must be quick and must not throw. */
    void listen(Consumer<String> listener);

    @Override
    void close();
}
