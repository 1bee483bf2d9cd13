package dev.carport.engine.reconcile;

import dev.carport.api.app.Limits;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.GuardedPlatform;
import java.util.List;

/** An account ready for work. */
public interface OpenAccount {
    /** The account's id. */
    String id();

    /** The account as stored now. */
    Account account();

    /** What fits. */
    Limits limits();

    /** All running exports of the account as stored now, with what planning needs; cheap when nothing has changed. */
    List<ExportWork> works();

    /** The guarded platform. */
    GuardedPlatform platform();
}
