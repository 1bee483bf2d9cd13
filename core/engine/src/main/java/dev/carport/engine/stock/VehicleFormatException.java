package dev.carport.engine.stock;

import org.jspecify.annotations.Nullable;

/** A stored vehicle that cannot be read: it was changed by something else, or by a version that is gone. */
public final class VehicleFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VehicleFormatException(String message, @Nullable Throwable cause) {
        super("A stored vehicle cannot be read: " + message, cause);
    }
}
