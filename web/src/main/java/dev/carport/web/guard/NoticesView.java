package dev.carport.web.guard;

import dev.carport.web.ui.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of locks.
 *
 * @param here address of this page
 * @param mails whether letters can be sent
 * @param address of whom to add
 * @param secret of what was just added, shown this once; null for none
 */
public record NoticesView(
        String here,
        List<Target> targets,
        boolean mails,
        Field address,
        @Nullable String secret) {
    /** Somebody who is told. */
    public record Target(String id, String kind, String address) {}
}
