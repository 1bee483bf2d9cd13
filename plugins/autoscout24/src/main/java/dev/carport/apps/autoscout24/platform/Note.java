package dev.carport.apps.autoscout24.platform;

/**
 * One message of an answer.
 *
 * @param code documented, or not: new codes come without a new version of the API
 * @param type {@code Info}, {@code Warning} or {@code Error}
 * @param text the platform's words, in the language asked for
 */
record Note(int code, String type, String text) {
    /** True when it says that nothing was done. Where the type is missing, the documented ranges of codes tell. */
    boolean isError() {
        return type.isEmpty() ? code >= 50_000 : type.equalsIgnoreCase("Error");
    }

    boolean isWarning() {
        return type.isEmpty() ? code >= 20_000 && code < 50_000 : type.equalsIgnoreCase("Warning");
    }

    /** For support. */
    String words() {
        return code + ": " + text;
    }
}
