package dev.carport.engine.settings;

/** What a setting is to the form, the JSON and the parser. */
public enum SettingKind {
    /** A text; JSON string. */
    TEXT("text"),
    /** A switch; JSON boolean. */
    YES_NO("yes-no"),
    /** A whole number; JSON integer. */
    INTEGER("integer"),
    /** A decimal number; JSON number. */
    DECIMAL("decimal"),
    /** One of named options; JSON string with the constant's name. */
    CHOICE("choice"),
    /** The dealer's number at the platform, checked live; JSON string. */
    CUSTOMER_NUMBER("customer-number"),
    /** Written, never read back; JSON string. */
    SECRET("secret"),
    /** Key of a financing or leasing offer, with suggestions out of the stock; JSON string, empty for the first one. */
    OFFER("offer"),
    /** A server the dealer names; JSON string. */
    SERVER("server"),
    /** Columns of a file, chosen in a table; JSON array of objects. */
    COLUMNS("columns");

    private final String word;

    SettingKind(String word) {
        this.word = word;
    }

    /** The word in the JSON Schema's {@code x-carport.kind}. */
    public String word() {
        return word;
    }
}
