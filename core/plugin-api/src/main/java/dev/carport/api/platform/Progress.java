package dev.carport.api.platform;

/**
 * Where an app reports while it transmits. Thread-safe; each report is stored in the ledger before a repeat of the change can start.
 */
public interface Progress {
    /** The platform has given the listing this id. Report it before anything else is sent for the change. */
    void identified(Change change, String remoteId);

    /**
     * The platform has confirmed this part as {@link Change.Part#after()} says.
     *
     * @param part name of the part
     * @param remembered what the app wants back in the next change's before, for example image ids by checksum; at most 64 KiB, never a
     *     secret; empty for nothing
     */
    void confirmed(Change change, String part, String remembered);

    /** The end of the change. A second outcome for the same change is ignored and counted as a fault of the app. */
    void outcome(Change change, Outcome outcome);
}
