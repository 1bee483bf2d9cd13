package dev.carport.engine.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where an app may call in its environment. Hosts are compared by their exact names.
 *
 * @param base the one address allowed with its own scheme and port, even inside the own network; null for none
 * @param hosts names allowed by HTTPS on the usual port, when they lie outside the own network
 */
public record HostPolicy(@Nullable URI base, Set<String> hosts) {
    public HostPolicy {
        Set<String> lower = new TreeSet<>();
        hosts.forEach(host -> lower.add(host.toLowerCase(Locale.ROOT)));
        hosts = Set.copyOf(lower);
    }

    /** Production: what the app declares. */
    public static HostPolicy production(Set<String> hosts) {
        return new HostPolicy(null, hosts);
    }

    /** The sandbox: its address and nothing else. */
    public static HostPolicy exactly(URI base) {
        return new HostPolicy(base, Set.of());
    }

    /** A base address set by the administrator, besides what the app declares. */
    public static HostPolicy custom(URI base, Set<String> hosts) {
        return new HostPolicy(base, hosts);
    }

    /** Why this address may not be called; empty when it may. */
    Optional<String> refusal(URI uri) {
        String scheme = lower(uri.getScheme());
        String host = lower(uri.getHost());
        if (host.isEmpty()) {
            return Optional.of("the address has no host");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("the address holds a user name");
        }
        if (isBase(uri)) {
            return Optional.empty();
        }
        if (!hosts.contains(host)) {
            return Optional.of("the app has not declared the host " + host);
        }
        if (!scheme.equals("https")) {
            return Optional.of("only HTTPS is allowed to " + host);
        }
        return port(uri) == 443 ? Optional.empty() : Optional.of("only the usual port is allowed to " + host);
    }

    /** Whether the address is the base's: scheme, host and port. */
    boolean isBase(URI uri) {
        return base != null
                && lower(base.getScheme()).equals(lower(uri.getScheme()))
                && isBaseHost(lower(uri.getHost()))
                && port(base) == port(uri);
    }

    /** Whether the host is the base's, and so may lie inside the own network. */
    boolean isBaseHost(String host) {
        return base != null && lower(base.getHost()).equals(host.toLowerCase(Locale.ROOT));
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return lower(uri.getScheme()).equals("https") ? 443 : 80;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
