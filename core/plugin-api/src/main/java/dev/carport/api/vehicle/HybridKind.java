package dev.carport.api.vehicle;

/** How far the electric motor of a hybrid carries. */
public enum HybridKind implements Term {
    /** Mild hybrid. */
    MILD,
    /** Full hybrid. */
    FULL,
    /** Plug-in hybrid. */
    PLUG_IN
}
