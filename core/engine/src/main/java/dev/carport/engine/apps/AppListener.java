package dev.carport.engine.apps;

/** Hears about apps that come and go while the host runs. Called one after the other; do not call the catalog back to change it. */
public interface AppListener {
    /** The app can be used from now on. */
    default void loaded(InstalledApp<?> app) {}

    /** The app goes: close its platforms and sandboxes and drop every reference to it before returning. */
    default void unloading(InstalledApp<?> app) {}
}
