package dev.carport.web.export;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.web.car.Cars;
import dev.carport.web.export.ExportPageView.Row;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Badges;
import dev.carport.web.state.ExportWords;
import dev.carport.web.ui.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of the ledger with the vehicles they belong to. */
public final class Listings {

    private final LedgerStore ledger;
    private final StockStore stock;
    private final VehicleCodec codec;

    /** Listings over these stores. */
    public Listings(LedgerStore ledger, StockStore stock, VehicleCodec codec) {
        this.ledger = ledger;
        this.stock = stock;
        this.codec = codec;
    }

    /**
     * A part of an export's listings.
     *
     * @param href address of the list, to which filters are added
     * @param state only this one; null for all
     */
    public ExportPageView.Listings read(
            Visit visit,
            Export export,
            ExportWords words,
            String href,
            @Nullable ListingState state,
            String after,
            int limit) {
        List<Entry> entries = ledger.page(export.id(), state, after, limit);
        String next = entries.size() < limit
                ? null
                : href + "?" + (state == null ? "" : "state=" + key(state) + "&") + "after="
                        + Visit.encode(entries.getLast().vehicleId());
        return new ExportPageView.Listings(
                chips(visit, export, href, state), rows(visit, export, words, entries), next);
    }

    /** Lines for these entries, in their order. */
    public List<Row> rows(Visit visit, Export export, ExportWords words, List<Entry> entries) {
        Map<String, StoredVehicle> vehicles =
                stock.getAll(entries.stream().map(Entry::vehicleId).toList());
        Badges badges = new Badges(visit.texts());
        return entries.stream()
                .map(entry -> row(visit, words, badges, entry, vehicles.get(entry.vehicleId())))
                .toList();
    }

    private Row row(Visit visit, ExportWords words, Badges badges, Entry entry, @Nullable StoredVehicle stored) {
        String note = entry.findings().isEmpty()
                ? null
                : words.sentence(entry.findings().getFirst());
        String link = entry.link() == null ? null : entry.link().toString();
        if (stored == null) {
            String id = Optional.ofNullable(entry.remoteId()).orElse(entry.vehicleId());
            return new Row(
                    visit.text("export.listing.foreign"),
                    id,
                    null,
                    badges.of(entry.state()),
                    note,
                    entry.confirmedAt(),
                    link);
        }
        Vehicle vehicle = codec.decode(stored.json().utf8());
        String href = stored.present() ? visit.at("/stock/" + Visit.encode(stored.number())) : null;
        return new Row(
                Cars.name(vehicle), stored.number(), href, badges.of(entry.state()), note, entry.confirmedAt(), link);
    }

    private List<Chip> chips(Visit visit, Export export, String href, @Nullable ListingState current) {
        Map<ListingState, Integer> counts = ledger.counts(export.id());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Badges badges = new Badges(visit.texts());
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(
                visit.text("export.filter.all"), href, null, visit.formats().number(all), current == null));
        for (ListingState state : ListingState.values()) {
            int count = counts.getOrDefault(state, 0);
            if (count > 0 || state == current) {
                chips.add(new Chip(
                        badges.of(state).word(),
                        href + "?state=" + key(state),
                        badges.of(state),
                        visit.formats().number(count),
                        state == current));
            }
        }
        return chips;
    }

    /** The state in an address; null for none or an unknown one. */
    static @Nullable ListingState state(String key) {
        for (ListingState state : ListingState.values()) {
            if (key(state).equals(key)) {
                return state;
            }
        }
        return null;
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
