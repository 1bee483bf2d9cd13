package dev.carport.apps.auterio.platform;

import dev.carport.api.finding.Actor;
import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.auterio.AuterioApp;
import dev.carport.apps.auterio.mapping.AuterioMapping;
import dev.carport.apps.auterio.mapping.Status;
import dev.carport.apps.auterio.platform.Answer.Complaint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one batch. Every request may be repeated without harm, as the VIN is the key. Where the platform says that vehicles were
 * skipped and not which, they are found by halving the request.
 */
final class Transmission {
    /** Requests of one batch at most; what is unclear then is repeated later. */
    private static final int MOST_REQUESTS = 64;

    private final Ingest ingest;
    private final Refusals refusals;
    private final Progress progress;
    /** By reference of the change. */
    private final Map<String, Finding> warnings = new HashMap<>();

    private final Set<String> ended = new HashSet<>();
    private final Deque<List<Item>> open = new ArrayDeque<>();

    Transmission(Ingest ingest, Refusals refusals, Progress progress) {
        this.ingest = ingest;
        this.refusals = refusals;
        this.progress = progress;
    }

    void carryOut(List<Change> changes) {
        List<Item> items = items(changes);
        for (int from = 0; from < items.size(); from += AuterioApp.MOST_VEHICLES) {
            open.add(items.subList(from, Math.min(items.size(), from + AuterioApp.MOST_VEHICLES)));
        }
        for (int requests = 0; !open.isEmpty(); requests++) {
            List<Item> next = open.removeFirst();
            if (requests == MOST_REQUESTS) {
                open.addFirst(next);
                open.forEach(rest -> rest.forEach(item -> end(item, Outcome.retry("Auterio does not say which"))));
                return;
            }
            Answer answer = ingest.send(next.stream().map(Item::entry).toList());
            if (!understood(next, answer)) {
                // the others of this batch would hear the same
                open.forEach(rest -> rest.forEach(item -> end(item, outcome(answer))));
                return;
            }
        }
    }

