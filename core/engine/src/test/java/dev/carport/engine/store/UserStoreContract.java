package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.engine.users.Session;
import dev.carport.engine.users.User;
import dev.carport.engine.users.UserStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class UserStoreContract {

    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

    private UserStore users;
    private Database database;

    @BeforeEach
    void open(Database opened) {
        database = opened;
        users = new JdbiUserStore(opened);
    }

    @Test
    void givesBackAUserAsMade() {
        User erika =
                user("1", "erika").withRights(Rights.everywhere(Right.VIEW).and("BER", Right.STOCK, Right.MARKETING));

        assertThat(users.create(erika, "hash")).isTrue();

        assertThat(users.get("1")).contains(erika);
        assertThat(users.findLogin(" ERIKA ")).contains(new UserStore.Login(erika, "hash"));
    }

    @Test
    void isEmptyUntilTheFirstUserIsMade() {
        assertThat(users.isEmpty()).isTrue();
        users.create(user("1", "erika"), "hash");
        assertThat(users.isEmpty()).isFalse();
    }

    @Test
    void takesEachLoginOnce() {
        users.create(user("1", "erika"), "hash");

        assertThat(users.create(user("2", "Erika"), "other")).isFalse();

        assertThat(users.list()).extracting(User::id).containsExactly("1");
    }

    @Test
    void makesOnlyOneFirstUserHoweverManyTryAtOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Boolean>> tries = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> users.createFirst(user("u" + i, "user" + i), "hash"), threads))
                    .toList();
            assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
        }

        assertThat(users.list()).hasSize(1);
    }

    @Test
    void changesAUser() {
        users.create(user("1", "erika"), "hash");
        var changed = new User(
                "1", "erika.m", "Erika M.", null, "en", Rights.none().and("HAM", Right.VIEW), false, MONDAY, null);

        assertThat(users.update(changed)).isTrue();

        assertThat(users.get("1")).contains(changed);
        assertThat(users.findLogin("erika.m").orElseThrow().passwordHash()).isEqualTo("hash");
    }

    @Test
    void refusesALoginOfAnotherOnChange() {
        users.create(user("1", "erika"), "hash");
        users.create(user("2", "max"), "hash");

        assertThat(users.update(user("2", "erika"))).isFalse();
        assertThat(users.update(user("3", "nobody"))).isFalse();

        assertThat(users.list()).extracting(User::login).containsExactly("erika", "max");
    }

    @Test
    void changesAPassword() {
        users.create(user("1", "erika"), "hash");

        assertThat(users.setPasswordHash("1", "new hash")).isTrue();
        assertThat(users.setPasswordHash("2", "new hash")).isFalse();

        assertThat(users.findLogin("erika").orElseThrow().passwordHash()).isEqualTo("new hash");
    }

    @Test
    void notesTheLastLogin() {
        users.create(user("1", "erika"), "hash");

        users.recordLogin("1", MONDAY.plusSeconds(60));

        assertThat(users.get("1").orElseThrow().lastLoginAt()).isEqualTo(MONDAY.plusSeconds(60));
    }

    @Test
    void forgetsAUserWithTheSessions() {
        users.create(user("1", "erika"), "hash");
        var sessions = new JdbiSessionStore(database);
        sessions.add(new Session("s", "1", MONDAY, MONDAY, MONDAY.plusSeconds(60), "", ""), "token");

        assertThat(users.delete("1")).isTrue();
        assertThat(users.delete("1")).isFalse();

        assertThat(sessions.find("token")).isEmpty();
    }

    @Test
    void neverPrintsAHash() {
        users.create(user("1", "erika"), "s3cret-hash");

        assertThat(users.findLogin("erika").orElseThrow().toString()).doesNotContain("s3cret");
    }

    private static User user(String id, String login) {
        return new User(id, login, "Erika Muster", "e@example.org", "de", Rights.admin(), true, MONDAY, null);
    }
}
