package dev.carport.engine.operations;

import dev.carport.api.files.FileDelivery;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.http.HostPolicy;
import java.util.function.Consumer;

/** Lends the door for files. */
@FunctionalInterface
public interface FileDoors {
    /**
     * The door for an account.
     *
     * @param policy of the environment it works in
     * @param keepSecret is told each password before it is used
     */
    FileDelivery open(Account account, InstalledApp<?> app, HostPolicy policy, Consumer<String> keepSecret);
}
