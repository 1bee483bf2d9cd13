package dev.carport.engine.notices;

import dev.carport.api.settings.Secret;
import dev.carport.engine.http.FilePush;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Sends signed requests outside of the own network. */
final class Webhook {
    /** Header with {@code sha256=} and the hex of HMAC-SHA256 over the body, by the secret of the target. */
    static final String SIGNATURE = "Carport-Signature";

    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final Predicate<String> trusted;
    private final InstantSource clock;

    /** {@code trusted} says which hosts may lie inside the own network, and be reached without encryption. */
    Webhook(Predicate<String> trusted, InstantSource clock) {
        this.trusted = trusted;
        this.clock = clock;
    }

    /**
     * Sends.
     *
     * @throws IOException when it was not taken
     */
    void send(URI address, Secret secret, String json) throws IOException {
        if (!"https".equals(address.getScheme()) && !trusted.test(String.valueOf(address.getHost()))) {
            throw new IOException("Notices are sent by HTTPS only");
        }
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (FilePush push = new FilePush(trusted, SystemDefaultDnsResolver.INSTANCE, SILENCE, SILENCE, clock)) {
            FilePush.Answer answer = push.send(
                    "POST",
                    address,
                    Map.of(SIGNATURE, "sha256=" + sign(secret, body)),
                    "application/json",
                    body.length,
                    () -> new ByteArrayInputStream(body));
            if (answer.status() < 200 || answer.status() > 299) {
                throw new IOException("It answered " + answer.status());
            }
        }
    }

    static String sign(Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", impossible);
        }
    }
}
