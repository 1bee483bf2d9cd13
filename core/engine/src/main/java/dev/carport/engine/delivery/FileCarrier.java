package dev.carport.engine.delivery;

import dev.carport.api.files.Destination;
import dev.carport.api.files.FileDelivery;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.ServerAddress;
import dev.carport.engine.delivery.TransportFailure.Kind;
import dev.carport.engine.http.Errand;
import dev.carport.engine.http.ExchangeRecorder;
import dev.carport.engine.http.FilePush;
import dev.carport.engine.http.OutsideAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/** Lends apps the door for files, one per account. Thread-safe. */
public final class FileCarrier implements AutoCloseable {
    private final Spool spool;
    private final Feeds feeds;
    private final ServerKeyStore keys;
    private final DeliveredFileStore delivered;
    private final ExchangeRecorder recorder;
    private final DeliveryTimes times;
    private final DnsResolver names;
    private final SSLContext tls;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("delivery-alarm").factory());

    /** A carrier with production's limits in time, and the certificates this machine trusts. */
    public FileCarrier(
            Spool spool,
            Feeds feeds,
            ServerKeyStore keys,
            DeliveredFileStore delivered,
            ExchangeRecorder recorder,
            InstantSource clock) {
        this(
                spool,
                feeds,
                keys,
                delivered,
                recorder,
                DeliveryTimes.USUAL,
                SystemDefaultDnsResolver.INSTANCE,
                usualTls(),
                clock);
    }

    FileCarrier(
            Spool spool,
            Feeds feeds,
            ServerKeyStore keys,
            DeliveredFileStore delivered,
            ExchangeRecorder recorder,
            DeliveryTimes times,
            DnsResolver names,
            SSLContext tls,
            InstantSource clock) {
        this.spool = spool;
        this.feeds = feeds;
        this.keys = keys;
        this.delivered = delivered;
        this.recorder = recorder;
        this.times = times;
        this.names = names;
        this.tls = tls;
        this.clock = clock;
        alarm.setRemoveOnCancelPolicy(true);
    }

    private static SSLContext usualTls() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java has no TLS", broken);
        }
    }

    /**
     * The door for one account.
     *
     * @param keepSecret is told each password and token, so that the account's history never shows it
     */
    public FileDelivery open(String accountId, AllowedServers servers, Consumer<String> keepSecret) {
        return new LentFiles(this, accountId, servers, keepSecret);
    }

    /** Connects to a receiver outside; not for feed addresses. */
    Transport connect(String account, AllowedServers servers, Destination destination, @Nullable Errand errand)
            throws TransportFailure {
        return switch (destination) {
            case Destination.Sftp sftp -> {
                InetAddress address = address(servers, sftp.server());
                String server = sftp.server().host() + ":" + sftp.server().port(22);
                Optional<String> typed = Optional.of(sftp.hostKey().strip()).filter(key -> !key.isEmpty());
                Optional<String> pinned = keys.find(account, server);
                yield SftpTransport.open(
                        sftp,
                        address,
                        typed.or(() -> pinned).orElse(null),
                        shown -> {
                            if (!pinned.equals(Optional.of(shown))) {
                                keys.put(account, server, shown);
                            }
                        },
                        times,
                        errand);
            }
            case Destination.Ftp ftp -> FtpTransport.open(ftp, address(servers, ftp.server()), tls, times, errand);
            case Destination.Push push -> push(servers, push, errand);
            case Destination.FeedAddress feed -> throw new IllegalArgumentException("Nothing to connect to");
        };
    }

    private Transport push(AllowedServers servers, Destination.Push push, @Nullable Errand errand)
            throws TransportFailure {
        Optional<String> refusal = servers.refusalOfPush(push.address());
        if (refusal.isPresent()) {
            throw new TransportFailure(Kind.FORBIDDEN, "Not connected: " + refusal.get(), null);
        }
        URI typed = push.address().uri();
        URI address = typed.getScheme().equals("server")
                ? URI.create("https" + typed.toString().substring("server".length()))
                : typed;
        boolean base = servers.isBase(address);
        if (!address.getScheme().equals("https") && !base) {
            throw new TransportFailure(Kind.FORBIDDEN, "Files are pushed by HTTPS only", null);
        }
        FilePush client = new FilePush(host -> base, names, times.connect(), times.silence(), clock);
        return new PushTransport(push, address, client, alarm, times, errand);
    }

    private InetAddress address(AllowedServers servers, ServerAddress server) throws TransportFailure {
        Optional<String> refusal = servers.refusal(server);
        if (refusal.isPresent()) {
            throw new TransportFailure(Kind.FORBIDDEN, "Not connected: " + refusal.get(), null);
        }
        try {
            InetAddress[] all = new OutsideAddresses(servers::mayBeInside, names).resolve(server.host());
            if (all == null || all.length == 0) {
                throw new UnknownHostException(server.host());
            }
            return InetAddress.getByAddress(server.host(), all[0].getAddress());
        } catch (UnknownHostException unknown) {
            throw new TransportFailure(Kind.UNREACHABLE, "No such server: " + unknown.getMessage(), unknown);
        }
    }

    static @Nullable Secret secret(Destination destination) {
        return switch (destination) {
            case Destination.Sftp sftp -> sftp.password();
            case Destination.Ftp ftp -> ftp.password();
            case Destination.Push push -> push.token();
            case Destination.FeedAddress feed -> null;
        };
    }

    Spool spool() {
        return spool;
    }

    Feeds feeds() {
        return feeds;
    }

    DeliveredFileStore delivered() {
        return delivered;
    }

    ExchangeRecorder recorder() {
        return recorder;
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public void close() {
        alarm.shutdownNow();
    }
}
