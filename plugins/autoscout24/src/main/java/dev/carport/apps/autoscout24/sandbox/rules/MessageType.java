package dev.carport.apps.autoscout24.sandbox.rules;

/** The weight of a {@link Message}; only an error keeps a change from happening. */
public enum MessageType {
    /** Codes 10000 to 19999. */
    INFO("Info"),
    /** Codes 20000 to 49999. */
    WARNING("Warning"),
    /** Codes 50000 to 99999. */
    ERROR("Error");

    private final String wireName;

    MessageType(String wireName) {
        this.wireName = wireName;
    }

    /** The spelling in answers, for example {@code Warning}. */
    public String wireName() {
        return wireName;
    }

    static MessageType ofWireName(String wireName) {
        for (var type : values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("unknown message type " + wireName);
    }
}
