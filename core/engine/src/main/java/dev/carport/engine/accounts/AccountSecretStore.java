package dev.carport.engine.accounts;

import dev.carport.api.settings.Secret;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the secrets of accounts encrypted: tokens, passwords, what an app has learnt. Methods throw
 * {@link dev.carport.engine.tx.StorageException} when the database refuses.
 */
public interface AccountSecretStore {

    /**
     * The secret under a name.
     *
     * @throws UnreadableSecretException when the master key does not open it
     */
    Optional<Secret> get(String accountId, String name);

    /**
     * Keeps or replaces a secret. It is on the disk when this returns, so a refresh token that works once may be used
     * right after.
     *
     * @param name up to 200 characters
     * @param value up to 64 KiB in UTF-8
     * @throws IllegalArgumentException when name or value are longer
     * @throws IllegalStateException inside a transaction, which could still take it back
     */
    void put(String accountId, String name, Secret value);

    /**
     * As {@link #put}, but takes part in the transaction of its thread: for a secret of our own making, which nobody has been told before
     * that ends.
     */
    void keep(String accountId, String name, Secret value);

    /** Forgets a secret. Nothing happens when there is none. Takes part in the transaction of its thread. */
    void remove(String accountId, String name);

    /** Forgets all secrets of an account. Takes part in the transaction of its thread. */
    void removeAll(String accountId);

    /**
     * Does something that only one caller per account does at a time, on all nodes, in the order of asking on this one.
     * Not reentrant.
     *
     * @throws IllegalStateException inside a transaction: waiting would hold the database
     */
    <T extends @Nullable Object> T exclusively(String accountId, Supplier<T> action);
}
