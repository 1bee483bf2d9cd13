package dev.carport.engine.accounts;

import java.util.List;
import java.util.Optional;

/** Keeps accounts. Methods join the transaction of their thread. */
public interface AccountStore {
    /** An account by its id. */
    Optional<Account> find(String id);

    /** The account with this number. */
    Optional<Account> find(String app, String environment, String customerNumber);

    /** All accounts. */
    List<Account> all();

    /** Stores an account, new or changed. */
    void put(Account account);

    /** Forgets an account that no export uses any more. */
    void remove(String id);
}
