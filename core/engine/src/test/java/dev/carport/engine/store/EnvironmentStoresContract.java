package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Credential;
import dev.carport.api.finding.Finding;
import dev.carport.engine.accounts.Vault;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.apps.sample.ClassPathApp;
import dev.carport.engine.environment.Environment;
import dev.carport.engine.environment.Environments;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class EnvironmentStoresContract {
    private final AppCatalog catalog = AppCatalog.of(new ClassPathApp()
            .info(AppInfo.builder("class-path", "Test")
                    .credentials(new Credential("clientId", false), new Credential("clientSecret", true))
                    .build()));
    private final InstalledApp<?> app = catalog.app("class-path").orElseThrow();

    private Database database;
    private JdbiEnvironmentStore store;
    private Environments environments;

    @BeforeEach
    void open(Database opened) {
        database = opened;
        store = new JdbiEnvironmentStore(database);
        environments = environments(Vault.open(Vault.newMasterKey()));
    }

    private Environments environments(Vault vault) {
        return new Environments(store, new JdbiAccountSecretStore(database, vault));
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private List<String> set(String name, String baseUrl, Map<String, String> credentials) {
        return environments.set(app, name, baseUrl, credentials).stream()
                .map(finding -> finding.field() + ":" + finding.code())
                .toList();
    }

    @Test
    void worksInProductionUntilSomebodySaysOtherwise() {
        assertThat(environments.of("class-path"))
                .isEqualTo(new Environment("class-path", Environment.Kind.PRODUCTION, null, 0));
    }

    @Test
    void keepsAnEnvironmentAndCountsItsChanges() {
        assertThat(set("sandbox", null, Map.of())).isEmpty();
        assertThat(set("custom", "https://test.platform.example/api/", Map.of()))
                .isEmpty();

        assertThat(environments.of("class-path"))
                .isEqualTo(new Environment(
                        "class-path", Environment.Kind.CUSTOM, URI.create("https://test.platform.example/api"), 2));
    }

    @Test
    void keepsCredentialsEncryptedAndPerEnvironment() {
        set("production", null, Map.of("clientId", "carport", "clientSecret", "canary-12345"));

        assertThat(environments.credential("class-path", "clientSecret")).contains("canary-12345");
        assertThat(environments.credentialsSet(app)).containsExactlyInAnyOrder("clientId", "clientSecret");
        List<String> stored = database.read(handle -> handle.createQuery("select sealed from account_secret")
                .map((row, context) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list());
        assertThat(stored).hasSize(2).noneMatch(text -> text.contains("canary"));

        set("sandbox", null, Map.of());
        assertThat(environments.credentialsSet(app)).isEmpty();
        set("production", null, Map.of("clientSecret", ""));
        assertThat(environments.credentialsSet(app)).containsExactly("clientId");
    }

    @Test
    void findsEverythingThatIsWrongAndThenKeepsNothing() {
        assertThat(set("staging", null, Map.of("pin", "1")))
                .containsExactly("name:environment.unknown", "credentials.pin:environment.credential-unknown");
        assertThat(set("custom", null, Map.of())).containsExactly("baseUrl:environment.address");
        assertThat(set("custom", "ftp://a.example", Map.of())).containsExactly("baseUrl:environment.address");
        assertThat(set("custom", "https://user@a.example", Map.of())).containsExactly("baseUrl:environment.address");
        assertThat(set("custom", "not an address", Map.of("clientId", "x")))
                .containsExactly("baseUrl:environment.address");

        assertThat(environments.of("class-path").revision()).isZero();
        assertThat(environments.credentialsSet(app)).isEmpty();
        assertThat(environments.set(app, "staging", null, Map.of())).allMatch(Finding::blocks);
    }

    @Test
    void remembersThePortOfASimulator() {
        assertThat(store.sandboxPort("class-path")).isZero();

        store.sandboxPort("class-path", 40123);
        store.sandboxPort("class-path", 40124);

        assertThat(store.sandboxPort("class-path")).isEqualTo(40124);
    }
}
