package dev.carport.testkit.shop;

import dev.carport.api.json.Content;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import dev.carport.engine.http.Errand;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The platform of {@link ShopApp}: what it holds, what was asked of it, and which faults come next. Thread-safe. */
public final class ShopRemote {
    private final Map<String, Held> listings = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();
    private final Deque<Planned> faults = new ArrayDeque<>();
    private final Deque<Function<ListingKey, LookupAnswer>> lookups = new ArrayDeque<>();
    private final Deque<Outcome> confirmations = new ArrayDeque<>();
    private final Set<String> withoutOutcome = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> renewals = new TreeSet<>();
    private boolean notesLists;
    private boolean losesList;
    private CheckResult check = CheckResult.ok("Autohaus Test", Map.of());
    private Outcome renewal = Outcome.confirmed("", null);
    private boolean signIn;
    private boolean connects = true;
    private @Nullable ShopOrders orders;
    private int checks;
    private int ids;

    /** A listing there. */
    public record Held(
            String remoteId,
            @Nullable String reference,
            @Nullable String number,
            @Nullable String vin,
            Map<String, String> parts) {}

    /** How a change is met; {@code act} really does it. */
    @FunctionalInterface
    public interface Fault {
        /** The outcome, or something thrown. */
        Outcome meet(Change change, Supplier<Outcome> act);
    }

    private record Planned(Predicate<Change> which, Fault fault) {}

    /** Puts a listing there by hand, as one that was there before. */
    public synchronized String holds(@Nullable String reference, @Nullable String number, @Nullable String vin) {
        String id = "old-" + ++ids;
        listings.put(id, new Held(id, reference, number, vin, new TreeMap<>()));
        return id;
    }

    /** The next change meets this fault. */
    public void next(Fault fault) {
        next(change -> true, fault);
    }

    /** The next change of this kind meets this fault. */
    public synchronized void next(Predicate<Change> which, Fault fault) {
        faults.add(new Planned(which, fault));
    }

    /** No fault comes any more. */
    public synchronized void heals() {
        faults.clear();
    }

    /** The next look-up is answered so. */
    public synchronized void nextLookup(Function<ListingKey, LookupAnswer> answer) {
        lookups.add(answer);
    }

    /** The next question about an accepted change is answered so. */
    public synchronized void nextConfirmation(Outcome outcome) {
        confirmations.add(outcome);
    }

    /** In a batch, this number gets no outcome, once. */
    public synchronized void forgetOutcomeOf(String number) {
        withoutOutcome.add(number);
    }

    /** The account answers a check so. */
    public synchronized void checks(CheckResult result) {
        check = result;
    }

    /** Whether the app connects to it. */
    public synchronized void connects(boolean does) {
        connects = does;
    }

    synchronized boolean connects() {
        return connects;
    }

    /** From now on buyers order here. */
    public synchronized ShopOrders sells() {
        ShopOrders made = new ShopOrders();
        orders = made;
        return made;
    }

    synchronized @Nullable ShopOrders orders() {
        return orders;
    }

    Outcome receive(Change change, Progress progress) {
        Optional<Fault> fault = take(change);
        synchronized (this) {
            String number = change.number();
            log.add(
                    switch (change.intent()) {
                        case CREATE -> "create " + number;
                        case UPDATE -> "update " + number + " " + differing(change);
                        case RENEW -> "renew " + number;
                        case WITHDRAW -> "withdraw " + number;
                    });
        }
        return fault.isPresent() ? fault.get().meet(change, () -> act(change, progress)) : act(change, progress);
    }

    private synchronized Optional<Fault> take(Change change) {
        for (Planned planned : faults) {
            if (planned.which().test(change)) {
                faults.remove(planned);
                return Optional.of(planned.fault());
            }
        }
        return Optional.empty();
    }

    private static Set<String> differing(Change change) {
        Set<String> names = new TreeSet<>();
        change.parts().forEach((name, part) -> {
            if (part.differs()) {
                names.add(name);
            }
        });
        return names;
    }

    /** A request of a change leaves; the host's client notes this by itself. */
    public static void requestLeaves() {
        Errand.current().ifPresent(Errand::noteChange);
    }

    private synchronized Outcome act(Change change, Progress progress) {
        requestLeaves();
        if (change.intent() == Change.Intent.WITHDRAW) {
            listings.remove(Objects.requireNonNull(change.remoteId()));
            return Outcome.withdrawn();
        }
        if (change.intent() == Change.Intent.RENEW) {
            renewals.add(change.key());
            return Outcome.confirmed(Objects.requireNonNull(change.remoteId()), null);
        }
        String id = change.remoteId() == null ? "r-" + ++ids : change.remoteId();
        Held held = listings.get(id);
        if (held == null) {
            held = new Held(id, change.reference(), change.number(), null, new TreeMap<>());
            listings.put(id, held);
        }
        progress.identified(change, id);
        for (Map.Entry<String, Change.Part> part : change.parts().entrySet()) {
            if (part.getValue().differs()) {
                switch (part.getValue().after()) {
                    case PartValue.Present present ->
                        held.parts().put(part.getKey(), present.content().json());
                    case PartValue.Empty empty -> held.parts().remove(part.getKey());
                    case PartValue.Untouched untouched -> {}
                }
                progress.confirmed(change, part.getKey(), "");
            }
        }
        return Outcome.confirmed(id, URI.create("https://shop.example/" + id));
    }

