package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.users.Rights;
import dev.carport.engine.users.Session;
import dev.carport.engine.users.SessionStore;
import dev.carport.engine.users.User;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SessionStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");

    private SessionStore sessions;

    @BeforeEach
    void open(Database database) {
        sessions = new JdbiSessionStore(database);
        var users = new JdbiUserStore(database);
        users.create(new User("erika", "erika", "Erika", null, "de", Rights.admin(), true, NOW, null), "hash");
        users.create(new User("max", "max", "Max", null, "de", Rights.admin(), true, NOW, null), "hash");
    }

    @Test
    void findsASessionByTheHashOfItsToken() {
        Session session = session("s1", "erika", NOW.plusSeconds(60));
        sessions.add(session, "hash1");

        assertThat(sessions.find("hash1")).contains(session);
        assertThat(sessions.find("s1")).isEmpty();
    }

    @Test
    void notesRequests() {
        sessions.add(session("s1", "erika", NOW.plusSeconds(60)), "hash1");

        sessions.touch("s1", NOW.plusSeconds(50), NOW.plusSeconds(110));

        Session touched = sessions.find("hash1").orElseThrow();
        assertThat(touched.lastSeenAt()).isEqualTo(NOW.plusSeconds(50));
        assertThat(touched.expiresAt()).isEqualTo(NOW.plusSeconds(110));
    }

    @Test
    void listsLivingSessionsOfOneUserTheLastUsedFirst() {
        sessions.add(session("s1", "erika", NOW.plusSeconds(60)), "hash1");
        sessions.add(session("s2", "erika", NOW.plusSeconds(60)), "hash2");
        sessions.add(session("over", "erika", NOW), "hash3");
        sessions.add(session("other", "max", NOW.plusSeconds(60)), "hash4");
        sessions.touch("s1", NOW.plusSeconds(1), NOW.plusSeconds(60));

        assertThat(sessions.list("erika", NOW)).extracting(Session::id).containsExactly("s1", "s2");
    }

    @Test
    void revokesOnlySessionsOfTheUser() {
        sessions.add(session("s1", "erika", NOW.plusSeconds(60)), "hash1");

        assertThat(sessions.revoke("max", "s1")).isFalse();
        assertThat(sessions.revoke("erika", "s1")).isTrue();
        assertThat(sessions.revoke("erika", "s1")).isFalse();

        assertThat(sessions.find("hash1")).isEmpty();
    }

    @Test
    void revokesAllButOne() {
        sessions.add(session("s1", "erika", NOW.plusSeconds(60)), "hash1");
        sessions.add(session("s2", "erika", NOW.plusSeconds(60)), "hash2");
        sessions.add(session("other", "max", NOW.plusSeconds(60)), "hash3");

        assertThat(sessions.revokeOthers("erika", "s2")).isEqualTo(1);
        assertThat(sessions.find("hash2")).isPresent();
        assertThat(sessions.revokeOthers("erika", "")).isEqualTo(1);
        assertThat(sessions.find("hash3")).isPresent();
    }

    @Test
    void forgetsExpiredSessions() {
        sessions.add(session("s1", "erika", NOW), "hash1");
        sessions.add(session("s2", "erika", NOW.plusSeconds(1)), "hash2");

        assertThat(sessions.purge(NOW)).isEqualTo(1);

        assertThat(sessions.find("hash2")).isPresent();
    }

    private static Session session(String id, String user, Instant end) {
        return new Session(id, user, NOW, NOW, end, "Firefox", "10.0.0.1");
    }
}
