package dev.carport.apps.feed.delivery;

import dev.carport.api.app.Connection;
import dev.carport.api.files.Destination;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.ServerAddress;
import dev.carport.apps.feed.FeedSettings;
import dev.carport.apps.feed.FeedSettings.Way;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the files go. */
final class Destinations {
    private Destinations() {}

    /** By the settings of a delivery. */
    static Optional<Destination> of(FeedSettings settings) {
        return of(
                settings.way(),
                settings.server(),
                settings.user(),
                settings.password(),
                settings.directory(),
                settings.hostKey(),
                settings.token());
    }

    /** By what has been entered so far; empty when something is missing. */
    static Optional<Destination> of(Connection connection) {
        return of(
                connection.setting("way").map(Way::valueOf).orElse(Way.FEED_ADDRESS),
                connection
                        .setting("server")
                        .filter(ServerAddress::isOne)
                        .map(ServerAddress::new)
                        .orElse(null),
                connection.setting("user").orElse(null),
                connection.setting("password").map(Secret::new).orElse(null),
                connection.setting("directory").orElse(null),
                connection.setting("hostKey").orElse(null),
                connection.setting("token").map(Secret::new).orElse(null));
    }

    private static Optional<Destination> of(
            Way way,
            @Nullable ServerAddress server,
            @Nullable String user,
            @Nullable Secret password,
            @Nullable String directory,
            @Nullable String hostKey,
            @Nullable Secret token) {
        if (way == Way.FEED_ADDRESS) {
            return Optional.of(new Destination.FeedAddress());
        } else if (server == null) {
            return Optional.empty();
        } else if (way == Way.HTTP_PUT || way == Way.HTTP_POST) {
            return Optional.of(new Destination.Push(server, way == Way.HTTP_PUT, token));
        } else if (user == null || password == null) {
            return Optional.empty();
        }
        String where = directory == null ? "" : directory;
        return Optional.of(
                way == Way.SFTP
                        ? new Destination.Sftp(server, user, password, where, hostKey == null ? "" : hostKey)
                        : new Destination.Ftp(server, way == Way.FTPS, user, password, where));
    }
}
