package dev.carport.apps.autoscout24.platform;

import dev.carport.api.app.Connection;
import java.util.Map;

/** The culture of the dealer's country: it decides to which national marketplace the address of a listing leads. */
final class Culture {
    private static final String COUNTRY = "country";
    private static final Map<String, String> OF_COUNTRY = Map.of(
            "DE", "de-DE",
            "AT", "de-AT",
            "BE", "fr-BE",
            "LU", "fr-LU",
            "FR", "fr-FR",
            "NL", "nl-NL",
            "ES", "es-ES",
            "IT", "it-IT");

    private final Connection connection;

    Culture(Connection connection) {
        this.connection = connection;
    }

    /** As learnt by the last check; English until then. */
    String ofAccount() {
        return connection
                .secrets()
                .get(COUNTRY)
                .map(country -> OF_COUNTRY.getOrDefault(country, Call.ENGLISH))
                .orElse(Call.ENGLISH);
    }

    /** Remembers the country of the account. */
    void learn(String country) {
        if (!country.equals(connection.secrets().get(COUNTRY).orElse(""))) {
            connection.secrets().put(COUNTRY, country);
        }
    }
}
