package dev.carport.engine.apps;

import static dev.carport.engine.apps.PluginBuilder.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.ContractVersion;
import dev.carport.api.app.ExportApp;
import dev.carport.engine.MessageFiles;
import dev.carport.engine.apps.sample.ClassPathApp;
import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppCatalogTest {
    private static final Deadlines QUICK = Deadlines.of(Duration.ofSeconds(30), Duration.ofMillis(50));

    @TempDir
    Path folder;

    private Path bundled;
    private Path installed;
    private AppDirectories directories;
    private AppCatalog catalog;

    @BeforeEach
    void makeFolders() throws IOException {
        bundled = Files.createDirectories(folder.resolve("bundled"));
        installed = Files.createDirectories(folder.resolve("installed"));
        directories = new AppDirectories(bundled, installed, folder.resolve("unpacked"));
    }

    @AfterEach
    void closeCatalog() {
        if (catalog != null) {
            catalog.close();
        }
    }

    private void open() {
        catalog = AppCatalog.open(directories, QUICK);
    }

    private AppProblem onlyProblem() {
        assertThat(catalog.apps()).isEmpty();
        assertThat(catalog.cards()).hasSize(1);
        AppCard card = catalog.cards().getFirst();
        assertThat(card.state()).isEqualTo(AppCard.State.BROKEN);
        assertThat(card.problem().text(Locale.GERMAN)).isNotBlank().doesNotContain("{");
        assertThat(card.problem().action(Locale.ENGLISH)).isNotBlank();
        return card.problem();
    }

    private List<String> cards() {
        return catalog.cards().stream()
                .map(card -> card.id() + " " + card.version() + " " + card.state()
                        + (card.problem() == null ? "" : " " + card.problem().code()))
                .toList();
    }

    @Test
    void loadsZipsAndJars() throws IOException {
        app("zipped", "1.2.0").zip(bundled.resolve("zipped.zip"));
        app("jarred", "0.9.1").jar(installed.resolve("jarred.jar"));

        open();

        assertThat(cards()).containsExactly("jarred 0.9.1 READY", "zipped 1.2.0 READY");
        InstalledApp<?> app = catalog.app("zipped").orElseThrow();
        assertThat(app.texts().name(Locale.GERMAN)).isEqualTo("Tiny");
        assertThat(app.settings().fields()).hasSize(2);
        assertThat(app.parts()).containsExactly("data");
        assertThat(catalog.card("zipped").orElseThrow().bundled()).isTrue();
    }

    @Test
    void worksWithoutAnyDirectory() {
        catalog = AppCatalog.open(AppDirectories.below(folder.resolve("nowhere"), null));

        assertThat(catalog.cards()).isEmpty();
    }

    @Test
    void usesTheNewestVersion() throws IOException {
        app("tiny", "1.10.0").zip(bundled.resolve("a.zip"));
        app("tiny", "1.9.0").zip(installed.resolve("b.zip"));

        open();

        assertThat(cards()).containsExactly("tiny 1.10.0 READY");
    }

    @Test
    void prefersTheInstalledFileOfTheSameVersion() throws IOException {
        app("tiny", "1.0.0").zip(bundled.resolve("a.zip"));
        app("tiny", "1.0.0").with("/*constructor*/", "/*mended*/").zip(installed.resolve("b.zip"));

        open();

        assertThat(catalog.cards()).hasSize(1);
        assertThat(catalog.card("tiny").orElseThrow().bundled()).isFalse();
    }

    @Test
    void goesBackToTheOlderVersionWhenTheNewerDoesNotWork() throws IOException {
        app("tiny", "1.0.0").zip(bundled.resolve("a.zip"));
        app("tiny", "2.0.0")
                .with("/*constructor*/", "throw new IllegalStateException();")
                .zip(installed.resolve("b.zip"));

        open();

        assertThat(cards()).containsExactly("file-b-zip 2.0.0 BROKEN threw", "tiny 1.0.0 READY");
    }

    @Test
    void doesNotLetAnotherMakerTakeAnIdOver() throws IOException {
        app("tiny", "1.0.0").zip(bundled.resolve("a.zip"));
        app("tiny", "9.0.0").provider("Stranger").zip(installed.resolve("b.zip"));

        open();

        assertThat(cards()).containsExactly("file-b-zip  BROKEN duplicate", "tiny 1.0.0 READY");
    }

    @Test
    void refusesTheSameVersionTwice() throws IOException {
        app("tiny", "1.0.0").zip(installed.resolve("a.zip"));
        app("tiny", "1.0.0").jar(installed.resolve("b.jar"));

        open();

        assertThat(cards()).containsExactly("file-b-jar  BROKEN duplicate", "tiny 1.0.0 READY");
    }

    @Test
    void explainsACorruptFile() throws IOException {
        Files.writeString(installed.resolve("broken.zip"), "this is no zip");

        open();

        assertThat(onlyProblem().code()).isEqualTo("corrupt");
        assertThat(catalog.cards().getFirst().id()).isEqualTo("file-broken-zip");
    }

    @Test
    void explainsATruncatedFile() throws IOException {
        byte[] whole = Files.readAllBytes(app("tiny", "1.0.0").zip(folder.resolve("whole.zip")));
        Files.write(installed.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));

        open();

        assertThat(onlyProblem().code()).isEqualTo("corrupt");
    }

    @Test
    void explainsAZipThatIsNoPlugin() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(installed.resolve("holiday.zip")))) {
            zip.putNextEntry(new ZipEntry("beach.jpg"));
        }

        open();

        assertThat(onlyProblem().code()).isEqualTo("no-descriptor");
    }

    @Test
    void unpacksNothingOutsideOfItsFolder() throws IOException {
        Path file = installed.resolve("evil.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("plugin.properties"));
            zip.write("plugin.id=evil\nplugin.version=1.0.0\n".getBytes());
            zip.putNextEntry(new ZipEntry("lib/../../../escaped.txt"));
            zip.write(1);
        }

        open();

        assertThat(onlyProblem().code()).isEqualTo("unsafe");
        assertThat(folder.resolve("escaped.txt")).doesNotExist();
        try (var left = Files.list(folder.resolve("unpacked"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void refusesAnAppForALaterContract() throws IOException {
        app("tiny", "1.0.0").requires(">=0.2.0").zip(installed.resolve("a.zip"));

        open();

        assertThat(onlyProblem()).isEqualTo(AppProblem.of("requires", ">=0.2.0", ContractVersion.current()));
        assertThat(catalog.cards().getFirst().id()).isEqualTo("tiny");
    }

    @Test
    void readsAPlainRequiredVersionAsAtLeast() throws IOException {
        app("tiny", "1.0.0").requires("0.0.9").zip(installed.resolve("a.zip"));
        app("late", "1.0.0").requires("0.1.1").zip(installed.resolve("b.zip"));
        app("odd", "1.0.0").requires("about one").zip(installed.resolve("c.zip"));

        open();

        assertThat(cards())
                .containsExactly("late 1.0.0 BROKEN requires", "odd 1.0.0 BROKEN bad-requires", "tiny 1.0.0 READY");
    }

    @Test
    void explainsOddIdsVersionsAndDependencies() throws IOException {
        app("Not An Id", "1.0.0").zip(installed.resolve("a.zip"));
        app("tiny", "one").zip(installed.resolve("b.zip"));
        app("needy", "1.0.0").dependencies("other@1.0.0").zip(installed.resolve("c.zip"));

        open();

        assertThat(cards())
                .containsExactly(
                        "file-a-zip  BROKEN bad-id", "file-b-zip  BROKEN version", "file-c-zip  BROKEN depends");
    }

    @Test
    void explainsAPluginWithoutAnApp() throws IOException {
        app("tiny", "1.0.0").noExtension().zip(installed.resolve("a.zip"));

        open();

        assertThat(onlyProblem().code()).isEqualTo("no-extension");
    }

    @Test
    void explainsAPluginWithTwoApps() throws IOException {
        app("tiny", "1.0.0")
                .source("tiny.Second", "package tiny; @org.pf4j.Extension public class Second extends App {}")
                .extension("tiny.Second")
                .zip(installed.resolve("a.zip"));

        open();

        assertThat(onlyProblem()).isEqualTo(AppProblem.of("several", 2));
    }

    @Test
    void explainsAnAppWithAnotherIdThanItsPlugin() throws IOException {
        app("tiny", "1.0.0").with("builder(\"tiny\"", "builder(\"other\"").zip(installed.resolve("a.zip"));

        open();

        assertThat(onlyProblem()).isEqualTo(AppProblem.of("id", "tiny", "other"));
    }

    @Test
    void namesTheStepInWhichAnAppThrows() throws IOException {
        Map.of(
                        "constructor", "/*constructor*/",
                        "info", "return AppInfo.builder(",
                        "settings", "return TinySettings.class;",
                        "mapping", "return Mapping.of(")
                .forEach((step, piece) -> {
                    try {
                        app("throws-in-" + step, "1.0.0")
                                .with(piece, "if (true) throw new IllegalStateException(\"oh\"); " + piece)
                                .zip(installed.resolve(step + ".zip"));
                    } catch (IOException failed) {
                        throw new IllegalStateException(failed);
                    }
                });

        open();

        assertThat(catalog.cards())
                .allSatisfy(card -> {
                    assertThat(card.problem().code()).isEqualTo("threw");
                    assertThat("throws-in-" + card.problem().arguments().getFirst())
                            .isEqualTo(card.id());
                    assertThat(card.problem().detail()).contains("oh");
                })
                .hasSize(4);
    }

    @Test
    void survivesErrorsAndStackOverflows() throws IOException {
        app("tiny", "1.0.0")
                .with("return AppInfo.builder(", "info(); return AppInfo.builder(")
                .zip(installed.resolve("a.zip"));
        app("unlinked", "1.0.0")
                .with("/*constructor*/", "if (true) throw new NoSuchMethodError(\"gone\");")
                .zip(installed.resolve("b.zip"));

        open();

        assertThat(cards()).containsExactly("tiny 1.0.0 BROKEN threw", "unlinked 1.0.0 BROKEN link");
    }

    @Test
    void explainsAnAppThatLeavesSomethingOut() throws IOException {
        app("tiny", "1.0.0")
                .with("return AppInfo.builder(\"tiny\", \"Test\").build();", "return null;")
                .zip(installed.resolve("a.zip"));

        open();

        assertThat(onlyProblem()).isEqualTo(AppProblem.of("null", "info"));
    }

    @Test
    void doesNotWaitForAnAppThatHangs() throws IOException {
        app("waits", "1.0.0")
                .with("/*constructor*/", "try { Thread.sleep(1000000); } catch (InterruptedException e) {}")
                .zip(installed.resolve("a.zip"));
        app("spins", "1.0.0")
                .with("/*constructor*/", "while (!Thread.interrupted()) {}")
                .zip(installed.resolve("b.zip"));
        app("tiny", "1.0.0").zip(installed.resolve("c.zip"));

        catalog = AppCatalog.open(directories, Deadlines.of(Duration.ofSeconds(3), Duration.ZERO));

        assertThat(cards()).containsExactly("spins 1.0.0 BROKEN hangs", "tiny 1.0.0 READY", "waits 1.0.0 BROKEN hangs");
    }

    @Test
    void namesSettingsItCannotUse() throws IOException {
        app("tiny", "1.0.0")
                .with("@Setting(defaultValue = \"x\") String", "@Setting List<String>")
                .with("set(scope -> scope.settings().slogan())", "constant(1)")
                .zip(installed.resolve("a.zip"));

        open();

        assertThat(onlyProblem().code()).isEqualTo("settings");
        assertThat(onlyProblem().detail()).contains("slogan").contains("java.util.List");
    }

    @Test
    void namesTextsThatAreMissingInOneLanguage() throws IOException {
        app("tiny", "1.0.0")
                .texts(TinyApp.TEXTS, TinyApp.TEXTS.replace("setting.slogan.label=Slogan", "app.prepare.1={oh"))
                .zip(installed.resolve("a.zip"));

        open();

        assertThat(onlyProblem().code()).isEqualTo("texts");
        assertThat(onlyProblem().detail())
                .isEqualTo("messages_de.properties: app.prepare.1 (not a message pattern), "
                        + "messages_de.properties: setting.slogan.label");
    }

    @Test
    void givesTheContractFromTheHostEvenWhenTheAppPacksItToo() throws IOException {
        app("tiny", "1.0.0").bundling(ExportApp.class).jar(installed.resolve("a.jar"));

        open();

        assertThat(cards()).containsExactly("tiny 1.0.0 READY");
    }

    @Test
    void showsAnAppNothingOfTheHost() throws IOException {
        String look = """
                for (String name : List.of("dev.carport.engine.apps.AppCatalog", "tools.jackson.databind.ObjectMapper",
                        "org.junit.jupiter.api.Test")) {
                    try {
                        Class.forName(name);
                        throw new IllegalStateException("sees " + name);
                    } catch (ClassNotFoundException right) {
                    }
                }
                if (getClass().getClassLoader().getResource("logback-test.xml") != null) {
                    throw new IllegalStateException("sees resources");
                }
                if (Thread.currentThread().getContextClassLoader() != getClass().getClassLoader()) {
                    throw new IllegalStateException("wrong context class loader");
                }
                """;
        app("tiny", "1.0.0").with("/*constructor*/", look).zip(installed.resolve("a.zip"));

        open();

        assertThat(catalog.cards().getFirst().problem()).isNull();
    }

    @Test
    void givesEachAppItsOwnVersionOfALibrary() throws IOException {
        for (String number : List.of("1", "2")) {
            app("app-" + number, "1.0.0")
                    .source(
                            "lib.Library",
                            "package lib; public class Library { public static String id() { return \"" + number
                                    + "\"; } }")
                    .with("\"Test\")", "\"library \" + lib.Library.id())")
                    .zip(installed.resolve(number + ".zip"));
        }

        open();

        assertThat(catalog.apps().stream().map(app -> app.info().vendor())).containsExactly("library 1", "library 2");
    }

    @Test
    void loadsReplacesAndDropsAppsWhileRunning() throws IOException {
        List<String> heard = new ArrayList<>();
        open();
        catalog.listen(new AppListener() {
            @Override
            public void loaded(InstalledApp<?> app) {
                heard.add("loaded " + app);
            }

            @Override
            public void unloading(InstalledApp<?> app) {
                heard.add("unloading " + app);
            }
        });

        app("tiny", "1.0.0").zip(installed.resolve("a.zip"));
        catalog.rescan();
        InstalledApp<?> first = catalog.app("tiny").orElseThrow();
        catalog.rescan();
        assertThat(catalog.app("tiny").orElseThrow()).isSameAs(first);
        app("tiny", "1.1.0").zip(installed.resolve("b.zip"));
        catalog.rescan();
        assertThat(catalog.app("tiny").orElseThrow().version()).isEqualTo("1.1.0");
        Files.delete(installed.resolve("a.zip"));
        Files.delete(installed.resolve("b.zip"));
        catalog.rescan();

        assertThat(catalog.cards()).isEmpty();
        assertThat(heard)
                .containsExactly(
                        "loaded tiny 1.0.0", "unloading tiny 1.0.0", "loaded tiny 1.1.0", "unloading tiny 1.1.0");
        try (var left = Files.list(folder.resolve("unpacked"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void letsGoOfAnAppWithoutALeak() throws Exception {
        Path file = app("tiny", "1.0.0").zip(installed.resolve("a.zip"));
        open();
        ReferenceQueue<ClassLoader> queue = new ReferenceQueue<>();
        PhantomReference<ClassLoader> loader = useAndForget(queue);

        Files.delete(file);
        catalog.rescan();

        assertThat(collected(queue)).isSameAs(loader);
    }

    private PhantomReference<ClassLoader> useAndForget(ReferenceQueue<ClassLoader> queue) {
        InstalledApp<?> app = catalog.app("tiny").orElseThrow();
        AppCallsTest.useOnce(app);
        app.texts().name(Locale.GERMAN);
        app.settingsSchema(Locale.ENGLISH);
        return new PhantomReference<>(app.classLoader(), queue);
    }

    private static Object collected(ReferenceQueue<ClassLoader> queue) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            System.gc();
            Object found = queue.remove(100);
            if (found != null) {
                return found;
            }
        }
        return "never collected";
    }

    @Test
    void readsAppsOnTheClassPath() {
        catalog = AppCatalog.of(new ClassPathApp(), new ClassPathApp());

        assertThat(cards()).containsExactly("class-path 0.0.0 READY", "file-classpathapp  BROKEN duplicate");
    }

    @Test
    void hasTheSameWordsForProblemsInBothLanguages() {
        MessageFiles files = MessageFiles.beside(AppProblem.class);

        assertThat(files.german().keySet()).isEqualTo(files.english().keySet());
        assertThat(files.faultyPatterns()).isEmpty();
    }
}
