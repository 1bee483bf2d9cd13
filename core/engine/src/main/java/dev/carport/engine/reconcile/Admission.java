package dev.carport.engine.reconcile;

import dev.carport.api.finding.Finding;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.doubles.Claim;
import dev.carport.engine.doubles.Ruling;
import dev.carport.engine.doubles.Wanted;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps one car from being listed twice on one platform: looked at in the transaction that writes the intents, because only then
 * nobody else can begin the same.
 */
final class Admission {
    private final OpenAccount account;
    private final Stores stores;

    Admission(OpenAccount account, Stores stores) {
        this.account = account;
        this.stores = stores;
    }

    /**
     * Those that may be sent. Of the others is written down why not, or their listing is taken over from where the car has left. Joins
     * the transaction of this thread.
     */
    List<Settling.Sent> admit(List<Settling.Sent> sends, Instant now) {
        List<Settling.Sent> creates = sends.stream()
                .filter(sent ->
                        sent.creates() && sent.vehicle() != null && !sent.seen().twinAllowed())
                .toList();
        Account present = account.account();
        if (creates.isEmpty() || !stores.doubles().concerns(present.app())) {
            return sends;
        }
        stores.doubles().alone(present.app());
        List<Wanted> wanted = creates.stream().map(this::wanted).toList();
        boolean takesOver = !account.platform().takesSnapshots();
        Map<LedgerStore.Key, Ruling> rulings =
                stores.doubles().judge(present.app(), present.environment(), takesOver, wanted);
        List<Settling.Sent> admitted = new ArrayList<>();
        List<Settlement> held = new ArrayList<>();
        for (Settling.Sent sent : sends) {
            switch (rulings.getOrDefault(Changes.key(sent.seen()), new Ruling.Free())) {
                case Ruling.Free free -> admitted.add(sent);
                case Ruling.TakeOver over -> {
                    if (!stores.ledger().handOver(over.from().key(), Changes.key(sent.seen()), now)) {
                        held.add(waits(sent.seen(), over.from()));
                    }
                }
                case Ruling.AfterIt after -> held.add(waits(sent.seen(), after.from()));
                case Ruling.Twice twice -> held.add(held(sent.seen(), Hold.TWICE, twice.finding(), twice.other()));
            }
        }
        stores.ledger().settle(held, now);
        return admitted;
    }

    private Wanted wanted(Settling.Sent sent) {
        return new Wanted(
                Changes.key(sent.seen()),
                Objects.requireNonNullElse(
                        Objects.requireNonNull(sent.vehicle()).location(), ""),
                account.id(),
                sent.vehicle());
    }

    private static Settlement waits(Entry entry, Claim other) {
        return held(entry, Hold.MOVING, new Ruling.AfterIt(other).finding(), other);
    }

    private static Settlement held(Entry entry, Hold hold, Finding finding, Claim other) {
        return Settlement.of(entry)
                .hold(hold)
                .attempts(0)
                .findings(List.of(finding))
                .waitsFor(other.key().vehicleId())
                .build();
    }
}
