package dev.carport.engine.delivery;

import dev.carport.api.settings.ServerAddress;
import java.net.URI;
import java.util.Optional;

/** Which servers an account's files may go to. Asked before each delivery, so that what the dealer has just typed counts. */
public interface AllowedServers {
    /** Why this server may not be reached; empty when it may. */
    Optional<String> refusal(ServerAddress server);

    /** As {@link #refusal} for an address that is called by HTTP. */
    Optional<String> refusalOfPush(ServerAddress address);

    /**
     * Whether this is the address, by scheme, host and port, of the sandbox or of what the administrator has set: nothing else inside the
     * own network is called by HTTP, where many services listen that trust who is near.
     */
    boolean isBase(URI address);

    /** Whether the server may lie inside the own network: only the sandbox, and what the administrator has set. */
    boolean mayBeInside(String host);
}
