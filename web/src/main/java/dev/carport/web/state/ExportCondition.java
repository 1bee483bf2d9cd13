package dev.carport.web.state;

import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.exports.ExportState;

/** How an export stands, as one word: what needs a person outweighs what is going on. */
public enum ExportCondition {
    /** Being set up. */
    DRAFT,
    /** Online and kept equal. */
    ACTIVE,
    /** Held for a while. */
    PAUSED,
    /** Being switched off. */
    LEAVING,
    /** Switched off; can be set up again. */
    OFF,
    /** Somebody has to sign in at the platform. */
    SIGN_IN_NEEDED,
    /** The platform refuses the account. */
    BLOCKED,
    /** The guard holds something back. */
    LOCKED;

    /** The condition of an export, its account and whether the guard has locked it. */
    public static ExportCondition of(ExportState export, AccountState account, boolean locked) {
        boolean running = export == ExportState.ACTIVE || export == ExportState.LEAVING;
        if (running && account == AccountState.SIGN_IN_NEEDED) {
            return SIGN_IN_NEEDED;
        }
        if (running && account == AccountState.BLOCKED) {
            return BLOCKED;
        }
        if (running && locked) {
            return LOCKED;
        }
        return switch (export) {
            case DRAFT -> DRAFT;
            case ACTIVE -> ACTIVE;
            case PAUSED -> PAUSED;
            case LEAVING -> LEAVING;
            case OFF -> OFF;
        };
    }

    /** Whether somebody has to act. */
    public boolean needsSomebody() {
        return this == SIGN_IN_NEEDED || this == BLOCKED || this == LOCKED;
    }

    /** Whether vehicles are kept equal, or would be if nothing were in the way. */
    public boolean online() {
        return this != DRAFT && this != OFF;
    }
}
