package dev.carport.api.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox gets from the host.
 *
 * @param directory where it keeps its state over a restart; null to keep it in memory only
 * @param port to listen on; 0 for any free one
 * @param clock the time
 */
public record SandboxContext(@Nullable Path directory, int port, InstantSource clock) {}
