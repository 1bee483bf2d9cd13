package dev.carport.web.api;

import dev.carport.api.settings.Secret;
import dev.carport.engine.Engine;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.users.NewApiToken;
import dev.carport.engine.users.Rights;
import dev.carport.engine.users.TokenAuthentication;
import dev.carport.web.TestCarport;
import dev.carport.web.api.yard.YardApp;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The whole product with the yard's app, and programs that use it. */
final class ApiServer implements AutoCloseable {

    static final String MASTER_KEY = "a-master-key-for-tests";

    final YardApp yard = new YardApp();
    final TestCarport carport;
    final ApiClient admin;

    ApiServer(Path folder) {
        carport = TestCarport.start(folder, InstantSource.system(), new Secret(MASTER_KEY), yard);
        admin = new ApiClient(carport.base(), MASTER_KEY);
    }

    Engine engine() {
        return carport.carport().engine();
    }

    /** A program with a key of its own. */
    ApiClient with(Rights rights) {
        return withKey(issue(rights).secret().reveal());
    }

    /** A program with this key, or with none. */
    String base() {
        return carport.base();
    }

    ApiClient withKey(@Nullable String key) {
        return new ApiClient(carport.base(), key);
    }

    NewApiToken issue(Rights rights) {
        return tokens().issue("test", rights, "test", null);
    }

    TokenAuthentication tokens() {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        return new TokenAuthentication(
                engine().stores().apiTokens(), new TimeOrderedIds(clock, random), random, clock, null);
    }

    /** Makes a location. */
    ApiServer location(String code) throws Exception {
        admin.put("/locations/" + ApiClient.encode(code), "{\"name\":\"Autohaus " + code + "\"}");
        return this;
    }

    /** A small vehicle. */
    static String car(String number, int price) {
        return car(number, price, "Audi");
    }

    /** A small vehicle of a make. */
    static String car(String number, int price, String make) {
        return """
                {"number":"%s","kind":"CAR","condition":"USED","status":"AVAILABLE","make":"%s","model":"A4",\
                "prices":{"gross":{"amount":%d,"currency":"EUR"}}}""".formatted(number, make, price);
    }

    @Override
    public void close() {
        carport.close();
    }
}
