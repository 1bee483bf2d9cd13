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
 * @param accounts those to practise with; empty unless the app works in its sandbox
 */
public record ConnectView(
        FlowHead head,
        boolean signedIn,
        @Nullable String problem,
        List<String> prepare,
        List<String> missing,
        List<TrainingRow> accounts) {

    public ConnectView {
        prepare = List.copyOf(prepare);
        missing = List.copyOf(missing);
        accounts = List.copyOf(accounts);
    }
}
