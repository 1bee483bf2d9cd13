package dev.carport.engine.http;

/** Hears about every exchange of the apps, for the history. Called on the thread that sent; must be quick and must not throw. */
@FunctionalInterface
public interface ExchangeRecorder {
    /** Keeps nothing. */
    ExchangeRecorder NONE = new ExchangeRecorder() {
        @Override
        public boolean wants(Exchange.Kind kind) {
            return false;
        }

        @Override
        public void record(Exchange exchange) {}
    };

    /**
     * Whether to record an exchange that has just ended. Asked first, because cleaning the bodies of secrets costs more than sending them;
     * true is followed by {@link #record}.
     *
     * @param kind what {@link Exchange#kind} will say
     */
    default boolean wants(Exchange.Kind kind) {
        return true;
    }

    /** An exchange has ended. */
    void record(Exchange exchange);
}