    synchronized LookupAnswer lookUp(ListingKey key) {
        log.add("look up " + key.number());
        Function<ListingKey, LookupAnswer> answer = lookups.poll();
        if (answer != null) {
            return answer.apply(key);
        }
        return listings.values().stream()
                .filter(held -> key.reference().equals(held.reference()))
                .findFirst()
                .<LookupAnswer>map(held -> new LookupAnswer.Found(remote(held)))
                .orElseGet(LookupAnswer.NotThere::new);
    }

    synchronized Outcome confirm(ListingKey key) {
        log.add("confirm " + key.number());
        Outcome outcome = confirmations.poll();
        return outcome == null ? Outcome.confirmed(Objects.requireNonNull(key.remoteId()), null) : outcome;
    }

    synchronized List<RemoteListing> inventory() {
        if (notesLists) {
            log.add("list");
        }
        if (losesList) {
            throw new IllegalStateException("The shop gives no list");
        }
        return listings.values().stream()
                .filter(held -> !hidden.contains(held.remoteId()))
                .map(held -> remote(held).with(contents(held)))
                .toList();
    }

    private static Map<String, Content> contents(Held held) {
        Map<String, Content> parts = new TreeMap<>();
        held.parts()
                .forEach((name, json) -> parts.put(name, Content.ofCanonical(json.getBytes(StandardCharsets.UTF_8))));
        return parts;
    }

    /** From now on the list cannot be read. */
    public synchronized void losesList() {
        losesList = true;
    }

    /** From now on the log tells when the whole list was asked for. */
    public synchronized void notesLists() {
        notesLists = true;
    }

    /** Somebody changes a part of the listing with this number there. */
    public synchronized void edits(String number, String part, String json) {
        held(number).parts().put(part, json);
    }

    /** Somebody deletes the listing with this number there. */
    public synchronized void deletes(String number) {
        listings.remove(held(number).remoteId());
    }

    /** How many renewals there were; a repeat of one is none. */
    public synchronized int renewals() {
        return renewals.size();
    }

    /** The list lacks this listing, though it is there. */
    public synchronized void hides(String number) {
        hidden.add(held(number).remoteId());
    }

    private Held held(String number) {
        return listings.values().stream()
                .filter(held -> number.equals(held.number()))
                .findFirst()
                .orElseThrow();
    }

    /** From now on accounts need a sign-in, whose renewal is answered so, and there is a list of makes. */
    public synchronized void wantsSignIn(Outcome answer) {
        signIn = true;
        renewal = answer;
    }

    synchronized boolean wantsSignIn() {
        return signIn;
    }

    synchronized Outcome keepAlive() {
        log.add("renew sign-in");
        return renewal;
    }

    synchronized void listsAreAskedFor() {
        log.add("lists");
    }

    /** How often it was asked about an account since the last time. */
    public synchronized int checks() {
        int taken = checks;
        checks = 0;
        return taken;
    }

    synchronized CheckResult check() {
        checks++;
        return check;
    }

    synchronized void batch(int size) {
        batches.add(size);
    }

    synchronized boolean forgetsOutcome(Change change) {
        return withoutOutcome.remove(change.number());
    }

    private static RemoteListing remote(Held held) {
        return new RemoteListing(held.remoteId(), held.reference(), held.number(), held.vin(), "", true, null);
    }

    /** Everything asked since the last time, in order. */
    public synchronized List<String> log() {
        List<String> taken = List.copyOf(log);
        log.clear();
        return taken;
    }

    /** Sizes of the batches so far. */
    public synchronized List<Integer> batches() {
        return List.copyOf(batches);
    }

    /** What is there. */
    public synchronized List<Held> held() {
        return List.copyOf(listings.values());
    }

    /** Stock numbers of what is there, sorted; a number that is there twice comes twice. */
    public synchronized List<String> numbers() {
        return listings.values().stream()
                .map(held -> String.valueOf(held.number()))
                .sorted()
                .toList();
    }

    /** JSON of a part of the only listing with this number. */
    public synchronized String part(String number, String part) {
        return listings.values().stream()
                .filter(held -> number.equals(held.number()))
                .map(held -> String.valueOf(held.parts().get(part)))
                .reduce((one, other) -> "several")
                .orElse("none");
    }
}
