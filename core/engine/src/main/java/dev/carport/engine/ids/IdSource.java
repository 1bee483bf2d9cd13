package dev.carport.engine.ids;

/** Gives identifiers that no other call, thread or node has been given. */
@FunctionalInterface
public interface IdSource {

    /** A new identifier: short, safe in an address and a file name, never empty. */
    String next();
}
