package dev.carport.engine.environment;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an app works.
 *
 * @param app the app's id
 * @param kind what kind of place
 * @param baseUrl for {@link Kind#CUSTOM}, else null
 * @param revision counts changes of address and credentials
 */
public record Environment(String app, Kind kind, @Nullable URI baseUrl, long revision) {
    /** Kinds of places. */
    public enum Kind {
        /** The platform itself. */
        PRODUCTION,
        /** The simulator that comes with the app. */
        SANDBOX,
        /** An address set by the administrator. */
        CUSTOM;

        /** The word accounts and the API use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Environment {
        if ((kind == Kind.CUSTOM) != (baseUrl != null)) {
            throw new IllegalArgumentException("A custom environment, and only that, has an address of its own");
        }
    }

    /** The word for its kind. */
    public String name() {
        return kind.word();
    }
}
