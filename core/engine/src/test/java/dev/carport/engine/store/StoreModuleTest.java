package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.WrongMasterKeyException;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.tx.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Everything opened together, as a composition root does it. */
class StoreModuleTest {

    private static final Secret CANARY = new Secret("canary-7Gk2PqXv");

    private final MovableClock clock = new MovableClock();
    private final IdSource ids = new TimeOrderedIds(clock, new Random(1));

    @TempDir
    Path folder;

    @Test
    void makesWhatItNeedsForTheOwnersEyesOnly() throws IOException {
        Path data = folder.resolve("data");

        open(StoreSettings.in(data)).close();

        assertThat(data.resolve("carport.db")).exists();
        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(data.resolve("keys"))).isEqualTo("rwx------");
        assertThat(rights(data.resolve("keys/master.json"))).isEqualTo("rw-------");
    }

    @Test
    void readsItsSecretsAfterARestart() {
        try (StoreModule first = open(StoreSettings.in(folder))) {
            first.accountSecrets().put("a1", "refresh", CANARY);
        }
        try (StoreModule second = open(StoreSettings.in(folder))) {
            assertThat(second.accountSecrets()
                            .get("a1", "refresh")
                            .orElseThrow()
                            .reveal())
                    .isEqualTo(CANARY.reveal());
        }
    }

    @Test
    void takesAwayFromOthersTheRightToReadTheKey() throws IOException {
        open(StoreSettings.in(folder)).close();
        Path key = folder.resolve("keys/master.json");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        open(StoreSettings.in(folder)).close();

        assertThat(rights(key)).isEqualTo("rw-------");
    }

    @Test
    void takesTheMasterKeyFromTheEnvironmentAndWritesNone() {
        Secret key = new Secret(Base64.getEncoder().encodeToString(new byte[32]));
        try (StoreModule first = open(StoreSettings.in(folder).withMasterKey(key))) {
            first.accountSecrets().put("a1", "refresh", CANARY);
        }

        assertThat(folder.resolve("keys")).doesNotExist();
        try (StoreModule second = open(StoreSettings.in(folder).withMasterKey(key))) {
            assertThat(second.accountSecrets().get("a1", "refresh")).isPresent();
        }
    }

    @Test
    void refusesWhatIsNoMasterKeyWithoutRepeatingIt() {
        for (String bad : List.of("too short", "{\"no\":\"keyset\"}", CANARY.reveal())) {
            assertThatThrownBy(() -> open(StoreSettings.in(folder).withMasterKey(new Secret(bad))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(bad)
                    .hasNoCause();
        }
    }

    @Test
    void doesNotStartWithAMissingKeyAndMakesNoNewOne() throws IOException {
        open(StoreSettings.in(folder)).close();
        Path key = folder.resolve("keys/master.json");
        Path kept = Files.move(key, folder.resolve("kept.json"));

        assertThatThrownBy(() -> open(StoreSettings.in(folder)))
                .isInstanceOf(WrongMasterKeyException.class)
                .hasMessageContaining("missing");
        assertThat(key).doesNotExist();

        Files.move(kept, key);
        open(StoreSettings.in(folder)).close();
    }

    @Test
    void doesNotStartWithAnotherKey() {
        open(StoreSettings.in(folder)).close();
        Secret other = new Secret(Base64.getEncoder().encodeToString(new byte[32]));

        assertThatThrownBy(() -> open(StoreSettings.in(folder).withMasterKey(other)))
                .isInstanceOf(WrongMasterKeyException.class)
                .hasMessageContaining("does not fit");
    }

    @Test
    void beginsAnewWithoutTheSecretsWhenToldSo() throws IOException {
        try (StoreModule first = open(StoreSettings.in(folder))) {
            first.accountSecrets().put("a1", "refresh", CANARY);
        }
        Files.delete(folder.resolve("keys/master.json"));

        try (StoreModule second = open(StoreSettings.in(folder).forgettingSecrets())) {
            assertThat(second.accountSecrets().get("a1", "refresh")).isEmpty();
            second.accountSecrets().put("a1", "refresh", CANARY);
        }
        try (StoreModule third = open(StoreSettings.in(folder).forgettingSecrets())) {
            assertThat(third.accountSecrets().get("a1", "refresh"))
                    .as("nothing is forgotten when the key fits")
                    .isPresent();
        }
    }

    @Test
    void neverLetsASecretIntoTheDataFolderOrTheLog() throws IOException {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        var others = new ArrayList<Appender<ILoggingEvent>>();
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try (StoreModule module = open(StoreSettings.in(folder))) {
            module.accountSecrets().put("a1", "refresh", CANARY);
            module.accountSecrets().put("a1", "refresh", CANARY);
            module.accountSecrets().get("a1", "refresh");
            module.database().write(handle -> handle.execute("alter table account_secret rename to gone"));
            assertThatThrownBy(() -> module.accountSecrets().put("a1", "refresh", CANARY))
                    .isInstanceOf(StorageException.class)
                    .satisfies(failed -> LoggerFactory.getLogger("test").error("failed with {}", CANARY, failed));
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
            others.forEach(root::addAppender);
        }

        assertThat(log.list).isNotEmpty();
        assertThat(log.list).noneMatch(event -> text(event).contains(CANARY.reveal()));
        byte[] canary = CANARY.reveal().getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().noneMatch(file -> contains(file, canary));
        }
    }

    private static String text(ILoggingEvent event) {
        return event.getFormattedMessage()
                + event.getKeyValuePairs()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private static boolean contains(Path file, byte[] wanted) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private StoreModule open(StoreSettings settings) {
        return StoreModule.open(settings, clock, ids);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
