package dev.carport.engine.delivery;

import dev.carport.api.files.Destination;
import dev.carport.engine.delivery.TransportFailure.Kind;
import dev.carport.engine.http.Errand;
import dev.carport.engine.http.FilePush;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A request per file; the receiver keeps half ones to itself, as it knows the length beforehand. */
final class PushTransport implements Transport {
    private final Destination.Push destination;
    private final URI address;
    private final FilePush push;
    private final ScheduledExecutorService alarm;
    private final DeliveryTimes times;
    private final @Nullable Errand errand;

    /**
     * A way to an address.
     *
     * @param address of the destination, with a scheme
     */
    PushTransport(
            Destination.Push destination,
            URI address,
            FilePush push,
            ScheduledExecutorService alarm,
            DeliveryTimes times,
            @Nullable Errand errand) {
        this.destination = destination;
        this.address = address;
        this.push = push;
        this.alarm = alarm;
        this.times = times;
        this.errand = errand;
    }

    @Override
    public int put(Spooled file) throws TransportFailure {
        FilePush.Answer answer = send(
                destination.put() ? "PUT" : "POST",
                address(file.name()),
                file.mediaType(),
                file.bytes(),
                () -> file.open(errand));
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return status;
        }
        String words = "The receiver answers " + status + (answer.words().isEmpty() ? "" : ": " + answer.words());
        throw switch (status) {
            case 401, 403 -> new TransportFailure(Kind.CREDENTIALS, words, null);
            case 300, 301, 302, 303, 307, 308, 404, 405, 410 -> new TransportFailure(Kind.PLACE, words, null);
            case 408, 409, 423, 425, 429 -> later(words, answer);
            default -> status < 500 ? new TransportFailure(Kind.CONTENT, words, null) : later(words, answer);
        };
    }

    private static TransportFailure later(String words, FilePush.Answer answer) {
        return new TransportFailure(Kind.UNREACHABLE, words, answer.retryAfter().orElse(null), null);
    }

    private URI address(String name) {
        if (!address.getRawPath().endsWith("/")) {
            return address;
        }
        String path = address.getRawPath()
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path + query);
    }

    private FilePush.Answer send(
            String method, URI target, String mediaType, long bytes, FilePush.@Nullable Content content)
            throws TransportFailure {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> end = alarm.schedule(
                () -> {
                    late.set(true);
                    push.close();
                },
                times.whole().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            String token =
                    destination.token() == null ? null : destination.token().reveal();
            return push.send(method, target, token, mediaType, bytes, content);
        } catch (IOException | RuntimeException failed) {
            String words = late.get() ? "not finished within " + times.whole() : Transport.words(failed);
            throw new TransportFailure(Kind.UNREACHABLE, "No answer to " + method + ": " + words, failed);
        } finally {
            end.cancel(false);
        }
    }

    /** An answer of any kind shows that somebody is there; what a receiver says to HEAD is rarely what it says to a file. */
    @Override
    public void probe() throws TransportFailure {
        FilePush.Answer answer = send("HEAD", address, "", 0, null);
        if (answer.status() == 401) {
            throw new TransportFailure(Kind.CREDENTIALS, "The receiver does not accept the token", null);
        }
        if (answer.status() >= 500 && answer.status() != 501) {
            throw new TransportFailure(Kind.UNREACHABLE, "The receiver answers " + answer.status(), null);
        }
    }

    @Override
    public void abort() {
        push.close();
    }

    @Override
    public void close() {
        push.close();
    }
}
