package dev.carport.testkit.model;

import dev.carport.api.finding.Finding;
import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import dev.carport.engine.http.Errand;
import dev.carport.testkit.model.Broken.Law;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The platform: what each account holds, which faults come next, and a judgement about each request at the moment it arrives.
 * Thread-safe.
 */
final class Market {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Wishes wishes;
    private final Runnable kill;
    private final Map<String, Map<String, Listing>> accounts = new TreeMap<>();

    /** By stock number. */
    private final Map<String, Step.Trouble> faults = new HashMap<>();

    /** What Carport cannot know for certain: it may be sent though nothing differs. */
    private final Set<Key> doubtful = new HashSet<>();

    /** What others have changed there since Carport last did. */
    private final Set<Key> changedByOthers = new HashSet<>();

    /** What was refused, and is right in not being as the stock says. */
    private final Set<Key> refused = new HashSet<>();

    private final Set<Key> sentInThisRun = new HashSet<>();
    private final List<Broken> broken = new ArrayList<>();
    private boolean reachable = true;
    private int requests;
    private int ids;

    /** What the stock wants at this moment. */
    @FunctionalInterface
    interface Wishes {
        /** Whether this vehicle, and no other of the same stock number, is to be online with the account. */
        boolean wanted(String account, String number, String reference);
    }

    /** What an account has or had under one of our references. */
    record Key(String account, String reference) {}

    /** A listing there. */
    record Listing(String remoteId, String reference, String number, Map<String, String> parts) {}

    /**
     * An empty market.
     *
     * @param kill ends Carport at this very moment: what it does from now on, nobody sees
     */
    Market(Wishes wishes, Runnable kill) {
        this.wishes = wishes;
        this.kill = kill;
    }

    /** The next change of this stock number meets trouble. */
    synchronized void next(String number, Step.Trouble trouble) {
        faults.put(number, trouble);
    }

    /** No fault comes any more. */
    synchronized void heals() {
        faults.clear();
        reachable = true;
    }

    /** Whether requests arrive. */
    synchronized void reachable(boolean does) {
        reachable = does;
    }

    /** A run of Carport begins. */
    synchronized void runBegins() {
        sentInThisRun.clear();
    }

    /** Whatever was sent in this run may have been stored or not. */
    synchronized void forgetsTheRun() {
        doubtful.addAll(sentInThisRun);
    }

    /** All is quiet: what was in doubt has been found out. */
    synchronized void isQuiet() {
        doubtful.clear();
    }

    /** Everything may be sent, because somebody asked for that. */
    synchronized void mayAllBeSent(String account) {
        held(account).values().forEach(listing -> doubtful.add(new Key(account, listing.reference())));
    }

    /** Somebody at the platform takes a listing off, past Carport. Nothing happens when there is none. */
    synchronized void isDeletedThere(String account, String number) {
        List<Listing> gone = listings(account).stream()
                .filter(listing -> listing.number().equals(number))
                .toList();
        gone.forEach(listing -> {
            held(account).remove(listing.remoteId());
            changedByOthers.add(new Key(account, listing.reference()));
        });
    }

    /** Somebody at the platform changes a price, past Carport. Nothing happens when there is no such listing. */
    synchronized void isEditedThere(String account, String number) {
        listings(account).stream()
                .filter(listing -> listing.number().equals(number))
                .forEach(listing -> {
                    listing.parts().put("price", "{\"gross\":1}");
                    changedByOthers.add(new Key(account, listing.reference()));
                });
    }

    /** What was refused and not taken since. */
    synchronized Set<Key> refused() {
        return Set.copyOf(refused);
    }

    /** Laws broken since the last time. */
    synchronized Optional<Broken> broken() {
        Optional<Broken> first = broken.stream().findFirst();
        broken.clear();
        return first;
    }

    /** Requests since the last time, questions included. */
    synchronized int requests() {
        int taken = requests;
        requests = 0;
        return taken;
    }

    /** What an account holds. */
    synchronized Collection<Listing> listings(String account) {
        return List.copyOf(held(account).values());
    }

