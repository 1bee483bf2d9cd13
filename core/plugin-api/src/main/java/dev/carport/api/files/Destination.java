package dev.carport.api.files;

import dev.carport.api.settings.Secret;
import dev.carport.api.settings.ServerAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where files go. The host connects only to servers that the dealer has typed into a setting of type {@link ServerAddress} or the app has
 * declared, and in the sandbox only to the sandbox.
 */
public sealed interface Destination {
    /**
     * A file server by SFTP.
     *
     * @param server name and port; 22 unless it says another
     * @param directory relative to where the user is after signing in, or from {@code /} on; empty for where he is. It must exist
     * @param hostKey the server's key as {@code SHA256:...}; empty to trust the first one seen and refuse any other later
     */
    record Sftp(ServerAddress server, String user, Secret password, String directory, String hostKey)
            implements Destination {}

    /**
     * A file server by FTP, passive.
     *
     * @param server name and port; 21 unless it says another
     * @param encrypted true for explicit TLS, control and data
     * @param directory as for {@link Sftp}
     */
    record Ftp(ServerAddress server, boolean encrypted, String user, Secret password, String directory)
            implements Destination {}

    /**
     * An address that takes the file as the body of a request.
     *
     * @param address HTTPS; the file's name is put behind it when it ends with a slash
     * @param put true for PUT, false for POST
     * @param token sent as {@code Authorization: Bearer}; null for none
     */
    record Push(
            ServerAddress address, boolean put, @Nullable Secret token) implements Destination {}

    /** An address at the host that nobody can guess, from which the receiver fetches. Answers with an ETag. */
    record FeedAddress() implements Destination {}
}
