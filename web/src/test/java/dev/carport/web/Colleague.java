package dev.carport.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.Secret;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.store.StoreModule;
import dev.carport.engine.users.NewUser;
import dev.carport.engine.users.PasswordCost;
import dev.carport.engine.users.Passwords;
import dev.carport.engine.users.Rights;
import dev.carport.engine.users.SessionLimits;
import dev.carport.engine.users.Sessions;
import dev.carport.engine.users.UserOutcome;
import dev.carport.engine.users.Users;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** Further people in a test, with rights of their own. */
public final class Colleague {

    private static final String PASSWORD = "Noch ein langer Satz.";

    private Colleague() {}

    /** Somebody with these rights, signed in. */
    public static WebVisitor of(TestCarport carport, String login, Rights rights)
            throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        StoreModule stores = carport.carport().engine().stores();
        TimeOrderedIds ids = new TimeOrderedIds(clock, random);
        Passwords passwords = new Passwords(random, PasswordCost.standard(), 1, Duration.ofSeconds(10));
        Sessions sessions =
                new Sessions(stores.sessions(), stores.users(), ids, random, clock, SessionLimits.standard());
        UserOutcome made = new Users(stores.users(), sessions, passwords, stores.transactions(), ids, clock)
                .create(new NewUser(login, login, null, "en", rights), new Secret(PASSWORD));
        assertThat(made).isInstanceOf(UserOutcome.Saved.class);
        WebVisitor visitor = new WebVisitor(carport.base());
        visitor.get("/login");
        visitor.post("/login", "login", login, "password", PASSWORD, "next", "/");
        return visitor;
    }
}
