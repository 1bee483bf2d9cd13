package dev.carport.testkit;

import dev.carport.api.http.Body;
import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.api.http.PlatformHttp;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The JDK's HTTP client behind the contract's interface: one request, one answer within 20 seconds, no retries, no limits and no look at the
 * host name, unlike the client the host lends. Thread-safe.
 */
public final class DirectHttp implements PlatformHttp {
    private static final String BOUNDARY = "carport-test-boundary";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Reply send(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(Duration.ofSeconds(20));
        request.headers().forEach(builder::header);
        switch (request.body()) {
            case null -> builder.method(request.method(), BodyPublishers.noBody());
            case Body.Bytes bytes ->
                builder.header("Content-Type", bytes.mediaType())
                        .method(request.method(), BodyPublishers.ofByteArray(bytes.bytes()));
            case Body.Multipart multipart ->
                builder.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .method(request.method(), BodyPublishers.ofByteArray(bytes(multipart)));
        }
        try {
            HttpResponse<byte[]> response = client.send(builder.build(), BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers().map(), response.body());
        } catch (ConnectException refused) {
            throw new NotSentException("no connection", refused);
        } catch (IOException lost) {
            throw new NoAnswerException("connection lost", lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("interrupted", interrupted);
        }
    }

    private static byte[] bytes(Body.Multipart multipart) {
        var out = new ByteArrayOutputStream();
        for (var part : multipart.parts()) {
            out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name()
                            + "\"; filename=\"" + part.fileName() + "\"\r\nContent-Type: " + part.mediaType()
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(part.bytes());
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
