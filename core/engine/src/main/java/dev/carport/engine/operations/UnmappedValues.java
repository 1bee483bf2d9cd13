package dev.carport.engine.operations;

import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.Unmapped;
import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.api.reference.References;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.exports.Export;
import dev.carport.engine.plan.Planner;
import dev.carport.engine.reconcile.ExportWork;
import dev.carport.engine.reconcile.KnownVehicle;
import dev.carport.engine.reference.ReferenceCache;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of the stock that a platform's lists do not know, and what the dealer says they are. They are found by mapping the stock, so
 * the list is always as the stock is now. Thread-safe.
 */
public final class UnmappedValues {
    private static final int PAGE = 500;
    private static final int EXAMPLES = 5;
    private static final int CANDIDATES = 5;

    private final ExportRuntime runtime;
    private final Platforms platforms;
    private final AccountStore accounts;
    private final StockVehicles stock;
    private final ReferenceCache references;
    private final InstantSource clock;

    /** Values of this stock. */
    public UnmappedValues(
            ExportRuntime runtime,
            Platforms platforms,
            AccountStore accounts,
            StockVehicles stock,
            ReferenceCache references,
            InstantSource clock) {
        this.runtime = runtime;
        this.platforms = platforms;
        this.accounts = accounts;
        this.stock = stock;
        this.references = references;
        this.clock = clock;
    }

    /**
     * A value without a counterpart.
     *
     * @param vehicles how many vehicles have it
     * @param examples stock numbers of some of them
     * @param candidates nearest entries of the platform's list, best first
     */
    public record Open(Unmapped value, int vehicles, List<String> examples, List<ReferenceValue> candidates) {
        public Open {
            examples = List.copyOf(examples);
            candidates = List.copyOf(candidates);
        }
    }

    /** What became of an answer. */
    public enum Answer {
        /** Stored; all vehicles with the value are looked at again. */
        STORED,
        /** The platform's list is not known, because the app has none of that name or it was not loaded yet. */
        UNKNOWN_LIST,
        /** The list has no such entry. */
        UNKNOWN_ENTRY
    }

    private record Key(
            String field,
            String list,
            String value,
            @Nullable String parent) {}

    private static final class Sum {
        private boolean optional = true;
        private int vehicles;
        private final List<String> examples = new ArrayList<>();

        void add(String number, boolean isOptional) {
            optional &= isOptional;
            vehicles++;
            if (examples.size() < EXAMPLES) {
                examples.add(number);
            }
        }
    }

    /**
     * The open values of an export's location, those that keep most vehicles offline first.
     *
     * @return empty when the app is not usable or the settings are not complete
     */
    public Optional<List<Open>> of(Export export) {
        return runtime.planned(export).map(work -> of(export, work));
    }

    private List<Open> of(Export export, ExportWork work) {
        Planner.ListingMapping mapping = work.mapping().at(clock.instant());
        Map<Key, Sum> sums = new LinkedHashMap<>();
        stock.pages(
                export.location(),
                PAGE,
                page -> page.forEach((id, known) -> {
                    // no word helps a kind of vehicle that the platform does not take
                    if (work.rules().kinds().contains(known.vehicle().kind())) {
                        count(sums, known, mapping.map(id, known.vehicle()));
                    }
                }));
        References lists = references(export);
        return sums.entrySet().stream()
                .map(entry -> open(entry.getKey(), entry.getValue(), lists))
                .sorted(Comparator.comparing((Open open) -> open.value().optional())
                        .thenComparing(Comparator.comparingInt(Open::vehicles).reversed())
                        .thenComparing(open -> open.value().value()))
                .toList();
    }

    private static void count(Map<Key, Sum> sums, KnownVehicle known, MappingResult mapped) {
        for (Unmapped unmapped : mapped.unmapped()) {
            Key key = new Key(unmapped.field(), unmapped.list(), unmapped.value(), unmapped.parent());
            sums.computeIfAbsent(key, any -> new Sum()).add(known.vehicle().number(), unmapped.optional());
        }
    }

    private static Open open(Key key, Sum sum, References lists) {
        return new Open(
                new Unmapped(key.field(), key.list(), key.value(), key.parent(), sum.optional),
                sum.vehicles,
                sum.examples,
                lists.nearest(key.list(), key.value(), key.parent(), CANDIDATES));
    }

    /**
     * Says which entry of the platform's list a value is, for all vehicles of all locations; or takes that back.
     *
     * @param id of the entry; empty to take it back
     * @param by who says so
     */
    public Answer resolve(Export export, References.Resolved value, Optional<String> id, String by) {
        Optional<ReferenceList> list = references(export).list(value.list());
        if (list.isEmpty()) {
            return Answer.UNKNOWN_LIST;
        }
        if (id.isPresent() && list.get().byId(id.get(), value.parent()).isEmpty()) {
            return Answer.UNKNOWN_ENTRY;
        }
        references.resolve(export.app(), value, id, by);
        return Answer.STORED;
    }

    /**
     * Entries of a platform's list whose name holds a text, in the list's order, then the nearest others.
     *
     * @param parent id of the entry they belong to; null for none
     * @return empty when the list is not known
     */
    public List<ReferenceValue> search(Export export, String list, @Nullable String parent, String text, int most) {
        Optional<ReferenceList> known = references(export).list(list);
        if (known.isEmpty()) {
            return List.of();
        }
        String wanted = text.toLowerCase(Locale.ROOT);
        Set<ReferenceValue> found = new LinkedHashSet<>();
        known.get().values().stream()
                .filter(entry -> Objects.equals(entry.parent(), parent))
                .filter(entry -> entry.names().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted)))
                .limit(most)
                .forEach(found::add);
        if (found.size() < most) {
            found.addAll(known.get().nearest(text, parent, Math.min(CANDIDATES, most - found.size())));
        }
        return List.copyOf(found);
    }

    /**
     * An answer given earlier.
     *
     * @param name what the platform's list calls it now; null when the list has no such entry any more or is not loaded
     */
    public record Chosen(
            References.Resolved value, String id, @Nullable String name) {}

    /** The answers given for an export's app, by list and value. They count at all locations. */
    public List<Chosen> chosen(Export export) {
        References lists = references(export);
        return references.resolved(export.app()).entrySet().stream()
                .map(entry ->
                        new Chosen(entry.getKey(), entry.getValue(), name(lists, entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparing((Chosen chosen) -> chosen.value().list())
                        .thenComparing(chosen -> chosen.value().value()))
                .toList();
    }

    private static @Nullable String name(References lists, References.Resolved value, String id) {
        return lists.list(value.list())
                .flatMap(list -> list.byId(id, value.parent()))
                .map(ReferenceValue::name)
                .orElse(null);
    }

    private References references(Export export) {
        return platforms.references(accounts.find(export.accountId()).orElseThrow());
    }
}
