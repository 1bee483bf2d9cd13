package dev.carport.web.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of locks.
 *
 * @param here address of this page
 * @param mails whether letters can be sent
 * @param typed an address that was refused; empty for none
 * @param problem what is wrong with it; null for nothing
 * @param secret of what was just added, shown this once; null for none
 */
public record NoticesView(
        String here,
        List<Target> targets,
        boolean mails,
        String typed,
        @Nullable String problem,
        @Nullable String secret) {
    /** Somebody who is told. */
    public record Target(String id, String kind, String address) {}
}
