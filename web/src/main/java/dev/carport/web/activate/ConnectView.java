package dev.carport.web.activate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signing in at the platform.
 *
 * @param signedIn whether the account works already
 * @param problem what went wrong last time; null for nothing
 * @param prepare what to arrange with the platform first
 * @param missing credentials of the environment that the administrator has to enter first
 */
public record ConnectView(
        FlowHead head, boolean signedIn, @Nullable String problem, List<String> prepare, List<String> missing) {}
