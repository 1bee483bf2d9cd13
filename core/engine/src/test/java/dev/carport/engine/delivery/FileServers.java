package dev.carport.engine.delivery;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.filesystem.nativefs.NativeFileSystemFactory;
import org.apache.ftpserver.ftplet.FileSystemView;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.FtpFile;
import org.apache.ftpserver.ftplet.User;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** Real servers on this machine, at free ports. User {@code dealer}, password {@value #PASSWORD}. */
final class FileServers {
    static final String PASSWORD = "s3cret-canary";
    static final String HOST = "127.0.0.1";

    private FileServers() {}

    static SshServer sftp(Path home, Path keyFile) {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(HOST);
        server.setPort(0);
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(keyFile));
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("dealer") && password.equals(PASSWORD));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(home));
        try {
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return server;
    }

    /** An FTP server with the port it listens at. */
    record Ftp(FtpServer server, int port) implements AutoCloseable {
        @Override
        public void close() {
            server.stop();
        }
    }

    /**
     * @param room bytes each file may have before its disk is full
     * @param keys key store with a certificate for this machine; without it nothing is encrypted
     */
    static Ftp ftp(Path home, AtomicLong room, @Nullable Path keys) throws FtpException {
        return ftp(home, room, keys, (from, to) -> false);
    }

    /** @param locked tells from the names before and after which file cannot be renamed */
    static Ftp ftp(Path home, AtomicLong room, @Nullable Path keys, BiPredicate<String, String> locked)
            throws FtpException {
        FtpServerFactory factory = new FtpServerFactory();
        ListenerFactory listener = new ListenerFactory();
        listener.setServerAddress(HOST);
        listener.setPort(0);
        if (keys != null) {
            SslConfigurationFactory ssl = new SslConfigurationFactory();
            ssl.setKeystoreFile(keys.toFile());
            ssl.setKeystorePassword("changeit");
            ssl.setKeystoreType("PKCS12");
            listener.setSslConfiguration(ssl.createSslConfiguration());
        }
        ConnectionConfigFactory connections = new ConnectionConfigFactory();
        connections.setAnonymousLoginEnabled(false);
        connections.setLoginFailureDelay(0);
        factory.setConnectionConfig(connections.createConnectionConfig());
        factory.addListener("default", listener.createListener());
        BaseUser dealer = new BaseUser();
        dealer.setName("dealer");
        dealer.setPassword(PASSWORD);
        dealer.setHomeDirectory(home.toString());
        dealer.setAuthorities(List.of(new WritePermission()));
        factory.getUserManager().save(dealer);
        factory.setFileSystem(new NativeFileSystemFactory() {
            @Override
            public FileSystemView createFileSystemView(User user) throws FtpException {
                return small(super.createFileSystemView(user), room, locked);
            }
        });
        FtpServer server = factory.createServer();
        server.start();
        return new Ftp(server, factory.getListener("default").getPort());
    }

    private static FileSystemView small(FileSystemView view, AtomicLong room, BiPredicate<String, String> locked) {
        return (FileSystemView) Proxy.newProxyInstance(
                FileServers.class.getClassLoader(),
                new Class<?>[] {FileSystemView.class},
                (proxy, method, arguments) -> {
                    Object result = call(method, view, arguments);
                    return result instanceof FtpFile file ? small(file, room, locked) : result;
                });
    }

    private static FtpFile small(FtpFile file, AtomicLong room, BiPredicate<String, String> locked) {
        return (FtpFile) Proxy.newProxyInstance(
                FileServers.class.getClassLoader(), new Class<?>[] {FtpFile.class}, new Small(file, room, locked));
    }

    /** A file on a disk with little room. */
    private record Small(FtpFile file, AtomicLong room, BiPredicate<String, String> locked)
            implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("move")) {
                FtpFile to = ((Small) Proxy.getInvocationHandler(arguments[0])).file();
                return !locked.test(file.getName(), to.getName()) && file.move(to);
            }
            Object result = call(method, file, arguments);
            return result instanceof OutputStream out ? new Full(out, room.get()) : result;
        }
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static final class Full extends FilterOutputStream {
        private long room;

        Full(OutputStream out, long room) {
            super(out);
            this.room = room;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > room) {
                throw new IOException("No space left on device");
            }
            room -= length;
            out.write(bytes, offset, length);
        }
    }

    /** A key store with a fresh certificate for this machine. */
    static Path keys(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "36500",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed");
        }
        return file;
    }

    /** Trusts what such a key store holds, and nothing else. */
    static SSLContext trusting(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** Passes bytes on to a server until so many have gone there, then cuts the connection. */
    static final class Cut implements AutoCloseable {
        private final ServerSocket listening;
        private final int target;
        private final AtomicLong left;

        Cut(int target, long after) throws IOException {
            this.target = target;
            this.left = new AtomicLong(after);
            this.listening = new ServerSocket(0, 5, InetAddress.getByName(HOST));
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return listening.getLocalPort();
        }

        private void accept() {
            try {
                while (true) {
                    Socket client = listening.accept();
                    Socket server = new Socket(HOST, target);
                    Thread.ofVirtual().start(() -> pass(client, server, true));
                    Thread.ofVirtual().start(() -> pass(server, client, false));
                }
            } catch (IOException closed) {
                // the end
            }
        }

        private void pass(Socket from, Socket to, boolean counted) {
            byte[] buffer = new byte[8192];
            try (from;
                    to) {
                int read = from.getInputStream().read(buffer);
                while (read >= 0 && (!counted || left.addAndGet(-read) > 0)) {
                    to.getOutputStream().write(buffer, 0, read);
                    read = from.getInputStream().read(buffer);
                }
            } catch (IOException gone) {
                // the end
            }
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }

    static URI at(int port) {
        return URI.create("http://" + HOST + ":" + port);
    }
}
