package dev.carport.engine.delivery;

import dev.carport.api.files.Destination;
import dev.carport.engine.delivery.TransportFailure.Kind;
import dev.carport.engine.http.Errand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/** SFTP with a password. Nothing is read of the user's own SSH configuration. */
final class SftpTransport implements Transport {
    private static final int USUAL_PORT = 22;
    private static final int BUFFER = 32 * 1024;

    private final Destination.Sftp destination;
    private final @Nullable Errand errand;
    private final SshClient client;
    private @Nullable ClientSession session;
    private @Nullable SftpClient sftp;

    private SftpTransport(Destination.Sftp destination, @Nullable Errand errand) {
        this.destination = destination;
        this.errand = errand;
        client = ClientBuilder.builder()
                .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
                .build();
    }

    /**
     * Connects and signs in.
     *
     * @param known fingerprint to insist on; null to trust what is shown
     * @param seen gets the fingerprint once the sign-in has worked
     */
    static Transport open(
            Destination.Sftp destination,
            InetAddress address,
            @Nullable String known,
            java.util.function.Consumer<String> seen,
            DeliveryTimes times,
            @Nullable Errand errand)
            throws TransportFailure {
        SftpTransport transport = new SftpTransport(destination, errand);
        boolean open = false;
        try {
            transport.connect(address, known, seen, times);
            open = true;
            return transport;
        } finally {
            if (!open) {
                transport.close();
            }
        }
    }

