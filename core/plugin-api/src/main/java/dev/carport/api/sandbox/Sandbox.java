package dev.carport.api.sandbox;

import java.net.URI;
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
     * @param customerNumber the dealer's number
     * @param name of the dealer, and town
     * @param user for the platform's sign-in page; empty when there is none
     * @param password for the platform's sign-in page; empty when there is none
     */
    record TrainingAccount(String customerNumber, String name, String user, String password) {}
}
