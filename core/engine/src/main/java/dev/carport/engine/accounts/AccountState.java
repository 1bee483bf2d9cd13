package dev.carport.engine.accounts;

/** Whether an account can be used. */
public enum AccountState {
    /** Not checked yet. */
    NEW,
    /** Works. */
    OK,
    /** Somebody has to sign in. Listings stay, changes wait. */
    SIGN_IN_NEEDED,
    /** The platform refuses the account, or its number is wrong. Listings stay, changes wait. */
    BLOCKED;

    /** True when transmissions may be tried. */
    public boolean usable() {
        return this == NEW || this == OK;
    }
}
