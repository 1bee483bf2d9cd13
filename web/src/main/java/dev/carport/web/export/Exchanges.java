package dev.carport.web.export;

import dev.carport.engine.exports.Export;
import dev.carport.engine.history.ExchangeStore;
import dev.carport.engine.history.RecordedExchange;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.history.TransmissionStore.Filter;
import dev.carport.web.export.ExportPageView.Exchange;
import dev.carport.web.export.ExportPageView.History;
import dev.carport.web.export.ExportPageView.Request;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Badges;
import dev.carport.web.state.ExportWords;
import dev.carport.web.ui.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was exchanged with a platform, newest first. */
public final class Exchanges {

    private static final int REQUESTS = 12;

    private final TransmissionStore transmissions;
    private final ExchangeStore exchanges;

    /** Exchanges of this history. */
    public Exchanges(TransmissionStore transmissions, ExchangeStore exchanges) {
        this.transmissions = transmissions;
        this.exchanges = exchanges;
    }

    /**
     * A part of an export's history.
     *
     * @param href address of the history, to which filters are added
     * @param result only these; null for all
     * @param before where the part begins; empty for the newest
     */
    History read(
            Visit visit,
            Export export,
            ExportWords words,
            String href,
            Transmission.@Nullable Result result,
            String before,
            int limit) {
        List<Transmission> part = transmissions.page(
                export.id(), new Filter(null, result, null, null), before.isEmpty() ? null : before, limit);
        String next = part.size() < limit
                ? null
                : href + "?" + (result == null ? "" : "result=" + Listings.key(result) + "&") + "before="
                        + Visit.encode(part.getLast().id());
        return new History(chips(visit, href, result), rows(visit, words, part), next);
    }

    /** The last exchanges about one vehicle. */
    public List<Exchange> ofVehicle(Visit visit, Export export, ExportWords words, String vehicleId, int limit) {
        return rows(
                visit, words, transmissions.page(export.id(), new Filter(vehicleId, null, null, null), null, limit));
    }

    private List<Exchange> rows(Visit visit, ExportWords words, List<Transmission> part) {
        Badges badges = new Badges(visit.texts());
        return part.stream()
                .map(one -> new Exchange(
                        one.at(),
                        one.number(),
                        one.vehicleId().startsWith("remote-") ? null : visit.at("/stock/" + Visit.encode(one.number())),
                        what(visit, words, one),
                        badges.of(one.result()),
                        one.findings().stream().map(words::sentence).toList(),
                        one.detail(),
                        one.millis(),
                        requests(one)))
                .toList();
    }

    private List<Request> requests(Transmission one) {
        return exchanges.of(one, REQUESTS).stream().map(Exchanges::request).toList();
    }

    private static Request request(RecordedExchange one) {
        String answered = one.status() == 0
                ? Objects.requireNonNullElse(one.failure(), "–")
                : one.status() + " · " + one.duration().toMillis() + " ms";
        return new Request(one.method() + " " + one.address(), answered, one.request(), one.answer());
    }

    private static String what(Visit visit, ExportWords words, Transmission one) {
        String intent = visit.text("intent." + Listings.key(one.intent()));
        return one.parts().isEmpty()
                ? intent
                : intent + ": " + one.parts().stream().map(words::part).collect(Collectors.joining(", "));
    }

    private static List<Chip> chips(Visit visit, String href, Transmission.@Nullable Result current) {
        Badges badges = new Badges(visit.texts());
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(visit.text("export.filter.all"), href, null, null, current == null));
        for (Transmission.Result result : Transmission.Result.values()) {
            chips.add(new Chip(
                    badges.of(result).word(),
                    href + "?result=" + Listings.key(result),
                    badges.of(result),
                    null,
                    result == current));
        }
        return chips;
    }

    /** The result in an address; null for none or an unknown one. */
    static Transmission.@Nullable Result result(String key) {
        for (Transmission.Result result : Transmission.Result.values()) {
            if (Listings.key(result).equals(key)) {
                return result;
            }
        }
        return null;
    }
}
