package dev.carport.engine.reconcile;

/** A newer run owns the account: this one ends without writing anything. */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken(String account) {
        super("Another run has taken over account " + account);
    }
}
