package dev.carport.apps.feed.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server on the loopback interface, for one user and one folder. */
final class FileServer implements AutoCloseable {
    static final String USER = "training";
    static final String PASSWORD = "training";

    private static final String HOST = "127.0.0.1";

    private final SshServer server;

    private FileServer(SshServer server) {
        this.server = server;
    }

    /**
     * Opens a port: the one it had last when that is free, because dealers have typed it into their settings.
     *
     * @param inbox where files land
     * @param state where key and port are remembered
     */
    static FileServer start(Path inbox, Path state) {
        Path remembered = state.resolve("sftp-port");
        try {
            int port = Files.exists(remembered)
                    ? Integer.parseInt(Files.readString(remembered).strip())
                    : 0;
            FileServer server = open(inbox, state, port);
            Files.writeString(remembered, Integer.toString(server.port()));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException("The training copy cannot open its file server", failed);
        }
    }

    private static FileServer open(Path inbox, Path state, int port) throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(HOST);
        server.setPort(port);
        var keys = new SimpleGeneratorHostKeyProvider(state.resolve("sftp-key"));
        keys.setAlgorithm("EC");
        keys.setKeySize(256);
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(inbox));
        try {
            server.start();
        } catch (IOException taken) {
            server.close(true);
            if (port == 0) {
                throw taken;
            }
            return open(inbox, state, 0);
        }
        return new FileServer(server);
    }

    /** Name and port, as dealers type them. */
    String address() {
        return HOST + ":" + port();
    }

    private int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.close(true);
    }
}
