package dev.carport.engine.operations;

import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.AccountSecretStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Secrets of exports' settings in the encrypted store, one document per export. */
public final class ExportSecrets implements SettingSecrets {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "settings";

    private final AccountSecretStore store;

    /** Secrets in this store. */
    public ExportSecrets(AccountSecretStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Secret> of(String exportId) {
        Optional<Secret> document = store.get(owner(exportId), NAME);
        Map<String, Secret> secrets = new LinkedHashMap<>();
        document.ifPresent(found -> JSON.readTree(found.reveal())
                .forEachEntry((key, value) -> secrets.put(key, new Secret(value.asString()))));
        return secrets;
    }

    @Override
    public void put(String exportId, Map<String, Secret> secrets) {
        if (secrets.isEmpty()) {
            store.remove(owner(exportId), NAME);
            return;
        }
        Map<String, String> plain = new LinkedHashMap<>();
        secrets.forEach((key, secret) -> plain.put(key, secret.reveal()));
        store.put(owner(exportId), NAME, new Secret(JSON.writeValueAsString(plain)));
    }

    private static String owner(String exportId) {
        return "export-" + exportId;
    }
}
