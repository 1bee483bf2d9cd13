package dev.carport.apps.gebrauchtde.platform;

import dev.carport.api.finding.Actor;
import dev.carport.api.finding.Finding;
import dev.carport.api.http.Body;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.apps.gebrauchtde.Assumptions;
import dev.carport.apps.gebrauchtde.mapping.GebrauchtDeMapping;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Carries out one group of changes: first what is sold or gone, then prices and stocks by single fields, then articles in as few requests
 * as their size allows. Every request may be repeated without harm, as our key tells the articles apart.
 */
final class Transmission {
    /** Requests for single fields of one group at most, so that a group ends in time; the rest follows at once. */
    private static final int MOST_PATCHES = 3000;
    /** Requests of the import of one group at most: finding faulty articles by halving must end. */
    private static final int MOST_IMPORTS = 64;
    /** Failures in a row after which the rest of a group waits. */
    private static final int MOST_FAILURES = 3;

    private final Api api;
    private final Refusals refusals;
    private final OrderDesk orders;
    private final InstantSource clock;
    private final Progress progress;
    private int patches;
    private int failures;
    private @Nullable Outcome stopped;
    private @Nullable Set<String> ordered;

    Transmission(Api api, Refusals refusals, OrderDesk orders, InstantSource clock, Progress progress) {
        this.api = api;
        this.refusals = refusals;
        this.orders = orders;
        this.clock = clock;
        this.progress = progress;
    }

    void carryOut(List<Change> changes) {
        changes.stream()
                .filter(change -> change.intent() == Change.Intent.WITHDRAW)
                .forEach(this::withdraw);
        List<Import.Entry> entries = new ArrayList<>();
        for (Change change : changes) {
            switch (change.intent()) {
                case WITHDRAW -> {}
                case CREATE -> entries.add(Import.Entry.fresh(change, !underWay(change)));
                case RENEW -> entries.add(Import.Entry.again(change));
                case UPDATE -> update(change, entries);
            }
        }
        importAll(inTruth(entries));
    }

    /**
     * An order takes the piece off sale there, and the vehicle stays in our stock until the order is answered. So an import of a listed
     * article could put it back on sale: it says what is true there.
     */
    private List<Import.Entry> inTruth(List<Import.Entry> entries) {
        // a group of new articles costs no look: of one that was there before and was ordered that is a limit
        return entries.stream().allMatch(entry -> entry.change().remoteId() == null)
                ? entries
                : entries.stream()
                        .map(entry -> isOrdered(entry.change()) ? entry.ordered() : entry)
                        .toList();
    }

    /** Whether a buyer has ordered the article and nobody has answered yet. The orders are read once for a group. */
    private boolean isOrdered(Change change) {
        Set<String> known = ordered;
        if (known == null) {
            known = new HashSet<>();
            ordered = known;
            Said said = stopped == null ? heard(orders.waiting(known)) : new Said.NotNow(null, false, "Stopped");
            if (!(said instanceof Said.Done) && stopped == null) {
                // that the list is refused says nothing about any vehicle
                stopped = said instanceof Said.Refused refused
                        ? Outcome.retry("Open orders cannot be read: " + refused.words())
                        : failure(said);
            }
        }
        return known.contains(change.reference());
    }

    private void withdraw(Change change) {
        if (change.remoteId() == null) {
            end(change, Outcome.withdrawn());
            return;
        }
        RemoteId id = RemoteId.parse(change.remoteId());
        boolean processed = stopped == null && id.underWay(clock.instant()) && ReadBack.isProcessed(api, id);
        Said said = patch(change, Map.of(Assumptions.STOCK, 0));
        Outcome off = ReadBack.takenOff(id, processed, said, clock.instant());
        end(change, off == null ? failure(said) : off);
    }

