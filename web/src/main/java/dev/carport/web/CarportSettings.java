package dev.carport.web;

import dev.carport.api.settings.Secret;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.notices.MailServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a start is given.
 *
 * @param engine database, data folder and how the engine works
 * @param server how the server is reached
 * @param publicUrl how browsers reach the server from outside, without a slash at the end; null to take it from each
 *     request
 * @param bundledApps apps that came with the product; null for none
 * @param apiToken a key with every right, so that a container can be set up without a browser; null for none
 * @param mail where letters are handed in; null for nowhere
 * @param inside hosts inside the own network that may be told of locks, without encryption too
 */
public record CarportSettings(
        EngineSettings engine,
        ServerConfig server,
        @Nullable URI publicUrl,
        @Nullable Path bundledApps,
        @Nullable Secret apiToken,
        @Nullable MailServer mail,
        Set<String> inside) {
    public CarportSettings {
        inside = Set.copyOf(inside);
    }

    /** What a start without a mail server is given. */
    public CarportSettings(
            EngineSettings engine,
            ServerConfig server,
            @Nullable URI publicUrl,
            @Nullable Path bundledApps,
            @Nullable Secret apiToken) {
        this(engine, server, publicUrl, bundledApps, apiToken, null, Set.of());
    }
}
