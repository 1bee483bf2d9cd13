package dev.carport.engine.operations;

import dev.carport.api.files.FileDelivery;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.delivery.FileCarrier;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.http.HostPolicy;
import java.util.function.Consumer;

/** Doors for files that lead to the servers dealers have typed. Thread-safe. */
public final class AccountFiles implements FileDoors {
    private final FileCarrier carrier;
    private final ExportStore exports;

    /** Doors of this carrier. */
    public AccountFiles(FileCarrier carrier, ExportStore exports) {
        this.carrier = carrier;
        this.exports = exports;
    }

    @Override
    public FileDelivery open(Account account, InstalledApp<?> app, HostPolicy policy, Consumer<String> keepSecret) {
        return carrier.open(account.id(), new TypedServers(account, app, policy, exports), keepSecret);
    }
}
