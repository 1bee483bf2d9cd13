package dev.carport.engine.operations;

import dev.carport.api.settings.ServerAddress;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.delivery.AllowedServers;
import dev.carport.engine.environment.Environment;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.http.HostPolicy;
import dev.carport.engine.settings.SettingField;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The servers an account's files may go to: in the sandbox the sandbox alone; else those its dealer has typed into a setting of type
 * {@link ServerAddress}, those the app declares, and the host of an address the administrator has set. Saved settings count before they
 * are in force: access is checked before that.
 */
final class TypedServers implements AllowedServers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Account account;
    private final InstalledApp<?> app;
    private final HostPolicy policy;
    private final ExportStore exports;

    TypedServers(Account account, InstalledApp<?> app, HostPolicy policy, ExportStore exports) {
        this.account = account;
        this.app = app;
        this.policy = policy;
        this.exports = exports;
    }

    @Override
    public Optional<String> refusal(ServerAddress server) {
        String host = server.host();
        if (mayBeInside(host)) {
            return Optional.empty();
        }
        if (inSandbox()) {
            return Optional.of("the sandbox reaches no server but its own, not " + host);
        }
        boolean known = policy.hosts().contains(host)
                || exports.ofAccount(account.id()).stream().anyMatch(export -> typed(export, server));
        return known ? Optional.empty() : Optional.of("nobody has entered the server " + host + " in the settings");
    }

    @Override
    public Optional<String> refusalOfPush(ServerAddress address) {
        if (isBase(address.uri())) {
            return Optional.empty();
        }
        if (inSandbox()) {
            return Optional.of("the sandbox reaches no address but its own, not " + address);
        }
        boolean known = policy.hosts().contains(address.host())
                || exports.ofAccount(account.id()).stream().anyMatch(export -> typed(export, address));
        return known ? Optional.empty() : Optional.of("nobody has entered the address " + address + " in the settings");
    }

    @Override
    public boolean isBase(URI address) {
        URI base = policy.base();
        return base != null
                && address.getHost() != null
                && mayBeInside(address.getHost())
                && scheme(base).equals(scheme(address))
                && port(base) == port(address);
    }

    /** What is typed without a scheme is called by HTTPS. */
    private static String scheme(URI address) {
        return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT).replace("server", "https");
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return scheme(address).equals("http") ? 80 : 443;
    }

    @Override
    public boolean mayBeInside(String host) {
        if (policy.base() == null || policy.base().getHost() == null) {
            return false;
        }
        String base = policy.base().getHost().toLowerCase(Locale.ROOT);
        String asked = host.toLowerCase(Locale.ROOT);
        return base.equals(asked) || THIS_MACHINE.contains(base) && THIS_MACHINE.contains(asked);
    }

    private boolean inSandbox() {
        return account.environment().equals(Environment.Kind.SANDBOX.word());
    }

    private boolean typed(Export export, ServerAddress server) {
        List<SettingField> fields = app.settings().fields().stream()
                .filter(field -> field.type() == ServerAddress.class)
                .toList();
        return Stream.of(export.settings(), export.plannedSettings())
                .map(JSON::readTree)
                .anyMatch(settings -> fields.stream().anyMatch(field -> same(settings.path(field.key()), server)));
    }

    private static boolean same(JsonNode typed, ServerAddress server) {
        String text = typed.asString("");
        if (!ServerAddress.isOne(text)) {
            return false;
        }
        ServerAddress known = new ServerAddress(text);
        return known.host().equals(server.host()) && known.port(-1) == server.port(-1);
    }
}
