package dev.carport.engine.accounts;

/**
 * The master key at hand is not the one that the secrets in the database were encrypted with, or is missing. The program
 * does not start, so that the right key can be put back before anything is lost.
 */
public final class WrongMasterKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence that says what was found and what to do. */
    public WrongMasterKeyException(String message) {
        super(message);
    }
}
