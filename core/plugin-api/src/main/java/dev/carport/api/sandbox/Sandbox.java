package dev.carport.api.sandbox;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A running simulator, listening on the loopback interface. */
public interface Sandbox extends AutoCloseable {
    /** Its base address, in the place of the platform's. Without a slash at the end. */
    URI baseUrl();

    /** Client credentials that work there, by the keys of {@link dev.carport.api.app.AppInfo#credentials()}. */
    Map<String, String> credentials();

    /** Accounts to practise with; at least one. */
    List<TrainingAccount> accounts();

    /** Stops it; what it holds stays in its directory. */
    @Override
    void close();

    /**
     * An account to practise with. These are no secrets: the page shows them.
     *
     * @param name of the dealer, and town
     * @param user for the platform's sign-in page; empty when there is none
     * @param password for the platform's sign-in page; empty when there is none
     * @param settings what the settings of an export have to hold for this account, by their keys, as a form would send it; the page
     *     fills it in at a click and shows it in this order; empty when signing in is enough
     */
    record TrainingAccount(String name, String user, String password, Map<String, String> settings) {
        public TrainingAccount {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }

        /** An account that needs one setting, such as a customer number or a key. */
        public static TrainingAccount with(String name, String setting, String value) {
            return new TrainingAccount(name, "", "", Map.of(setting, value));
        }

        /** The same with what the platform's sign-in page asks for. */
        public TrainingAccount signingIn(String login, String secret) {
            return new TrainingAccount(name, login, secret, settings);
        }
    }
}
