package dev.carport.web.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guard's limits for an export.
 *
 * @param href address of the export
 * @param here address of this page
 * @param problem what is wrong with what was entered; null for nothing
 */
public record LimitsView(
        String href,
        String here,
        String app,
        String logo,
        List<Part> parts,
        @Nullable String problem) {
    /**
     * The limit of one kind.
     *
     * @param key of the kind
     * @param usual what counts where nothing is set
     * @param own whether this export has one of its own
     * @param money whether a sum can be set
     */
    public record Part(
            String key,
            String title,
            String text,
            String usual,
            boolean own,
            String least,
            String percent,
            boolean money,
            String sum) {}
}
