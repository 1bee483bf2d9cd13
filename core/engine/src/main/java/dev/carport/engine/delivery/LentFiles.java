package dev.carport.engine.delivery;

import dev.carport.api.files.Destination;
import dev.carport.api.files.FileDelivery;
import dev.carport.api.files.OutgoingFile;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import dev.carport.api.settings.Secret;
import dev.carport.engine.http.Errand;
import dev.carport.engine.http.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The door for files of one account. Thread-safe. */
final class LentFiles implements FileDelivery {
    private static final int VERSIONS_AT_ONCE = 500;
    private static final int ARRIVED_AT_ONCE = 50;

    private final FileCarrier carrier;
    private final String account;
    private final AllowedServers servers;
    private final Consumer<String> keepSecret;

    LentFiles(FileCarrier carrier, String account, AllowedServers servers, Consumer<String> keepSecret) {
        this.carrier = carrier;
        this.account = account;
        this.servers = servers;
        this.keepSecret = keepSecret;
    }

    @Override
    public CheckResult check(Destination destination) {
        if (destination instanceof Destination.FeedAddress) {
            return CheckResult.ok(null, Map.of());
        }
        String secret = secret(destination);
        Errand errand = Errand.current().orElse(null);
        try (Way way = new Way(destination, errand)) {
            way.open().probe();
            return CheckResult.ok(null, Map.of());
        } catch (TransportFailure failed) {
            return failed.check(failed.words(secret));
        }
    }

