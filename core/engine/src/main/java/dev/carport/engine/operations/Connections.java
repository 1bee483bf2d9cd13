package dev.carport.engine.operations;

import dev.carport.api.app.Connection;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.InstalledApp;
import java.util.Optional;

/** Where platforms get their connections from: environment, credentials, HTTP client, secrets. */
public interface Connections {
    /** Name of the environment an app works in now. */
    String environment(String app);

    /** Changes whenever address or credentials of an app's environment change; what was lent before is then closed. */
    String revision(String app);

    /**
     * What the host lends an app for an account; empty when the account belongs to another environment than the present one, or that
     * has no address.
     */
    Optional<Lent> to(Account account, InstalledApp<?> app);

    /**
     * A connection with what must be closed after it.
     *
     * @param end closes the HTTP client; once
     */
    record Lent(Connection connection, Runnable end) {}
}
