package dev.carport.web;

import dev.carport.api.settings.Secret;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.accounts.WrongMasterKeyException;
import dev.carport.engine.notices.MailServer;
import dev.carport.engine.store.StoreSettings;
import dev.carport.engine.tx.StorageException;
import java.net.BindException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts Carport from the command line. Every option can also be given as an environment variable. */
@Command(
        name = "carport",
        description = "Keeps a car dealer's stock identical on every sales platform.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false)
public final class Main implements Callable<Integer> {

    private static final int CANNOT_START = 1;

    @Mixin
    private StorePlace place = new StorePlace();

    @Option(
            names = "--port",
            paramLabel = "<number>",
            description = "The port to listen at; CARPORT_PORT. Default: ${DEFAULT-VALUE}",
            defaultValue = "${env:CARPORT_PORT:-8080}")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "<address>",
            description = "The address to listen at; CARPORT_HOST. Default: ${DEFAULT-VALUE}, all of them",
            defaultValue = "${env:CARPORT_HOST:-0.0.0.0}")
    private String host = "0.0.0.0";

    @Option(
            names = "--public-url",
            paramLabel = "<address>",
            description = "How browsers reach this server from outside, such as https://carport.dealer.example;"
                    + " CARPORT_PUBLIC_URL. Default: taken from each request",
            defaultValue = "${env:CARPORT_PUBLIC_URL:-}")
    private String publicUrl = "";

    @Option(
            names = "--mail-server",
            paramLabel = "<address>",
            description = "Where letters are handed in, such as smtp://mail.dealer.example:587 or smtps://…;"
                    + " CARPORT_MAIL_SERVER. User and password only as CARPORT_MAIL_USER and CARPORT_MAIL_PASSWORD",
            defaultValue = "${env:CARPORT_MAIL_SERVER:-}")
    private String mailServer = "";

    @Option(
            names = "--mail-from",
            paramLabel = "<address>",
            description = "Whom letters are from; CARPORT_MAIL_FROM",
            defaultValue = "${env:CARPORT_MAIL_FROM:-}")
    private String mailFrom = "";

    @Option(
            names = "--notify-inside",
            paramLabel = "<host>",
            split = ",",
            description = "Hosts inside the own network that webhooks may tell of locks; CARPORT_NOTIFY_INSIDE",
            defaultValue = "${env:CARPORT_NOTIFY_INSIDE:-}")
    private Set<String> inside = Set.of();

    @Option(
            names = "--api-token",
            paramLabel = "<key>",
            description = "A key with every right for programs, at least 16 characters; better given as"
                    + " CARPORT_API_TOKEN, since options can be seen by others on this machine",
            defaultValue = "${env:CARPORT_API_TOKEN:-}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private String apiToken = "";

    @Option(
            names = "--forget-secrets",
            description = "Start without the stored credentials because the master key is lost for good: every account"
                    + " must sign in again. Does nothing when the key fits")
    private boolean forgetSecrets;

    /** Starts Carport and ends with it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new MoveCommand())
                .addSubcommand(new SandboxCommand(bundledApps()))
                .execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Carport carport;
        try {
            carport = Carport.open(settings(), InstantSource.system());
        } catch (StorageException | WrongMasterKeyException | IllegalArgumentException refused) {
            return complain(refused.getMessage());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(carport::close, "shutdown"));
        try {
            carport.start();
        } catch (RuntimeException failed) {
            if (causedBy(failed, BindException.class)) {
                return complain("Port " + port + " is taken. Choose another one with --port or CARPORT_PORT.");
            }
            throw failed;
        }
        say("Carport " + Carport.VERSION + " is up: http://localhost:" + carport.port());
        new CountDownLatch(1).await();
        return 0;
    }

    private CarportSettings settings() {
        StoreSettings stores = place.stores();
        // only from the environment: options can be seen by others on this machine
        String masterKey = System.getenv("CARPORT_MASTER_KEY");
        if (masterKey != null && !masterKey.isBlank()) {
            stores = stores.withMasterKey(new Secret(masterKey));
        }
        if (forgetSecrets) {
            stores = stores.forgettingSecrets();
        }
        ZoneId zone = ZoneId.systemDefault();
        return new CarportSettings(
                EngineSettings.usual(stores, zone, node()),
                ServerConfig.at(host, port, zone),
                publicUrl.isBlank() ? null : URI.create(publicUrl.strip().replaceAll("/+$", "")),
                bundledApps(),
                apiToken.isBlank() ? null : new Secret(apiToken),
                mail(),
                inside);
    }

    private @Nullable MailServer mail() {
        if (mailServer.isBlank()) {
            return null;
        }
        String user = System.getenv("CARPORT_MAIL_USER");
        String password = System.getenv("CARPORT_MAIL_PASSWORD");
        return MailServer.at(
                URI.create(mailServer.strip()),
                user == null || user.isBlank() ? null : user,
                password == null || password.isBlank() ? null : new Secret(password),
                mailFrom.strip());
    }

    /** A name that no other node of the same database has: two may well run on one machine. */
    private static String node() {
        return ProcessHandle.current().pid() + "@" + Objects.requireNonNullElse(System.getenv("HOSTNAME"), "carport");
    }

    /** The folder plugins beside the folder of this jar; null when it does not run from its distribution. */
    private static @Nullable Path bundledApps() {
        try {
            Path jar = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path plugins = jar.resolveSibling("../plugins").normalize();
            return Files.isRegularFile(jar) && Files.isDirectory(plugins) ? plugins : null;
        } catch (URISyntaxException notAFile) {
            return null;
        }
    }

    private static int complain(@Nullable String reason) {
        System.err.println("Carport cannot start: " + reason);
        return CANNOT_START;
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }

    private static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Says the version. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Carport " + Carport.VERSION};
        }
    }
}
