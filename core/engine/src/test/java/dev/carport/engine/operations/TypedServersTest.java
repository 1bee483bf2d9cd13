package dev.carport.engine.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.ServerAddress;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.sample.ClassPathApp;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.http.HostPolicy;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses files may be pushed to. */
class TypedServersTest {
    private static final ExportStore NONE = (ExportStore) Proxy.newProxyInstance(
            TypedServersTest.class.getClassLoader(),
            new Class<?>[] {ExportStore.class},
            (proxy, method, arguments) -> List.of());

    private static TypedServers servers(String environment, HostPolicy policy) {
        try (AppCatalog catalog = AppCatalog.of(new ClassPathApp())) {
            return new TypedServers(
                    Account.fresh("a", "class-path", environment, "4711", Instant.EPOCH),
                    catalog.apps().getFirst(),
                    policy,
                    NONE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/in/, true",
        "http://localhost:8080/, true",
        "http://127.0.0.1:8081/in/, false",
        "http://127.0.0.1/in/, false",
        "https://127.0.0.1:8080/in/, false",
        "127.0.0.1:8080, false",
        "http://10.0.0.1:8080/in/, false"
    })
    void insideOnlyTheBaseByItsSchemeHostAndPort(String address, boolean allowed) {
        URI base = URI.create("http://127.0.0.1:8080/api");
        ServerAddress asked = new ServerAddress(address);

        for (TypedServers servers : List.of(
                servers("sandbox", HostPolicy.exactly(base)), servers("custom", HostPolicy.custom(base, Set.of())))) {
            assertThat(servers.isBase(asked.uri())).isEqualTo(allowed);
            assertThat(servers.refusalOfPush(asked).isEmpty()).isEqualTo(allowed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "platform.example, true",
        "https://platform.example:443/x, true",
        "https://platform.example:8443/, false"
    })
    void whatIsTypedWithoutASchemeIsCalledByHttps(String address, boolean isBase) {
        TypedServers servers =
                servers("custom", HostPolicy.custom(URI.create("https://platform.example/v1"), Set.of()));

        assertThat(servers.isBase(new ServerAddress(address).uri())).isEqualTo(isBase);
        assertThat(servers("production", HostPolicy.production(Set.of())).isBase(new ServerAddress(address).uri()))
                .isFalse();
    }
}
