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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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
    private final InstantSource clock;
    private final Progress progress;
    private int patches;
    private int failures;
    private @Nullable Outcome stopped;

    Transmission(Api api, Refusals refusals, InstantSource clock, Progress progress) {
        this.api = api;
        this.refusals = refusals;
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
                case CREATE -> entries.add(Import.Entry.of(change, false));
                case RENEW -> entries.add(Import.Entry.of(change, true));
                case UPDATE -> update(change, entries);
            }
        }
        importAll(entries);
    }

    private void withdraw(Change change) {
        if (change.remoteId() == null) {
            end(change, Outcome.withdrawn());
            return;
        }
        Said said = patch(change, Map.of(Assumptions.STOCK, 0));
        boolean gone = said instanceof Said.Done || said instanceof Said.Refused refused && refused.unknown();
        if (!gone) {
            end(change, failure(said));
            return;
        }
        Instant since = RemoteId.parse(change.remoteId()).since();
        if (since != null && clock.instant().isBefore(since.plus(Assumptions.SETTLED))) {
            // an import handed over earlier may still put it back on sale
            end(change, Outcome.retryAfter(Duration.ofSeconds(30), "An import of the article is still under way"));
        } else {
            end(change, Outcome.withdrawn());
        }
    }

    private void update(Change change, List<Import.Entry> entries) {
        Change.Part article = change.part(GebrauchtDeMapping.ARTICLE);
        Change.Part catalogue = change.part(GebrauchtDeMapping.CATALOGUE);
        boolean known = !(article.before() instanceof Change.Before.Unknown);
        List<String> single = known ? singleParts(change) : List.of();
        boolean whole =
                article.differs() || catalogue.differs() && catalogue.content().isPresent();
        if (!single.isEmpty()) {
            Said said = patch(change, fields(change, single));
            switch (said) {
                case Said.Done done -> {
                    single.forEach(part -> progress.confirmed(change, part, ""));
                    if (!whole) {
                        end(change, Outcome.confirmed(change.reference(), link(done.body())));
                        return;
                    }
                }
                case Said.Refused refused
                when refused.unknown() -> {
                    // somebody has deleted it there: it is made anew
                    entries.add(Import.Entry.of(change, false));
                    return;
                }
                default -> {
                    end(change, failure(said));
                    return;
                }
            }
        }
        if (whole) {
            entries.add(Import.Entry.of(change, !article.differs()));
        } else {
            end(change, Outcome.confirmed(change.reference(), null));
        }
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
        return later.after() == null
                ? Outcome.retry(later.reason())
                : Outcome.retryAfter(later.after(), later.reason());
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
                            entry.change(), new RemoteId(entry.change().reference(), clock.instant(), "").text());
                    end(entry.change(), failure(said));
                });
            }
            default -> sent.entries().forEach(entry -> end(entry.change(), failure(said)));
        }
    }

    private void taken(Import.Entry entry) {
        String print = entry.again() ? RemoteId.CATALOGUE : entry.print();
        end(
                entry.change(),
                Outcome.accepted(
                        new RemoteId(entry.change().reference(), clock.instant(), print).text(),
                        entry.again() ? Assumptions.SETTLED : Assumptions.FIRST_LOOK));
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
