package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.AccountSecretStore;
import dev.carport.engine.accounts.UnreadableSecretException;
import dev.carport.engine.accounts.Vault;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AccountSecretStoreContract {

    private final Vault vault = Vault.open(Vault.newMasterKey());
    private AccountSecretStore secrets;
    private Database database;

    @BeforeEach
    void open(Database opened) {
        database = opened;
        secrets = new JdbiAccountSecretStore(opened, vault);
    }

    @Test
    void givesBackASecret() {
        put("a1", "refresh", "grüße-123");

        assertThat(get("a1", "refresh")).contains("grüße-123");
    }

    @Test
    void keepsAccountsAndNamesApart() {
        put("a1", "refresh", "one");
        put("a1", "access", "two");
        put("a2", "refresh", "three");

        assertThat(get("a1", "refresh")).contains("one");
        assertThat(get("a1", "access")).contains("two");
        assertThat(get("a2", "refresh")).contains("three");
        assertThat(get("a2", "access")).isEmpty();
    }

    @Test
    void replaces() {
        put("a1", "refresh", "one");
        put("a1", "refresh", "two");

        assertThat(get("a1", "refresh")).contains("two");
    }

    @Test
    void forgetsOneAndAll() {
        put("a1", "refresh", "one");
        put("a1", "access", "two");
        put("a2", "refresh", "three");

        secrets.remove("a1", "refresh");
        secrets.remove("a1", "refresh");
        assertThat(get("a1", "refresh")).isEmpty();

        secrets.removeAll("a1");
        assertThat(get("a1", "access")).isEmpty();
        assertThat(get("a2", "refresh")).contains("three");
    }

    @Test
    void keepsLargeSecretsButNoLargerOnes() {
        put("a1", "large", "x".repeat(64 * 1024));

        assertThat(get("a1", "large").orElseThrow()).hasSize(64 * 1024);
        assertThatThrownBy(() -> put("a1", "large", "x".repeat(64 * 1024 + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> put("a1", "n".repeat(201), "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToPutWhereATransactionCouldTakeItBack() {
        assertThatThrownBy(() -> database.runInTransaction(() -> put("a1", "refresh", "one")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cannotReadARowThatWasMovedToAnotherAccountOrName() {
        put("a1", "refresh", "one");
        database.write(handle -> handle.execute("update account_secret set account_id = 'a2'"));
        assertThatThrownBy(() -> get("a2", "refresh")).isInstanceOf(UnreadableSecretException.class);

        database.write(handle -> handle.execute("update account_secret set account_id = 'a1', name = 'access'"));
        assertThatThrownBy(() -> get("a1", "access")).isInstanceOf(UnreadableSecretException.class);
    }

    @Test
    void cannotReadWithAnotherMasterKey() {
        put("a1", "refresh", "one");
        var other = new JdbiAccountSecretStore(database, Vault.open(Vault.newMasterKey()));

        assertThatThrownBy(() -> other.get("a1", "refresh"))
                .isInstanceOf(UnreadableSecretException.class)
                .hasMessageContaining("a1");
    }

    @Test
    void letsOneCallerPerAccountAtATime() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> secrets.exclusively("a1", () -> {
                                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                put("a1", "counter", get("a1", "counter").orElse("") + "x");
                                running.decrementAndGet();
                                return done.add(i);
                            }),
                            threads))
                    .toList();
            calls.forEach(CompletableFuture::join);
        }

        assertThat(most).hasValue(1);
        assertThat(done).hasSize(50);
        assertThat(get("a1", "counter").orElseThrow()).hasSize(50);
    }

    @Test
    void letsAnotherAccountGoOnMeanwhile() {
        String inner = secrets.exclusively(
                "a1",
                () -> CompletableFuture.supplyAsync(() -> secrets.exclusively("a2", () -> "went on"))
                        .join());

        assertThat(inner).isEqualTo("went on");
    }

    @Test
    void goesOnAfterAFailure() {
        assertThatThrownBy(() -> secrets.exclusively("a1", () -> {
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("refused");

        assertThat(secrets.exclusively("a1", () -> "next")).isEqualTo("next");
    }

    @Test
    void doesNotWaitInsideATransaction() {
        assertThatThrownBy(() -> database.runInTransaction(() -> secrets.exclusively("a1", () -> "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    private void put(String account, String name, String value) {
        secrets.put(account, name, new Secret(value));
    }

    private Optional<String> get(String account, String name) {
        return secrets.get(account, name).map(Secret::reveal);
    }
}
