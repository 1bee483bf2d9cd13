package dev.carport.engine.delivery;

import org.jspecify.annotations.Nullable;

/** An open way to one receiver. For one thread at a time, but for {@link #abort}. */
interface Transport extends AutoCloseable {
    /**
     * Carries a file: whole under its name when this returns, else what was there before.
     *
     * @return what the receiver answered, for the history: an HTTP status, 226 of FTP
     */
    int put(Spooled file) throws TransportFailure;

    /** Looks whether {@link #put} would work, and leaves nothing behind. */
    void probe() throws TransportFailure;

    /** Breaks off what is under way; from any thread. */
    void abort();

    /** Ends it; never throws. */
    @Override
    void close();

    /** Opens ways. */
    @FunctionalInterface
    interface Opening {
        /** Connects and signs in. */
        Transport open() throws TransportFailure;
    }

    /** Path of a name in a directory. */
    static String path(String directory, String name) {
        if (directory.isEmpty()) {
            return name;
        }
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }

    /** Words of what was thrown. */
    static String words(@Nullable Throwable failed) {
        if (failed == null) {
            return "no reason given";
        }
        String message = failed.getMessage();
        return failed.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