    private Map<String, Listing> held(String account) {
        return accounts.computeIfAbsent(account, key -> new LinkedHashMap<>());
    }

    Outcome receive(String account, Change change, Progress progress) {
        Key car = new Key(account, change.reference());
        Step.@Nullable Trouble trouble = arrives(car, change);
        if (trouble == null) {
            return done(car, change, progress);
        }
        return switch (trouble) {
            case BUSY -> Outcome.retry("busy");
            case THROTTLED -> Outcome.retryAfter(SOON, "too many requests");
            case REFUSED -> refuses(car);
            case LOST_THERE -> {
                leaves(car);
                yield Outcome.inDoubt("no answer");
            }
            case LOST_BACK -> {
                act(car, change, progress);
                inDoubt(car);
                throw new NoAnswerException("no answer", null);
            }
            case FAILS_BEFORE -> {
                refuses(car);
                throw new IllegalStateException("fails before it sends");
            }
            case FAILS_AFTER -> {
                act(car, change, progress);
                inDoubt(car);
                throw new IllegalStateException("fails after it has sent");
            }
            case LATER -> {
                Outcome outcome = act(car, change, progress);
                // until it has told: a withdrawal does not wait for that
                inDoubt(car);
                yield outcome instanceof Outcome.Confirmed confirmed && change.intent() != Change.Intent.WITHDRAW
                        ? Outcome.accepted(confirmed.remoteId(), SOON)
                        : outcome;
            }
            case KILLED_BEFORE -> throw killed();
            case KILLED_AFTER -> {
                act(car, change, progress);
                throw killed();
            }
        };
    }