    @Override
    public Outcome deliver(Destination destination, List<OutgoingFile> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to deliver");
        }
        String secret = secret(destination);
        Errand errand = Errand.current().orElse(null);
        try (Way way = new Way(destination, errand)) {
            for (int from = 0; from < files.size(); from += VERSIONS_AT_ONCE) {
                List<OutgoingFile> some = files.subList(from, Math.min(files.size(), from + VERSIONS_AT_ONCE));
                Map<String, String> known = versions(way, some);
                Map<String, String> arrived = new HashMap<>();
                try {
                    for (OutgoingFile file : some) {
                        if (file.version() == null || !file.version().equals(known.get(file.name()))) {
                            deliver(way, file, arrived);
                        }
                    }
                } finally {
                    keep(way, arrived);
                }
            }
            return Outcome.confirmed(files.getLast().name(), null);
        } catch (TransportFailure failed) {
            return failed.outcome(failed.words(secret));
        }
    }

    private String secret(Destination destination) {
        Secret secret = FileCarrier.secret(destination);
        String text = secret == null ? "" : secret.reveal();
        if (!text.isEmpty()) {
            keepSecret.accept(text);
        }
        return text;
    }

    private Map<String, String> versions(Way way, List<OutgoingFile> files) {
        List<String> names = files.stream()
                .filter(file -> file.version() != null)
                .map(OutgoingFile::name)
                .toList();
        String export = way.export;
        if (export == null || names.isEmpty()) {
            return Map.of();
        }
        Map<String, String> known = new HashMap<>(carrier.delivered().versions(export, way.place, names));
        if (way.destination instanceof Destination.FeedAddress) {
            // our own folder may have been lost, unlike a receiver's
            known.keySet().retainAll(carrier.feeds().lying(export, known.keySet()));
            carrier.feeds().named(export, known.keySet());
        }
        return known;
    }

    private void deliver(Way way, OutgoingFile file, Map<String, String> arrived) throws TransportFailure {
        try (Spooled spooled = spool(file, way.errand)) {
            carry(way, spooled);
            if (way.errand != null) {
                way.errand.noteCarried(spooled.bytes());
            }
        }
        if (file.version() != null) {
            arrived.put(file.name(), file.version());
        }
        // what is not noted before the process dies is carried again
        if (arrived.size() >= ARRIVED_AT_ONCE) {
            keep(way, arrived);
        }
    }

    private void keep(Way way, Map<String, String> arrived) {
        if (way.export != null && !arrived.isEmpty()) {
            carrier.delivered()
                    .put(
                            way.export,
                            way.place,
                            Map.copyOf(arrived),
                            carrier.clock().instant());
        }
        arrived.clear();
    }

    private Spooled spool(OutgoingFile file, @Nullable Errand errand) throws TransportFailure {
        try {
            return carrier.spool().write(file, errand);
        } catch (IOException ofTheApp) {
            throw new UncheckedIOException("The file " + file.name() + " could not be written", ofTheApp);
        }
    }

    private void carry(Way way, Spooled file) throws TransportFailure {
        if (way.destination instanceof Destination.FeedAddress) {
            if (way.export == null) {
                throw new IllegalStateException("A feed address belongs to an export: deliver while publishing");
            }
            way.address(way.export);
            carrier.feeds().publish(way.export, file);
            return;
        }
        Instant at = carrier.clock().instant();
        long started = System.nanoTime();
        int status = 0;
        @Nullable TransportFailure failure = null;
        try {
            status = way.open().put(file);
        } catch (TransportFailure failed) {
            failure = failed;
            throw failed;
        } finally {
            record(way, file, at, Duration.ofNanos(System.nanoTime() - started), status, failure);
        }
    }

    private void record(
            Way way, Spooled file, Instant at, Duration duration, int status, @Nullable TransportFailure failure) {
        Exchange exchange = new Exchange(
                account,
                at,
                way.method(),
                way.server(),
                "/" + file.name(),
                status,
                failure == null ? Exchange.End.ANSWERED : Exchange.End.NO_ANSWER,
                duration,
                file.bytes(),
                0,
                "",
                "",
                failure == null ? null : failure.words(secret(way.destination)),
                List.of());
        if (carrier.recorder().wants(exchange.kind())) {
            carrier.recorder().record(exchange);
        }
    }

    /** A way to a destination that is opened when something is to be carried, and broken off when nobody waits for the call any more. */
    private final class Way implements AutoCloseable {
        private final Destination destination;
        private final @Nullable Errand errand;
        private final @Nullable String export;
        private final String place;
        private final Runnable stop = this::abort;
        private volatile @Nullable Transport transport;
        private boolean addressed;

        Way(Destination destination, @Nullable Errand errand) {
            this.destination = destination;
            this.errand = errand;
            this.export = errand == null ? null : errand.export().orElse(null);
            this.place = switch (destination) {
                case Destination.Sftp sftp ->
                    Spool.sha256(List.of("sftp", sftp.server().value(), sftp.user(), sftp.directory()));
                case Destination.Ftp ftp ->
                    Spool.sha256(List.of("ftp", ftp.server().value(), ftp.user(), ftp.directory()));
                case Destination.Push push ->
                    Spool.sha256(List.of("push", push.address().value()));
                case Destination.FeedAddress feed -> FeedFile.DESTINATION;
            };
        }

        Transport open() throws TransportFailure {
            Transport open = transport;
            if (open == null) {
                open = new HostTransport(() -> carrier.connect(account, servers, destination, errand));
                transport = open;
                if (errand != null) {
                    errand.onRevoke(stop);
                }
            }
            return open;
        }

        /** Once per delivery: a look costs two queries and a decryption, and there are thousands of pictures. */
        void address(String exportId) {
            if (!addressed) {
                carrier.feeds().address(exportId);
                addressed = true;
            }
        }

        private void abort() {
            Transport open = transport;
            if (open != null) {
                open.abort();
            }
        }

        String method() {
            return switch (destination) {
                case Destination.Sftp sftp -> "SFTP";
                case Destination.Ftp ftp -> ftp.encrypted() ? "FTPS" : "FTP";
                case Destination.Push push -> push.put() ? "PUT" : "POST";
                case Destination.FeedAddress feed -> "FEED";
            };
        }

        String server() {
            return switch (destination) {
                case Destination.Sftp sftp -> sftp.server().host();
                case Destination.Ftp ftp -> ftp.server().host();
                case Destination.Push push -> push.address().host();
                case Destination.FeedAddress feed -> "";
            };
        }

        @Override
        public void close() {
            if (errand != null) {
                errand.forgetRevoke(stop);
            }
            Transport open = transport;
            if (open != null) {
                open.close();
            }
        }
    }

    /** Runs the host's libraries with the host's class loader: the thread comes from the app and has the app's. */
    private static final class HostTransport implements Transport {
        private final Transport way;

        HostTransport(Opening opening) throws TransportFailure {
            @Nullable ClassLoader outer = enter();
            try {
                way = opening.open();
            } finally {
                leave(outer);
            }
        }

        private static @Nullable ClassLoader enter() {
            Thread thread = Thread.currentThread();
            @Nullable ClassLoader outer = thread.getContextClassLoader();
            thread.setContextClassLoader(LentFiles.class.getClassLoader());
            return outer;
        }

        private static void leave(@Nullable ClassLoader outer) {
            Thread.currentThread().setContextClassLoader(outer);
        }

        @Override
        public int put(Spooled file) throws TransportFailure {
            @Nullable ClassLoader outer = enter();
            try {
                return way.put(file);
            } finally {
                leave(outer);
            }
        }

        @Override
        public void probe() throws TransportFailure {
            @Nullable ClassLoader outer = enter();
            try {
                way.probe();
            } finally {
                leave(outer);
            }
        }

        @Override
        public void abort() {
            way.abort();
        }

        @Override
        public void close() {
            @Nullable ClassLoader outer = enter();
            try {
                way.close();
            } finally {
                leave(outer);
            }
        }
    }
}
