package dev.carport.api.settings;

/**
 * The dealer's number at the platform. A settings record has at most one; the host checks it live on leaving the field and keeps one
 * account per app and number. An app without accounts leaves it out.
 *
 * @param value as the dealer knows it, trimmed, never empty
 */
public record CustomerNumber(String value) {
    public CustomerNumber {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A customer number is not empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
