package dev.carport.engine.operations;

import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.InstalledApp;
import java.util.Optional;
import java.util.function.Consumer;

/** What dealers have entered for an account in the settings of its exports. */
@FunctionalInterface
public interface AccountSettings {
    /** Nobody has entered anything. */
    AccountSettings NONE = (account, app, key, keepSecret) -> Optional.empty();

    /**
     * The value of a setting in group {@code ACCOUNT}. Saved settings count before they are in force: access data is needed to check
     * them.
     *
     * @param keepSecret is told a secret before it is handed out
     */
    Optional<String> of(Account account, InstalledApp<?> app, String key, Consumer<String> keepSecret);
}