    private void update(Change change, List<Import.Entry> entries) {
        Change.Part article = change.part(GebrauchtDeMapping.ARTICLE);
        Change.Part catalogue = change.part(GebrauchtDeMapping.CATALOGUE);
        boolean known = !(article.before() instanceof Change.Before.Unknown);
        List<String> single = known ? singleParts(change) : List.of();
        if (offers(change, single) && isOrdered(change)) {
            // what a buyer has ordered cannot be bought: its stock is the platform's until the order is answered
            single = single.stream()
                    .filter(part -> !part.equals(GebrauchtDeMapping.STOCK))
                    .toList();
        }
        boolean underWay = underWay(change);
        // an import that is still waiting would put back what is now sent by single fields: a newer one comes after it
        boolean whole = article.differs()
                || catalogue.differs() && catalogue.content().isPresent()
                || underWay && !single.isEmpty();
        if (!single.isEmpty()) {
            Said said = patch(change, fields(change, single));
            switch (said) {
                case Said.Done done -> {
                    if (!underWay) {
                        for (String part : single) {
                            progress.confirmed(change, part, "");
                        }
                    }
                    if (!whole) {
                        end(change, Outcome.confirmed(change.reference(), link(done.body())));
                        return;
                    }
                }
                case Said.Refused refused
                when refused.unknown() -> {
                    // somebody has deleted it there: it is made anew
                    entries.add(Import.Entry.fresh(change, !underWay));
                    return;
                }
                default -> {
                    end(change, failure(said));
                    return;
                }
            }
        }
        if (article.differs()) {
            entries.add(Import.Entry.fresh(change, !underWay && Print.tells(article)));
        } else if (whole) {
            entries.add(Import.Entry.again(change));
        } else {
            end(change, Outcome.confirmed(change.remoteId() == null ? change.reference() : change.remoteId(), null));
        }
    }

    private boolean underWay(Change change) {
        return change.remoteId() != null && RemoteId.parse(change.remoteId()).underWay(clock.instant());
    }

