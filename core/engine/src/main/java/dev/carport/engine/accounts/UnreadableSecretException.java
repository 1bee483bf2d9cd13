package dev.carport.engine.accounts;

/**
 * A stored secret that the master key does not open. Treat it as lost: the account must sign in again, its listings
 * stay.
 */
public final class UnreadableSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For the secret of an owner. */
    public UnreadableSecretException(String owner) {
        super("A stored secret of " + owner + " cannot be read with this master key");
    }
}
