package dev.carport.engine.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names to addresses outside of the own network only, so that a name that suddenly points at an inner service leads
 * nowhere. The check is made on the very addresses that are connected to.
 */
public final class OutsideAddresses extends SystemDefaultDnsResolver {
    /** 64:ff9b::/32, which holds the prefixes of translators, the common one and those of single networks. */
    private static final byte[] TRANSLATED = {0, 0x64, (byte) 0xff, (byte) 0x9b};

    private final Predicate<String> trusted;
    private final DnsResolver names;

    OutsideAddresses(HostPolicy policy, DnsResolver names) {
        this(policy::isBaseHost, names);
    }

    /**
     * Addresses for anybody.
     *
     * @param trusted names that may lie inside the own network
     * @param names looks names up
     */
    public OutsideAddresses(Predicate<String> trusted, DnsResolver names) {
        this.trusted = trusted;
        this.names = names;
    }

    @Override
    public InetAddress @Nullable [] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.resolve(host);
        if (trusted.test(host) || all == null) {
            return all;
        }
        InetAddress[] outside =
                Arrays.stream(all).filter(address -> !isInside(address)).toArray(InetAddress[]::new);
        if (outside.length == 0) {
            throw new UnknownHostException(host + " points into the own network");
        }
        return outside;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    static boolean isInside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> {
                int first = bytes[0] & 0xff;
                int second = bytes[1] & 0xff;
                // "this network", shared address space of carriers, tests of networks, reserved and broadcast
                yield first == 0
                        || first == 100 && second >= 64 && second < 128
                        || first == 198 && (second == 18 || second == 19)
                        || first >= 240;
            }
            // unique local addresses, and whatever a gateway makes an address of version 4 of
            case Inet6Address six -> (bytes[0] & 0xfe) == 0xfc || startsWith(bytes, TRANSLATED);
            default -> false;
        };
    }
}
