package dev.carport.web.store;

import dev.carport.engine.history.AuditEntry;
import dev.carport.engine.history.AuditFilter;
import dev.carport.engine.history.AuditStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what about an app as a whole, and when, as the audit log has it. */
public final class AppChanges {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LOOKED_AT = 200;

    private final AuditStore entries;

    /** Changes noted in this log. */
    public AppChanges(AuditStore entries) {
        this.entries = entries;
    }

    /** The last changes of fees, newest first. */
    List<AuditEntry> fees(String app, int limit) {
        return last("app", app, entry -> entry.action().equals("fee.change")).stream()
                .limit(limit)
                .toList();
    }

    /** When a credential was entered; empty when that is not known. */
    Optional<Instant> enteredAt(String app, String environment, String credential) {
        String name = environment + "." + credential;
        return last(
                        "credential",
                        "app-" + app,
                        entry -> entry.action().equals("credential.set")
                                && json(entry.after()).path("name").asString("").equals(name))
                .stream()
                .map(AuditEntry::at)
                .findFirst();
    }

    /** An entry's values; nothing for none. */
    static JsonNode json(@Nullable String text) {
        return JSON.readTree(text == null ? "{}" : text);
    }

    private List<AuditEntry> last(String type, String id, Predicate<AuditEntry> wanted) {
        return entries.page(AuditFilter.all().about(type, id), null, LOOKED_AT).stream()
                .filter(wanted)
                .toList();
    }
}
