package dev.carport.engine.housekeeping;

import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountStore;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A chore for accounts, one per piece. What fails for one account is logged; the next day comes anyhow. */
record EachAccount(String name, AccountStore accounts, Predicate<Account> which, Consumer<Account> work)
        implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(EachAccount.class);

    @Override
    public Optional<String> piece(String after) {
        Optional<Account> next = accounts.all().stream()
                .filter(account -> account.id().compareTo(after) > 0)
                .filter(which)
                .min(Comparator.comparing(Account::id));
        next.ifPresent(this::tend);
        return next.map(Account::id);
    }

    private void tend(Account account) {
        try {
            work.accept(account);
        } catch (RuntimeException failed) {
            LOG.atWarn()
                    .setCause(failed)
                    .addKeyValue("chore", name)
                    .addKeyValue("account", account.id())
                    .log("A daily chore failed for an account; the others are done");
        }
    }
}