    /** One entry per change, former VINs first; what needs none ends here. */
    private List<Item> items(List<Change> changes) {
        Map<String, Change> byVin = new HashMap<>();
        List<Item> former = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Change change : changes) {
            switch (change.intent()) {
                case CREATE, UPDATE -> {
                    Entry entry = change.part(AuterioMapping.VEHICLE)
                            .content()
                            .map(Entry::of)
                            .orElseThrow();
                    Change other = byVin.putIfAbsent(entry.vin(), change);
                    if (other == null) {
                        items.add(new Item(change, entry, false));
                        formerEntry(change, entry, former);
                    } else {
                        end(change, Outcome.refused(List.of(sameVin(other))));
                    }
                }
                case WITHDRAW -> {}
                // a vehicle stays until its status changes: there is nothing to prolong
                case RENEW -> end(change, Outcome.confirmed(id(change), null));
            }
        }
        List<Item> all = new ArrayList<>(former.stream()
                .filter(item -> !byVin.containsKey(item.entry().vin()))
                .toList());
        for (Change change : changes) {
            if (change.intent() == Change.Intent.WITHDRAW) {
                withdrawal(change, byVin.keySet(), all);
            }
        }
        all.addAll(items);
        return all;
    }

    private static Finding sameVin(Change other) {
        return Finding.error(VehicleFields.IDENTITY_VIN, Refusals.SAME_VIN, other.number());
    }

    private static String id(Change change) {
        return change.remoteId() == null ? "" : change.remoteId();
    }

    /** The VIN was corrected: what stands under the wrong one has to go. */
    private void formerEntry(Change change, Entry entry, List<Item> former) {
        if (change.remoteId() != null) {
            RemoteId known = RemoteId.parse(change.remoteId());
            if (!known.vin().equals(entry.vin())) {
                Entry least = Entry.least(known, Status.REMOVED);
                if (least == null) {
                    warnings.put(change.reference(), oldVin(known.vin()));
                } else {
                    former.add(new Item(change, least, true));
                }
            }
        }
    }

    private static Finding oldVin(String vin) {
        return Finding.warning(VehicleFields.IDENTITY_VIN, Refusals.OLD_VIN, vin);
    }

    private void withdrawal(Change change, Set<String> taken, List<Item> all) {
        if (change.remoteId() == null) {
            end(change, Outcome.withdrawn());
            return;
        }
        RemoteId id = RemoteId.parse(change.remoteId());
        if (taken.contains(id.vin())) {
            // the vehicle is in stock under another number, and its entry goes out in this very batch
            end(change, Outcome.withdrawn());
            return;
        }
        Entry entry = withdrawn(change, id);
        if (entry == null) {
            end(
                    change,
                    Outcome.refused(
                            List.of(Finding.error(VehicleFields.IDENTITY_VIN, Refusals.WITHDRAW_BY_HAND, id.vin()))));
        } else {
            all.add(new Item(change, entry, false));
        }
    }

    private static @Nullable Entry withdrawn(Change change, RemoteId id) {
        String status = change.sold() ? Status.SOLD : Status.REMOVED;
        Change.Part part = change.parts().get(AuterioMapping.VEHICLE);
        if (part != null && part.before() instanceof Change.Before.Holds holds) {
            return Entry.of(holds.content()).with(status);
        }
        return Entry.least(id, status);
    }

    /** False when the answer is about the request and not about vehicles. */
    private boolean understood(List<Item> sent, Answer answer) {
        return switch (answer) {
            case Answer.Taken taken -> {
                settle(sent, taken.complaints(), taken.skipped());
                yield true;
            }
            case Answer.NoneTaken none -> {
                settle(sent, none.complaints().isEmpty() ? alone(sent, none) : none.complaints(), sent.size());
                yield true;
            }
            case Answer.TooLarge large -> {
                settle(sent, List.of(), sent.size());
                yield true;
            }
            case Answer.KeyRefused refused -> {
                sent.forEach(item -> end(item, outcome(answer)));
                yield false;
            }
            case Answer.NotNow later -> {
                if (later.happened()) {
                    // from now on a removal from the stock must reach the platform, too
                    sent.stream()
                            .filter(item -> item.change().intent() == Change.Intent.CREATE)
                            .forEach(item -> progress.identified(
                                    item.change(), RemoteId.of(item.entry()).text()));
                }
                sent.forEach(item -> end(item, outcome(answer)));
                yield false;
            }
        };
    }

    private static List<Complaint> alone(List<Item> sent, Answer.NoneTaken none) {
        return sent.size() == 1 ? List.of(new Complaint(0, null, none.words())) : List.of();
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.KeyRefused refused -> Outcome.accountBlocked(refused.words(), Actor.DEALER);
            case Answer.NotNow later -> Outcome.retryAfter(later.after(), later.reason());
            case Answer.Taken taken -> Outcome.retry("Taken");
            case Answer.NoneTaken none -> Outcome.retry(none.words());
            case Answer.TooLarge large -> Outcome.retry("Too large");
        };
    }

    /** Ends what is clear, and halves the rest when more were skipped than are known. */
    private void settle(List<Item> sent, List<Complaint> complaints, int skipped) {
        Map<Item, Complaint> refused = new IdentityHashMap<>();
        complaints.forEach(complaint -> {
            Item item = about(complaint, sent);
            if (item != null) {
                refused.putIfAbsent(item, complaint);
            }
        });
        refused.forEach(this::refuse);
        List<Item> rest =
                sent.stream().filter(item -> !refused.containsKey(item)).toList();
        int unknown = skipped - refused.size();
        if (unknown <= 0) {
            rest.forEach(this::confirm);
        } else if (rest.size() == 1) {
            refuse(rest.getFirst(), null);
        } else if (!rest.isEmpty()) {
            open.addFirst(rest.subList(rest.size() / 2, rest.size()));
            open.addFirst(rest.subList(0, rest.size() / 2));
        }
    }

    private static @Nullable Item about(Complaint complaint, List<Item> sent) {
        if (complaint.vin() != null) {
            for (Item item : sent) {
                if (item.entry().vin().equalsIgnoreCase(complaint.vin())) {
                    return item;
                }
            }
        }
        Integer index = complaint.index();
        return index != null && index >= 0 && index < sent.size()
                ? sent.get(index)
                : complaint.vin() == null && sent.size() == 1 ? sent.getFirst() : null;
    }

    private void refuse(Item item, @Nullable Complaint complaint) {
        if (item.former()) {
            warnings.put(item.change().reference(), oldVin(item.entry().vin()));
        } else {
            end(item, Outcome.refused(List.of(refusals.skipped(complaint))));
        }
    }

    private void confirm(Item item) {
        if (item.change().intent() == Change.Intent.WITHDRAW) {
            end(item, Outcome.withdrawn());
        } else {
            Finding warning = warnings.get(item.change().reference());
            end(
                    item,
                    Outcome.confirmed(
                            RemoteId.of(item.entry()).text(), null, warning == null ? List.of() : List.of(warning)));
        }
    }

    private void end(Item item, Outcome outcome) {
        // while the former VIN still stands there, the change as a whole is not done
        if (!item.former() || !(outcome instanceof Outcome.Confirmed)) {
            end(item.change(), outcome);
        }
    }

    private void end(Change change, Outcome outcome) {
        if (ended.add(change.reference())) {
            progress.outcome(change, outcome);
        }
    }
}
