package dev.carport.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import dev.carport.api.files.Destination;
import dev.carport.api.files.FileDelivery;
import dev.carport.api.files.OutgoingFile;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.ServerAddress;
import dev.carport.engine.accounts.AccountSecretStore;
import dev.carport.engine.http.Errand;
import dev.carport.engine.http.Exchange;
import dev.carport.engine.http.ExchangeRecorder;
import dev.carport.engine.tx.Transactions;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The door for files, to real servers on this machine. */
class DeliveringFilesTest {
    private static final int LARGE = 600_000;

    @TempDir
    Path folder;

    private final List<Exchange> recorded = new CopyOnWriteArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> versions = new HashMap<>();
    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    private final List<AutoCloseable> open = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Path home;
    private boolean base = true;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("inbox"));
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger("org.apache.sshd.client");
        root.setLevel(Level.DEBUG);
        root.setAdditive(false);
        root.addAppender(log);
        ((Logger) LoggerFactory.getLogger("dev.carport")).addAppender(log);
    }

    @AfterEach
    void closeServersAndFindNoPassword() throws Exception {
        for (AutoCloseable server : open) {
            server.close();
        }
        Logger root = (Logger) LoggerFactory.getLogger("org.apache.sshd.client");
        root.setLevel(null);
        root.setAdditive(true);
        root.detachAppender(log);
        ((Logger) LoggerFactory.getLogger("dev.carport")).detachAppender(log);
        assertThat(log.list)
                .allSatisfy(line -> assertThat(line.getFormattedMessage() + line.getThrowableProxy())
                        .doesNotContain(FileServers.PASSWORD));
        assertThat(recorded.toString()).doesNotContain(FileServers.PASSWORD);
        if (Files.exists(folder.resolve("spool"))) {
            try (Stream<Path> left = Files.list(folder.resolve("spool"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    private FileDelivery door() {
        return door(true, SSLContexts.usual());
    }

    private FileDelivery door(boolean inside, SSLContext tls) {
        FileCarrier carrier = new FileCarrier(
                new Spool(folder.resolve("spool"), () -> Instant.now().plus(Duration.ofHours(20))),
                new Feeds(
                        folder.resolve("feeds"),
                        new NoFeeds(),
                        noSecrets(),
                        noTransactions(),
                        new Random(1),
                        InstantSource.system()),
                new ServerKeyStore() {
                    @Override
                    public Optional<String> find(String accountId, String server) {
                        return Optional.ofNullable(keys.get(server));
                    }

                    @Override
                    public void put(String accountId, String server, String fingerprint) {
                        keys.put(server, fingerprint);
                    }
                },
                new MemoryVersions(),
                (ExchangeRecorder) recorded::add,
                new DeliveryTimes(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20)),
                SystemDefaultDnsResolver.INSTANCE,
                tls,
                InstantSource.fixed(Instant.EPOCH));
        open.add(carrier);
        return carrier.open(
                "a",
                new AllowedServers() {
                    @Override
                    public Optional<String> refusal(ServerAddress server) {
                        return server.host().equals("evil.example") ? Optional.of("not entered") : Optional.empty();
                    }

                    @Override
                    public Optional<String> refusalOfPush(ServerAddress address) {
                        return refusal(address);
                    }

                    @Override
                    public boolean isBase(URI address) {
                        return inside && base;
                    }

                    @Override
                    public boolean mayBeInside(String host) {
                        return inside;
                    }
                },
                secret -> {});
    }

    // no test here lays a file at a feed address
    private static AccountSecretStore noSecrets() {
        return (AccountSecretStore) Proxy.newProxyInstance(
                DeliveringFilesTest.class.getClassLoader(),
                new Class<?>[] {AccountSecretStore.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Transactions noTransactions() {
        return (Transactions) Proxy.newProxyInstance(
                DeliveringFilesTest.class.getClassLoader(),
                new Class<?>[] {Transactions.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static final class SSLContexts {
        static SSLContext usual() {
            try {
                return SSLContext.getDefault();
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private final class MemoryVersions implements DeliveredFileStore {
        @Override
        public Map<String, String> versions(String exportId, String destination, Collection<String> names) {
            Map<String, String> found = new HashMap<>();
            names.forEach(name -> {
                String version = versions.get(exportId + destination + name);
                if (version != null) {
                    found.put(name, version);
                }
            });
            return found;
        }

        @Override
        public void put(String exportId, String destination, Map<String, String> delivered, Instant now) {
            delivered.forEach((name, version) -> versions.put(exportId + destination + name, version));
        }

        @Override
        public void forget(String exportId) {
            versions.clear();
        }

        @Override
        public int purge(Instant before, int limit) {
            return 0;
        }
    }

    private SshServer sftp(String keyFile) {
        SshServer server = FileServers.sftp(home, folder.resolve(keyFile));
        open.add(server);
        return server;
    }

    private static Destination.Sftp sftpAt(int port, String password, String directory) {
        return new Destination.Sftp(
                new ServerAddress(FileServers.HOST + ":" + port), "dealer", new Secret(password), directory, "");
    }

    private static Destination.Ftp ftpAt(int port, boolean encrypted, String password, String directory) {
        return new Destination.Ftp(
                new ServerAddress(FileServers.HOST + ":" + port), encrypted, "dealer", new Secret(password), directory);
    }

    private static OutgoingFile file(String name, String content) {
        return new OutgoingFile(
                name, "text/csv;charset=UTF-8", null, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String large(char sign) {
        return String.valueOf(sign).repeat(LARGE);
    }

    private List<String> arrived(String directory) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(directory))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private String inbox(String name) throws IOException {
        return Files.readString(home.resolve("inbox").resolve(name));
    }

    // sftp

    @Test
    void aFileArrivesBySftpInPlaceOfTheOldOne() throws IOException {
        SshServer server = sftp("key");
        Destination.Sftp inbox = sftpAt(server.getPort(), FileServers.PASSWORD, "inbox");

        assertThat(door().check(inbox).code()).isEqualTo(CheckResult.Code.OK);
        assertThat(arrived("inbox")).isEmpty();
        assertThat(door().deliver(inbox, List.of(file("stock.csv", large('a')))))
                .isInstanceOf(Outcome.Confirmed.class);
        assertThat(door().deliver(inbox, List.of(file("stock.csv", "new")))).isInstanceOf(Outcome.Confirmed.class);

        assertThat(arrived("inbox")).containsExactly("stock.csv");
        assertThat(inbox("stock.csv")).isEqualTo("new");
        assertThat(recorded).extracting(Exchange::method).containsOnly("SFTP");
        assertThat(recorded).extracting(Exchange::requestBytes).containsExactly((long) LARGE, 3L);
    }

    @Test
    void aConnectionThatIsCutLeavesNothingUnderTheNameAndTheNextTrySucceeds() throws IOException {
        SshServer server = sftp("key");
        Files.writeString(home.resolve("inbox/stock.csv"), "old");
        FileServers.Cut cut = new FileServers.Cut(server.getPort(), LARGE / 2);
        open.add(cut);

        Outcome broken = door().deliver(
                        sftpAt(cut.port(), FileServers.PASSWORD, "inbox"), List.of(file("stock.csv", large('b'))));

        assertThat(broken).isInstanceOf(Outcome.Retry.class);
        assertThat(inbox("stock.csv")).isEqualTo("old");

        Outcome again = door().deliver(
                        sftpAt(server.getPort(), FileServers.PASSWORD, "inbox"),
                        List.of(file("stock.csv", large('b'))));

        assertThat(again).isInstanceOf(Outcome.Confirmed.class);
        assertThat(inbox("stock.csv")).isEqualTo(large('b'));
        assertThat(arrived("inbox")).containsExactly("stock.csv");
    }

    @Test
    void anSftpServerThatDoesNotGiveTheNameKeepsTheOldFileAndIsTriedAgain() throws IOException {
        AtomicBoolean locked = new AtomicBoolean(true);
        SshServer server =
                plainSftp((from, to) -> locked.get() && from.endsWith(".csv.part") && to.endsWith("stock.csv"));
        Destination.Sftp inbox = sftpAt(server.getPort(), FileServers.PASSWORD, "inbox");
        Files.writeString(home.resolve("inbox/stock.csv"), "old");

        Outcome refused = door().deliver(inbox, List.of(file("stock.csv", "new")));

        assertThat(refused).isInstanceOf(Outcome.Retry.class);
        assertThat(inbox("stock.csv")).isEqualTo("old");
        Outcome withoutOld = door().deliver(inbox, List.of(file("other.csv", "x"), file("stock.csv", "new")));
        assertThat(withoutOld).isInstanceOf(Outcome.Retry.class);
        assertThat(inbox("other.csv")).isEqualTo("x");
        locked.set(false);
        assertThat(door().deliver(inbox, List.of(file("stock.csv", "new")))).isInstanceOf(Outcome.Confirmed.class);
        assertThat(inbox("stock.csv")).isEqualTo("new");
        assertThat(arrived("inbox")).containsExactly("other.csv", "stock.csv");
    }

    /** A server of the oldest kind: no renaming over another file, and some files cannot be renamed at all. */
    private SshServer plainSftp(BiPredicate<String, String> locked) {
        SshServer server = sftp("key");
        SftpModuleProperties.SFTP_VERSION.set(server, SftpConstants.SFTP_V3);
        server.getProperties().put(SftpModuleProperties.OPENSSH_EXTENSIONS.getName(), "");
        ((SftpSubsystemFactory) server.getSubsystemFactories().getFirst())
                .addSftpEventListener(new SftpEventListener() {
                    @Override
                    public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options)
                            throws IOException {
                        if (locked.test(from.toString(), to.toString())) {
                            throw new AccessDeniedException(to.toString());
                        }
                    }
                });
        return server;
    }

    @Test
    void aWrongPasswordIsToldFromAMissingDirectory() {
        SshServer server = sftp("key");
        Destination wrong = sftpAt(server.getPort(), FileServers.PASSWORD + "x", "inbox");
        Destination nowhere = sftpAt(server.getPort(), FileServers.PASSWORD, "nowhere");

        assertThat(door().check(wrong).code()).isEqualTo(CheckResult.Code.WRONG_CREDENTIALS);
        assertThat(door().deliver(wrong, List.of(file("a.csv", "a")))).isInstanceOf(Outcome.AccountBlocked.class);
        assertThat(door().check(nowhere).code()).isEqualTo(CheckResult.Code.MISSING_RIGHT);
        assertThat(door().deliver(nowhere, List.of(file("a.csv", "a")))).isInstanceOf(Outcome.AccountBlocked.class);
    }

    @Test
    void aServerThatShowsAnotherKeyIsRefused() throws IOException {
        SshServer server = sftp("key");
        int port = server.getPort();
        door().deliver(sftpAt(port, FileServers.PASSWORD, "inbox"), List.of(file("a.csv", "a")));
        String key = keys.get(FileServers.HOST + ":" + port);
        keys.put(FileServers.HOST + ":" + port, "SHA256:somethingElse");
        Destination.Sftp typed = new Destination.Sftp(
                new ServerAddress(FileServers.HOST + ":" + port),
                "dealer",
                new Secret(FileServers.PASSWORD),
                "inbox",
                key);

        CheckResult other = door().check(sftpAt(port, FileServers.PASSWORD, "inbox"));
        Outcome refused = door().deliver(sftpAt(port, FileServers.PASSWORD, "inbox"), List.of(file("b.csv", "b")));

        assertThat(key).startsWith("SHA256:");
        assertThat(other.code()).isEqualTo(CheckResult.Code.OTHER_ACCOUNT);
        assertThat(other.detail()).contains(key);
        assertThat(refused).isInstanceOf(Outcome.AccountBlocked.class);
        assertThat(arrived("inbox")).containsExactly("a.csv");
        // what a person enters counts more than what was seen
        assertThat(door().check(typed).code()).isEqualTo(CheckResult.Code.OK);
    }

    @Test
    void nobodyThereIsForLater() throws IOException {
        int free;
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getByName(FileServers.HOST))) {
            free = socket.getLocalPort();
        }

        assertThat(door().check(sftpAt(free, FileServers.PASSWORD, "")).code())
                .isEqualTo(CheckResult.Code.PLATFORM_DOWN);
        assertThat(door().deliver(ftpAt(free, false, FileServers.PASSWORD, ""), List.of(file("a", "a"))))
                .isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void neitherTheOwnNetworkNorAServerThatNobodyEnteredIsReached() {
        SshServer server = sftp("key");

        Outcome inside = door(false, SSLContexts.usual())
                .deliver(sftpAt(server.getPort(), FileServers.PASSWORD, ""), List.of(file("a", "a")));
        Outcome foreign = door().deliver(
                        new Destination.Push(new ServerAddress("https://evil.example/"), true, null),
                        List.of(file("a", "a")));

        assertThat(inside)
                .isInstanceOfSatisfying(
                        Outcome.Retry.class, retry -> assertThat(retry.reason()).contains("own network"));
        assertThat(foreign)
                .isInstanceOfSatisfying(
                        Outcome.AccountBlocked.class,
                        blocked -> assertThat(blocked.reason()).contains("not entered"));
    }

    @Test
    void aVersionThatHasArrivedIsNotCarriedAgain() throws Exception {
        SshServer server = sftp("key");
        Destination.Sftp inbox = sftpAt(server.getPort(), FileServers.PASSWORD, "inbox");
        List<String> written = new ArrayList<>();
        OutgoingFile image = new OutgoingFile("1.jpg", "image/jpeg", "hash-1", out -> {
            written.add("image");
            out.write(1);
        });
        Errand first = Errand.ofExport("e1");
        Errand second = Errand.ofExport("e1");
        FileDelivery door = door();

        first.run(() -> door.deliver(inbox, List.of(image, file("stock.csv", "a"))));
        second.run(() -> door.deliver(inbox, List.of(image, file("stock.csv", "b"))));

        assertThat(written).hasSize(1);
        assertThat(arrived("inbox")).containsExactly("1.jpg", "stock.csv");
        assertThat(inbox("stock.csv")).isEqualTo("b");
        assertThat(first.carried()).isEqualTo(2);
        assertThat(second.carried()).isEqualTo(1);
    }

    @Test
    void whatTheAppCannotWriteIsNotDelivered() throws IOException {
        SshServer server = sftp("key");
        OutgoingFile broken = new OutgoingFile("stock.csv", "text/csv", null, out -> {
            out.write(large('x').getBytes(StandardCharsets.UTF_8));
            throw new IOException("the app fails in the middle");
        });

        assertThatThrownBy(
                        () -> door().deliver(sftpAt(server.getPort(), FileServers.PASSWORD, "inbox"), List.of(broken)))
                .hasMessageContaining("stock.csv");
        assertThat(arrived("inbox")).isEmpty();
    }

    // ftp

    @Test
    void aFileArrivesByFtpInPlaceOfTheOldOne() throws Exception {
        FileServers.Ftp server = FileServers.ftp(home, room, null);
        open.add(server);
        Destination.Ftp inbox = ftpAt(server.port(), false, FileServers.PASSWORD, "inbox");

        assertThat(door().check(inbox).code()).isEqualTo(CheckResult.Code.OK);
        assertThat(door().deliver(inbox, List.of(file("stöck.csv", large('a')))))
                .isInstanceOf(Outcome.Confirmed.class);
        assertThat(door().deliver(inbox, List.of(file("stöck.csv", "new")))).isInstanceOf(Outcome.Confirmed.class);

        assertThat(arrived("inbox")).containsExactly("stöck.csv");
        assertThat(inbox("stöck.csv")).isEqualTo("new");
        assertThat(recorded).extracting(Exchange::status).containsOnly(226);
    }

    @Test
    void ftpIsEncryptedWithACertificateThatIsTrusted() throws Exception {
        Path certificate = FileServers.keys(folder);
        FileServers.Ftp server = FileServers.ftp(home, room, certificate);
        open.add(server);
        Destination.Ftp inbox = ftpAt(server.port(), true, FileServers.PASSWORD, "inbox");

        Outcome trusted =
                door(true, FileServers.trusting(certificate)).deliver(inbox, List.of(file("a.csv", large('a'))));
        Outcome unknown = door().deliver(inbox, List.of(file("b.csv", "b")));

        assertThat(trusted).isInstanceOf(Outcome.Confirmed.class);
        assertThat(inbox("a.csv")).isEqualTo(large('a'));
        assertThat(unknown).isInstanceOf(Outcome.Retry.class);
        assertThat(arrived("inbox")).containsExactly("a.csv");
    }

    @Test
    void aFullDiskThereLeavesTheOldFile() throws Exception {
        FileServers.Ftp server = FileServers.ftp(home, room, null);
        open.add(server);
        Destination.Ftp inbox = ftpAt(server.port(), false, FileServers.PASSWORD, "inbox");
        Files.writeString(home.resolve("inbox/stock.csv"), "old");
        room.set(LARGE / 2);

        Outcome full = door().deliver(inbox, List.of(file("stock.csv", large('c'))));

        assertThat(full).isInstanceOf(Outcome.Retry.class);
        assertThat(inbox("stock.csv")).isEqualTo("old");

        room.set(Long.MAX_VALUE);
        assertThat(door().deliver(inbox, List.of(file("stock.csv", large('c')))))
                .isInstanceOf(Outcome.Confirmed.class);
        assertThat(inbox("stock.csv")).isEqualTo(large('c'));
    }

    @Test
    void anFtpServerThatDoesNotGiveTheNameKeepsTheOldFileAndIsTriedAgain() throws Exception {
        AtomicBoolean locked = new AtomicBoolean(true);
        FileServers.Ftp server = FileServers.ftp(
                home, room, null, (from, to) -> locked.get() && from.endsWith(".csv.part") && to.equals("stock.csv"));
        open.add(server);
        Destination.Ftp inbox = ftpAt(server.port(), false, FileServers.PASSWORD, "inbox");
        Files.writeString(home.resolve("inbox/stock.csv"), "old");
        Files.writeString(home.resolve("inbox/stock.csv.old.part"), "older");

        Outcome refused = door().deliver(inbox, List.of(file("stock.csv", "new")));

        assertThat(refused).isInstanceOf(Outcome.Retry.class);
        assertThat(inbox("stock.csv")).isEqualTo("old");
        locked.set(false);
        assertThat(door().deliver(inbox, List.of(file("stock.csv", "new")))).isInstanceOf(Outcome.Confirmed.class);
        assertThat(inbox("stock.csv")).isEqualTo("new");
        assertThat(arrived("inbox")).containsExactly("stock.csv");
    }

    @Test
    void ftpTellsAWrongPasswordFromAMissingDirectory() throws Exception {
        FileServers.Ftp server = FileServers.ftp(home, room, null);
        open.add(server);

        assertThat(door().check(ftpAt(server.port(), false, "wrong", "inbox")).code())
                .isEqualTo(CheckResult.Code.WRONG_CREDENTIALS);
        assertThat(door().check(ftpAt(server.port(), false, FileServers.PASSWORD, "nowhere"))
                        .code())
                .isEqualTo(CheckResult.Code.MISSING_RIGHT);
    }

    // push

    private HttpServer receiver(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(FileServers.HOST, 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
                exchange.sendResponseHeaders(401, -1);
            } else {
                if (status == 200 && body.length > 0) {
                    Files.write(
                            home.resolve("inbox")
                                    .resolve(Path.of(exchange.getRequestURI().getPath())
                                            .getFileName()),
                            body);
                }
                exchange.getResponseHeaders().add("Retry-After", "90");
                exchange.sendResponseHeaders(status, -1);
            }
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        return server;
    }

    private static Destination.Push pushTo(HttpServer server, String token) {
        ServerAddress address =
                new ServerAddress(FileServers.at(server.getAddress().getPort()) + "/in/");
        return new Destination.Push(address, true, token.isEmpty() ? null : new Secret(token));
    }

    @Test
    void aFileIsPushedWithItsToken() throws IOException {
        Destination.Push target = pushTo(receiver(200), FileServers.PASSWORD);

        assertThat(door().check(target).code()).isEqualTo(CheckResult.Code.OK);
        assertThat(door().deliver(target, List.of(file("stock.csv", large('p')))))
                .isInstanceOf(Outcome.Confirmed.class);
        assertThat(inbox("stock.csv")).isEqualTo(large('p'));
        assertThat(recorded).extracting(Exchange::method).containsExactly("PUT");
    }

    @Test
    void whatTheReceiverAnswersDecides() throws IOException {
        assertThat(door().deliver(pushTo(receiver(200), ""), List.of(file("a", "a"))))
                .isInstanceOf(Outcome.AccountBlocked.class);
        assertThat(door().deliver(pushTo(receiver(503), "token"), List.of(file("a", "a"))))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class, retry -> assertThat(retry.after()).isEqualTo(Duration.ofSeconds(90)));
        assertThat(door().deliver(pushTo(receiver(422), "token"), List.of(file("a", "a"))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(door().deliver(pushTo(receiver(302), "token"), List.of(file("a", "a"))))
                .isInstanceOf(Outcome.AccountBlocked.class);
    }

    @Test
    void plainHttpLeadsOutsideNever() {
        Outcome outcome = door(false, SSLContexts.usual())
                .deliver(
                        new Destination.Push(new ServerAddress("http://8.8.8.8/"), true, null),
                        List.of(file("a", "a")));

        assertThat(outcome).isInstanceOf(Outcome.AccountBlocked.class);
    }

    @Test
    void anAddressInsideIsPushedToOnlyWhenItIsTheBase() throws IOException {
        base = false;
        HttpServer server = receiver(200);
        ServerAddress secure = new ServerAddress(
                "https://" + FileServers.HOST + ":" + server.getAddress().getPort() + "/in/");

        assertThat(door().deliver(pushTo(server, "token"), List.of(file("a", "a"))))
                .isInstanceOf(Outcome.AccountBlocked.class);
        assertThat(door().deliver(new Destination.Push(secure, true, null), List.of(file("a", "a"))))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class, retry -> assertThat(retry.reason()).contains("own network"));
        assertThat(arrived("inbox")).isEmpty();
    }

    // spool

    @Test
    void whatAnEarlierProcessHasLeftIsRemovedUnlessAnotherNodeMayBeCarryingIt() throws IOException {
        Path spool = Files.createDirectories(folder.resolve("spool"));
        Path old = Files.writeString(spool.resolve("7.out"), "half a file");
        Path young = Files.writeString(spool.resolve("8.out"), "half a file");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(5))));

        door();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
    }
}
