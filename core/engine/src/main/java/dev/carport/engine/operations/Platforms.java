package dev.carport.engine.operations;

import dev.carport.api.reference.References;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.GuardedPlatform;
import java.util.Optional;

/** Where exports get open platforms and their lists from. */
public interface Platforms {
    /** Name of the environment an app works in now. */
    String environment(String app);

    /** The account's platform; the same object until account, environment or app change. Empty when the app is not usable. */
    Optional<GuardedPlatform> open(Account account);

    /** The platform's lists with the app's aliases and the dealer's resolutions; loads them through the account when there are none. */
    References references(Account account);
}