    private static List<String> singleParts(Change change) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(GebrauchtDeMapping.PRICE, GebrauchtDeMapping.STOCK)) {
            if (change.part(part).differs() && change.part(part).content().isPresent()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Whether these parts put the article on sale. */
    private static boolean offers(Change change, List<String> parts) {
        return parts.contains(GebrauchtDeMapping.STOCK)
                && fields(change, List.of(GebrauchtDeMapping.STOCK)).get(Assumptions.STOCK) instanceof Integer stock
                && stock > 0;
    }

    private static Map<String, Object> fields(Change change, List<String> parts) {
        Map<String, Object> fields = new TreeMap<>();
        for (String part : parts) {
            change.part(part)
                    .content()
                    .ifPresent(content -> Json.MAPPER
                            .readTree(content.bytes())
                            .properties()
                            .forEach(field -> fields.put(field.getKey(), value(field.getValue()))));
        }
        return fields;
    }

    private static Object value(JsonNode node) {
        return node.isNumber() ? (Object) node.intValue() : node.asString();
    }

    private Said patch(Change change, Map<String, Object> fields) {
        if (stopped == null && patches >= MOST_PATCHES) {
            stopped = Outcome.retryAfter(Duration.ofSeconds(1), "The rest of a large group");
        }
        if (stopped != null) {
            return new Said.NotNow(null, false, "Stopped");
        }
        patches++;
        return heard(api.patch(Assumptions.article(change.reference()), Body.json(fields)));
    }

    /** Takes in what an answer says about the answers to come. */
    private Said heard(Said said) {
        switch (said) {
            case Said.KeyRefused refused -> stopped = failure(said);
            case Said.NotNow later -> {
                failures++;
                if (!later.happened() || failures >= MOST_FAILURES) {
                    stopped = failure(said);
                }
            }
            case Said.Done done -> failures = 0;
            case Said.Refused refused -> failures = 0;
        }
        return said;
    }

    private Outcome failure(Said said) {
        if (stopped != null) {
            return stopped;
        }
        return switch (said) {
            case Said.KeyRefused refused -> blocked(refused);
            case Said.NotNow later -> retry(later);
            case Said.Refused refused
            when refused.content() -> Outcome.refused(refusals.of(refused.body(), refused.words()));
            case Said.Refused refused -> Outcome.retry("Unexpected " + refused.words());
            case Said.Done done -> Outcome.retry("Unexpected answer");
        };
    }

    static Outcome blocked(Said.KeyRefused refused) {
        return Outcome.accountBlocked(refused.words(), Actor.DEALER);
    }

    static Outcome retry(Said.NotNow later) {
        return Outcome.retryAfter(later.after(), later.reason());
    }

    private void importAll(List<Import.Entry> entries) {
        List<Import.Entry> fitting = new ArrayList<>();
        for (Import.Entry entry : entries) {
            if (entry.tooLarge()) {
                end(entry.change(), Outcome.refused(List.of(Finding.error("", Refusals.TOO_LARGE))));
            } else {
                fitting.add(entry);
            }
        }
        Deque<Import> open = new ArrayDeque<>(Import.pack(fitting));
        for (int requests = 0; !open.isEmpty(); requests++) {
            if (requests == MOST_IMPORTS && stopped == null) {
                stopped = Outcome.retry("gebraucht.de does not say which article is faulty");
            }
            Import next = open.removeFirst();
            Outcome end = stopped;
            if (end != null) {
                next.entries().forEach(entry -> end(entry.change(), end));
            } else {
                understood(next, heard(api.post(Assumptions.IMPORT, next.body())), open);
            }
        }
    }

    private void understood(Import sent, Said said, Deque<Import> open) {
        switch (said) {
            case Said.Done done -> sent.entries().forEach(this::taken);
            case Said.Refused refused when refused.content() || refused.status() == 413 -> faulty(sent, refused, open);
            case Said.NotNow later
            when later.happened() -> {
                // from now on a removal from the stock must reach the platform, too
                sent.entries().forEach(entry -> {
                    progress.identified(
                            entry.change(),
                            RemoteId.handedOver(entry.change().reference(), clock.instant())
                                    .text());
                    end(entry.change(), failure(said));
                });
            }
            default -> sent.entries().forEach(entry -> end(entry.change(), failure(said)));
        }
    }

    private void taken(Import.Entry entry) {
        Change change = entry.change();
        RemoteId id = entry.id(clock.instant());
        // what the platform holds already needs no look, and must not keep a sale waiting
        end(
                change,
                entry.again()
                        ? Outcome.confirmed(id.text(), null)
                        : Outcome.accepted(id.text(), Assumptions.FIRST_LOOK));
    }

    /** Faults in the answer are not to be expected; where they come all the same, they are in the order of the articles (assumed). */
    private void faulty(Import sent, Said.Refused refused, Deque<Import> open) {
        List<Import.Entry> entries = sent.entries();
        if (entries.size() == 1) {
            JsonNode named = refused.body().path(Assumptions.ARTICLES).path(0);
            end(
                    entries.getFirst().change(),
                    Outcome.refused(
                            refused.status() == 413
                                    ? List.of(Finding.error("", Refusals.TOO_LARGE)
                                            .withDetail(refused.words()))
                                    : refusals.of(named.isObject() ? named : refused.body(), refused.words())));
            return;
        }
        JsonNode faults = refused.body().path(Assumptions.ARTICLES);
        List<Import.Entry> fine = new ArrayList<>();
        if (faults.isArray() && faults.size() == entries.size()) {
            for (int i = 0; i < entries.size(); i++) {
                JsonNode fault = faults.get(i);
                if (fault.isEmpty()) {
                    fine.add(entries.get(i));
                } else {
                    end(entries.get(i).change(), Outcome.refused(refusals.of(fault, refused.words())));
                }
            }
        }
        if (fine.isEmpty() || fine.size() == entries.size()) {
            List<Import> halves = sent.halves();
            open.addFirst(halves.getLast());
            open.addFirst(halves.getFirst());
        } else {
            open.addFirst(new Import(fine));
        }
    }

    private void end(Change change, Outcome outcome) {
        progress.outcome(change, outcome);
    }

    /** Where people see the article; null when the platform does not say. Assumed. */
    static @Nullable URI link(JsonNode article) {
        String url = article.path("url").asString("");
        return url.matches("https?://[A-Za-z0-9._:\\[\\]-]+/[\\x21-\\x7e]*") ? URI.create(url) : null;
    }
}
