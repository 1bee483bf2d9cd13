package dev.carport.engine.reconcile;

import java.util.List;

/** Where changes go that must reach the platform. */
interface Outlet {
    /** Takes changes; returns before they have arrived. */
    void send(List<Settling.Sent> sends);
}
