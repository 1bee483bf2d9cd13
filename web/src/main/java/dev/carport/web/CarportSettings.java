package dev.carport.web;

import dev.carport.api.settings.Secret;
import dev.carport.engine.store.DatabaseSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a start is given.
 *
 * @param data folder for everything that is not in the database; made when missing
 * @param database where the data is
 * @param server how the server is reached
 * @param bundledApps apps that came with the product; null for none
 * @param apiToken a key with every right, so that a container can be set up without a browser; null for none
 */
public record CarportSettings(
        Path data,
        DatabaseSettings database,
        ServerConfig server,
        @Nullable Path bundledApps,
        @Nullable Secret apiToken) {}
