package dev.carport.web.guard;

import dev.carport.engine.guard.Operation;
import dev.carport.engine.ledger.Hold;
import org.jspecify.annotations.Nullable;

/** Lists of what is held; the key stands in addresses. */
enum Held {
    /** Withdrawals that the guard holds. */
    WITHDRAWALS("withdrawals", Hold.LOCKED, Operation.WITHDRAW),
    /** New listings that the guard holds. */
    NEW("new", Hold.LOCKED, Operation.CREATE),
    /** Listings that people have left online. */
    LEFT_ONLINE("left-online", Hold.KEPT, Operation.WITHDRAW),
    /** Vehicles that people have left unlisted. */
    LEFT_OFF("left-off", Hold.KEPT, Operation.CREATE),
    /** Vehicles that are listed elsewhere already. */
    TWICE("twice", Hold.TWICE, Operation.CREATE);

    private final String key;
    private final Hold hold;
    private final Operation operation;

    Held(String key, Hold hold, Operation operation) {
        this.key = key;
        this.hold = hold;
        this.operation = operation;
    }

    String key() {
        return key;
    }

    Hold hold() {
        return hold;
    }

    Operation operation() {
        return operation;
    }

    static @Nullable Held of(String key) {
        for (Held held : values()) {
            if (held.key.equals(key)) {
                return held;
            }
        }
        return null;
    }
}
