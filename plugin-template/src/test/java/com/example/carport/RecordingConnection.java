package com.example.carport;

import dev.carport.api.app.Connection;
import dev.carport.api.http.PlatformHttp;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stands in for the host: keeps the requests and gives every one the same answer. */
final class RecordingConnection implements Connection {

    final List<Request> requests = new ArrayList<>();

    private final Reply reply;

    RecordingConnection(int status, Map<String, List<String>> headers, String body) {
        this.reply = new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:1/v1");
    }

    @Override
    public Optional<String> credential(String key) {
        return key.equals("apiKey") ? Optional.of("k-123") : Optional.empty();
    }

    @Override
    public PlatformHttp http() {
        return request -> {
            requests.add(request);
            return reply;
        };
    }

    @Override
    public Secrets secrets() {
        throw new UnsupportedOperationException("This app keeps no secrets");
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(Instant.parse("2026-11-01T10:00:00Z"));
    }

    @Override
    public InputStream image(String hash) {
        throw new UnsupportedOperationException("This app sends no images");
    }
}