    /** Changes that go out in one request: when it breaks off, none of them is known. */
    void together(String account, List<Change> changes, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broke) {
            synchronized (this) {
                changes.forEach(change -> doubtful.add(new Key(account, change.reference())));
            }
            throw broke;
        }
    }

    private synchronized Step.@Nullable Trouble arrives(Key car, Change change) {
        if (!reachable) {
            throw new NotSentException("The market cannot be reached", null);
        }
        requests++;
        sentInThisRun.add(car);
        return faults.remove(number(car, change));
    }

    private synchronized Outcome refuses(Key car) {
        refused.add(car);
        return Outcome.refused(List.of(Finding.error("", "market.refused")));
    }

    private synchronized void leaves(Key car) {
        Errand.current().ifPresent(Errand::noteChange);
        doubtful.add(car);
    }

    private synchronized void inDoubt(Key car) {
        doubtful.add(car);
    }

    /** The change of a car that has left the stock does not say its number. */
    private String number(Key car, Change change) {
        return held(car.account()).values().stream()
                .filter(listing -> listing.reference().equals(car.reference()))
                .map(Listing::number)
                .findFirst()
                .orElse(change.number());
    }

    private Outcome done(Key car, Change change, Progress progress) {
        Outcome outcome = act(car, change, progress);
        synchronized (this) {
            if (outcome instanceof Outcome.Confirmed) {
                doubtful.remove(car);
                changedByOthers.remove(car);
                refused.remove(car);
            }
        }
        return outcome;
    }

    /** From here on nothing this process does is seen by anybody. */
    private IllegalStateException killed() {
        kill.run();
        return new IllegalStateException("killed");
    }

    private Outcome act(Key car, Change change, Progress progress) {
        Errand.current().ifPresent(Errand::noteChange);
        boolean wanted = wishes.wanted(car.account(), change.number(), change.reference());
        synchronized (this) {
            return switch (change.intent()) {
                case CREATE -> create(car, change, progress, wanted);
                case UPDATE, RENEW -> update(car, change, progress, wanted);
                case WITHDRAW -> withdraw(car, change, wanted);
            };
        }
    }

    private Outcome create(Key car, Change change, Progress progress, boolean wanted) {
        Map<String, Listing> held = held(car.account());
        if (held.values().stream().anyMatch(listing -> listing.number().equals(change.number()))) {
            breaks(Law.DOUBLED, "created a second time: " + car);
        }
        if (!wanted) {
            breaks(Law.NEEDLESS, "created though nobody wants it: " + car);
        }
        String id = "r-" + ++ids;
        Listing listing = new Listing(id, change.reference(), change.number(), new TreeMap<>());
        held.put(id, listing);
        return carries(listing, change, progress);
    }

    private Outcome update(Key car, Change change, Progress progress, boolean wanted) {
        Listing listing = held(car.account()).get(Objects.requireNonNull(change.remoteId()));
        if (listing == null) {
            if (isCertain(car)) {
                breaks(Law.NEEDLESS, "updated though it is not there: " + car);
            }
            // as every app does: what was taken off there is made anew, unless our reference shows that it was already
            return held(car.account()).values().stream()
                    .filter(other -> other.reference().equals(car.reference()))
                    .findFirst()
                    .map(other -> carries(other, change, progress))
                    .orElseGet(() -> create(car, change, progress, wanted));
        }
        Map<String, String> before = Map.copyOf(listing.parts());
        Outcome outcome = carries(listing, change, progress);
        // a listing that another vehicle has taken over learns its reference
        boolean renamed = !listing.reference().equals(car.reference());
        if (renamed) {
            held(car.account())
                    .put(
                            listing.remoteId(),
                            new Listing(listing.remoteId(), car.reference(), change.number(), listing.parts()));
        }
        if (listing.parts().equals(before) && !renamed && isCertain(car)) {
            breaks(Law.NEEDLESS, "updated though nothing differs: " + car);
        }
        return outcome;
    }

    private Outcome withdraw(Key car, Change change, boolean wanted) {
        if (wanted) {
            breaks(Law.LOST, "withdrawn though it is offered: " + car);
        }
        if (held(car.account()).remove(Objects.requireNonNull(change.remoteId())) == null && isCertain(car)) {
            breaks(Law.NEEDLESS, "withdrawn though it is not there: " + car);
        }
        return Outcome.withdrawn();
    }

    private static Outcome carries(Listing listing, Change change, Progress progress) {
        progress.identified(change, listing.remoteId());
        change.parts().forEach((name, part) -> {
            if (part.differs()) {
                switch (part.after()) {
                    case PartValue.Present present ->
                        listing.parts().put(name, present.content().json());
                    case PartValue.Empty empty -> listing.parts().remove(name);
                    case PartValue.Untouched untouched -> {}
                }
                progress.confirmed(change, name, "");
            }
        });
        return Outcome.confirmed(listing.remoteId(), null);
    }

    private boolean isCertain(Key car) {
        // of what is refused, a part may have been taken
        return !doubtful.contains(car) && !changedByOthers.contains(car) && !refused.contains(car);
    }

    private void breaks(Law law, String what) {
        broken.add(new Broken(law, 0, what));
    }

    synchronized LookupAnswer lookUp(String account, ListingKey key) {
        asked();
        return held(account).values().stream()
                .filter(listing -> listing.reference().equals(key.reference()))
                .findFirst()
                .<LookupAnswer>map(listing -> new LookupAnswer.Found(remote(listing)))
                .orElseGet(LookupAnswer.NotThere::new);
    }

    synchronized Outcome confirm(String account, ListingKey key) {
        asked();
        String remoteId = Objects.requireNonNull(key.remoteId());
        if (!held(account).containsKey(remoteId)) {
            return refuses(new Key(account, key.reference()));
        }
        doubtful.remove(new Key(account, key.reference()));
        return Outcome.confirmed(remoteId, null);
    }

    synchronized List<RemoteListing> inventory(String account) {
        asked();
        return held(account).values().stream().map(Market::remote).toList();
    }

    private void asked() {
        if (!reachable) {
            throw new NotSentException("The market cannot be reached", null);
        }
        requests++;
    }

    private static RemoteListing remote(Listing listing) {
        return new RemoteListing(listing.remoteId(), listing.reference(), listing.number(), null, "", true, null);
    }
}