    private void connect(
            InetAddress address, @Nullable String known, java.util.function.Consumer<String> seen, DeliveryTimes times)
            throws TransportFailure {
        CoreModuleProperties.IDLE_TIMEOUT.set(client, times.silence());
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, times.silence());
        CoreModuleProperties.AUTH_TIMEOUT.set(client, times.connect());
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(client, times.silence());
        CoreModuleProperties.PASSWORD_PROMPTS.set(client, 1);
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, times.connect());
        client.setNioWorkers(2);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(
                List.of(UserAuthPasswordFactory.INSTANCE, UserAuthKeyboardInteractiveFactory.INSTANCE));
        List<String> shown = new ArrayList<>();
        client.setServerKeyVerifier((asking, from, key) -> {
            String fingerprint = fingerprint(key);
            shown.add(fingerprint);
            return known == null || plain(known).equals(plain(fingerprint));
        });
        client.start();
        int port = destination.server().port(USUAL_PORT);
        try {
            ClientSession connected = client.connect(destination.user(), new InetSocketAddress(address, port))
                    .verify(times.connect())
                    .getSession();
            session = connected;
            connected.addPasswordIdentity(destination.password().reveal());
            AuthFuture signIn = connected.auth();
            if (!signIn.await(times.connect())) {
                throw new TransportFailure(Kind.UNREACHABLE, "The server did not answer the sign-in in time", null);
            }
            if (!signIn.isSuccess()) {
                throw notSignedIn(signIn.getException(), known, shown);
            }
            shown.forEach(seen);
            sftp = SftpClientFactory.instance().createSftpClient(connected);
        } catch (IOException failed) {
            throw known != null && shown.stream().anyMatch(key -> !plain(key).equals(plain(known)))
                    ? otherKey(known, shown.getFirst(), failed)
                    : new TransportFailure(
                            Kind.UNREACHABLE, "No connection by SFTP: " + Transport.words(failed), failed);
        }
    }

    private static TransportFailure notSignedIn(
            @Nullable Throwable failed, @Nullable String known, List<String> shown) {
        if (known != null && shown.stream().anyMatch(key -> !plain(key).equals(plain(known)))) {
            return otherKey(known, shown.getFirst(), failed);
        }
        boolean refused = failed instanceof SshException told
                && (told.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE
                        || told.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR);
        return refused
                ? new TransportFailure(Kind.CREDENTIALS, "The server does not accept user and password", failed)
                : new TransportFailure(
                        Kind.UNREACHABLE,
                        "The connection ended during the sign-in: " + Transport.words(failed),
                        failed);
    }

    private static TransportFailure otherKey(String known, String shown, @Nullable Throwable failed) {
        return new TransportFailure(
                Kind.SERVER_KEY, "The server shows the key " + shown + " and not " + known + " as before", failed);
    }

    private static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    /** Fingerprints are written with and without the word before, and the signs that fill up at the end. */
    private static String plain(String fingerprint) {
        String text = fingerprint.strip();
        return (text.regionMatches(true, 0, "SHA256:", 0, 7) ? text.substring(7) : text).replaceAll("=+$", "");
    }

    private SftpClient open() throws TransportFailure {
        SftpClient open = sftp;
        if (open == null) {
            throw new TransportFailure(Kind.UNREACHABLE, "The connection has ended", null);
        }
        return open;
    }

    @Override
    public int put(Spooled file) throws TransportFailure {
        SftpClient server = open();
        String part = Transport.path(destination.directory(), file.partName());
        String name = Transport.path(destination.directory(), file.name());
        try {
            write(server, part, file);
            long arrived = server.stat(part).getSize();
            if (arrived != file.bytes()) {
                throw new TransportFailure(
                        Kind.UNREACHABLE, arrived + " of " + file.bytes() + " bytes have arrived", null);
            }
            rename(server, part, name, Transport.path(destination.directory(), file.asideName()));
            return 200;
        } catch (SftpException told) {
            throw refused(told);
        } catch (IOException failed) {
            throw new TransportFailure(Kind.UNREACHABLE, "The connection broke: " + Transport.words(failed), failed);
        }
    }

    private void write(SftpClient server, String part, Spooled file) throws IOException {
        try (InputStream from = file.open(errand);
                OutputStream to =
                        server.write(part, BUFFER, EnumSet.of(OpenMode.Create, OpenMode.Write, OpenMode.Truncate))) {
            from.transferTo(to);
        }
    }

    private static void rename(SftpClient server, String part, String name, String aside)
            throws IOException, TransportFailure {
        try {
            replace(server, part, name, aside);
        } catch (SftpException told) {
            // the directory takes files, as one has just arrived: a lock by who reads the old one, and the like
            throw new TransportFailure(
                    Kind.UNREACHABLE, "The server does not give the file its name: " + Transport.words(told), told);
        }
    }

    /**
     * At once where the server can do that. Else the old file, if there is one, steps aside until the new one has its name, and comes back
     * when that does not work, so that it is never lost.
     */
    private static void replace(SftpClient server, String part, String name, String aside) throws IOException {
        OpenSSHPosixRenameExtension atOnce = server.getExtension(OpenSSHPosixRenameExtension.class);
        if (atOnce != null && atOnce.isSupported()) {
            atOnce.posixRename(part, name);
            return;
        }
        if (server.getVersion() >= SftpConstants.SFTP_V5) {
            server.rename(part, name, SftpClient.CopyMode.Overwrite);
            return;
        }
        if (!isThere(server, name)) {
            server.rename(part, name);
            return;
        }
        if (isThere(server, aside)) {
            server.remove(aside);
        }
        server.rename(name, aside);
        try {
            server.rename(part, name);
        } catch (SftpException refused) {
            server.rename(aside, name);
            throw refused;
        }
        server.remove(aside);
    }

    private static boolean isThere(SftpClient server, String path) throws IOException {
        try {
            server.stat(path);
            return true;
        } catch (SftpException told) {
            if (told.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                    || told.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
                return false;
            }
            throw told;
        }
    }

    private TransportFailure refused(SftpException told) {
        return switch (told.getStatus()) {
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
                new TransportFailure(Kind.PLACE, "There is no directory \"" + destination.directory() + "\"", told);
            case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT ->
                new TransportFailure(
                        Kind.PLACE, "The directory \"" + destination.directory() + "\" cannot be written", told);
            default -> new TransportFailure(Kind.UNREACHABLE, "The server answers: " + Transport.words(told), told);
        };
    }

    @Override
    public void probe() throws TransportFailure {
        SftpClient server = open();
        String directory = destination.directory();
        String name = Transport.path(directory, "carport-" + UUID.randomUUID() + ".part");
        try {
            if (!server.stat(directory.isEmpty() ? "." : directory).isDirectory()) {
                throw new TransportFailure(Kind.PLACE, "\"" + directory + "\" is no directory", null);
            }
            server.open(name, EnumSet.of(OpenMode.Create, OpenMode.Write)).close();
            server.remove(name);
        } catch (SftpException told) {
            throw refused(told);
        } catch (IOException failed) {
            throw new TransportFailure(Kind.UNREACHABLE, "The connection broke: " + Transport.words(failed), failed);
        }
    }

    @Override
    public void abort() {
        ClientSession open = session;
        if (open != null) {
            open.close(true);
        }
    }

    @Override
    public void close() {
        abort();
        client.stop();
    }
}
