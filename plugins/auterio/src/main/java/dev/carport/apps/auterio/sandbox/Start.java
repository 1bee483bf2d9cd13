package dev.carport.apps.auterio.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;

/** Starts the training copy alone, until the process is ended. */
public final class Start {
    private Start() {}

    /** Takes a port (8089 unless given) and a directory to keep vehicles in (memory unless given). */
    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8089;
        Path directory = arguments.length > 1 ? Path.of(arguments[1]) : null;
        try (AuterioSandbox sandbox = AuterioSandbox.builder(InstantSource.system())
                .port(port)
                .directory(directory)
                .start()) {
            System.out.println("Auterio, training copy: POST " + sandbox.baseUrl() + IngestEndpoint.PATH);
            sandbox.accounts()
                    .forEach(account -> System.out.println("  " + account.name() + ": " + account.password()));
            Thread.currentThread().join();
        }
    }
}
