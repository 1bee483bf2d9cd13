package dev.carport.engine.delivery;

import dev.carport.api.settings.ServerAddress;
import java.util.Optional;

/** Which servers an account's files may go to. Asked before each delivery, so that what the dealer has just typed counts. */
public interface AllowedServers {
    /** Why this server may not be reached; empty when it may. */
    Optional<String> refusal(ServerAddress server);

    /** Whether the server may lie inside the own network: only the sandbox, and what the administrator has set. */
    boolean mayBeInside(String host);
}
