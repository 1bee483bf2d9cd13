package dev.carport.api.settings;

/** A value that is stored encrypted, never shown again and cannot be printed by accident. */
public final class Secret {
    private final String value;

    /** Wraps the secret; the text is kept as it is. */
    public Secret(String value) {
        this.value = value;
    }

    /** The secret itself. Hand it to the platform, nowhere else. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
