package dev.carport.web.store;

import dev.carport.engine.apps.AppCard;
import dev.carport.engine.operations.ExportView.Health;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters above the cards of the store. */
enum ShelfFilter {
    ALL,
    HERE,
    ATTENTION,
    AVAILABLE;

    private static final Set<Health> NEEDS_SOMEBODY = Set.of(
            Health.SIGN_IN_NEEDED,
            Health.ACCOUNT_BLOCKED,
            Health.PARTLY_LOCKED,
            Health.SETTINGS_NEEDED,
            Health.APP_NOT_LOADED);

    /** The filter of this name; all for any other. */
    static ShelfFilter of(String key) {
        for (ShelfFilter filter : values()) {
            if (filter.key().equals(key)) {
                return filter;
            }
        }
        return ALL;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an app passes, by how its export stands at the location; null for no export. */
    boolean wants(AppCard card, @Nullable Health health) {
        boolean setUp = health != null && health != Health.OFF;
        return switch (this) {
            case ALL -> true;
            case HERE -> setUp && health != Health.DRAFT;
            case ATTENTION -> card.problem() != null || health != null && NEEDS_SOMEBODY.contains(health);
            case AVAILABLE -> card.problem() == null && !setUp;
        };
    }
}
