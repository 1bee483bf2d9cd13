package dev.carport.web;

import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppDirectories;
import dev.carport.engine.apps.InstalledApp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the simulator of an app's platform alone: to practise, or to try a program of one's own against it. */
@Command(
        name = "sandbox",
        description = "Starts the simulator of an app's platform alone, on this machine only. Nothing is kept.",
        mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
    private static final int UNKNOWN = 2;

    @Parameters(paramLabel = "<app>", description = "The id of the app, as in the address of its page in the store.")
    private String app = "";

    @Option(
            names = "--port",
            paramLabel = "<number>",
            description = "The port to listen at. Default: any free one",
            defaultValue = "0")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "The data folder in which apps lie; CARPORT_DATA. Default: ${DEFAULT-VALUE}",
            defaultValue = "${env:CARPORT_DATA:-data}")
    private Path data = Path.of("data");

    private final @Nullable Path bundled;

    SandboxCommand(@Nullable Path bundled) {
        this.bundled = bundled;
    }

    @Override
    public Integer call() throws InterruptedException {
        AppCalls calls = new AppCalls(new SimpleMeterRegistry());
        try (AppCatalog catalog = AppCatalog.open(AppDirectories.below(data, bundled))) {
            Optional<InstalledApp<?>> found = catalog.app(app);
            if (found.isEmpty()) {
                System.err.println("There is no app " + app + ". There are: "
                        + catalog.apps().stream().map(InstalledApp::id).sorted().collect(Collectors.joining(", ")));
                return UNKNOWN;
            }
            Optional<Sandbox> sandbox =
                    calls.sandbox(found.get(), new SandboxContext(null, port, InstantSource.system()));
            if (sandbox.isEmpty()) {
                System.err.println(app + " ships no simulator.");
                return UNKNOWN;
            }
            // what it keeps in temporary folders goes with it
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox.get()::close, "sandbox-close"));
            describe(sandbox.get());
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private static void describe(Sandbox sandbox) {
        System.out.println("The simulator is up: " + sandbox.baseUrl());
        sandbox.credentials().forEach((key, value) -> System.out.println("  " + key + ": " + value));
        for (Sandbox.TrainingAccount account : sandbox.accounts()) {
            System.out.println("  " + account.name()
                    + (account.user().isEmpty() ? "" : "  " + account.user() + " / " + account.password()));
            account.settings().forEach((key, value) -> System.out.println("    " + key + ": " + value));
        }
    }
}
