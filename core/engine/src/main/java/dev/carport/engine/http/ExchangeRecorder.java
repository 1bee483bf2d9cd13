package dev.carport.engine.http;

/** Hears about every exchange of the apps, for the history. Called on the thread that sent; must be quick and must not throw. */
@FunctionalInterface
public interface ExchangeRecorder {
    /** Keeps nothing. */
    ExchangeRecorder NONE = exchange -> {};

    /** An exchange has ended. */
    void record(Exchange exchange);
}
