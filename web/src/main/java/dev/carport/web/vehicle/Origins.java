package dev.carport.web.vehicle;

import dev.carport.api.mapping.Provenance;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.operations.ExportRuntime;
import dev.carport.web.http.Visit;
import dev.carport.web.state.SentValue;
import dev.carport.web.ui.Chip;
import dev.carport.web.ui.Fact;
import dev.carport.web.vehicle.VehicleView.Outgoing;
import dev.carport.web.vehicle.VehicleView.Part;
import dev.carport.web.vehicle.VehicleView.Sent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an export sends of a vehicle, and where each value comes from. */
final class Origins {

    private final ExportRuntime runtime;
    private final LedgerStore ledger;

    Origins(ExportRuntime runtime, LedgerStore ledger) {
        this.runtime = runtime;
        this.ledger = ledger;
    }

    /** The values for the export the address names, else for the first one that is online, else for any. */
    Outgoing read(Visit visit, List<Situation> situations, String href) {
        if (situations.isEmpty()) {
            return new Outgoing("", List.of(), List.of(), visit.text("vehicle.sent.no.export"));
        }
        String wanted = visit.query("app");
        Situation at = situations.stream()
                .filter(one -> one.export().app().equals(wanted))
                .findFirst()
                .or(() ->
                        situations.stream().filter(one -> one.export().listed()).findFirst())
                .orElse(situations.getFirst());
        List<Chip> chips = situations.stream()
                .map(one -> new Chip(
                        one.app(),
                        href + "?part=sent&app=" + Visit.encode(one.export().app()),
                        null,
                        null,
                        one == at))
                .toList();
        if (!at.stored().present()) {
            return new Outgoing(at.app(), chips, List.of(), visit.text("vehicle.sent.gone"));
        }
        Optional<List<Provenance>> lines = explain(visit, at);
        return lines.map(found -> new Outgoing(at.app(), chips, parts(visit, at, found), null))
                .orElseGet(() -> new Outgoing(at.app(), chips, List.of(), visit.text("vehicle.sent.unusable")));
    }

    private Optional<List<Provenance>> explain(Visit visit, Situation at) {
        try {
            return runtime.explain(
                    at.export(), at.stored().id(), at.vehicle(), visit.formats().now());
        } catch (AppFailure unusable) {
            return Optional.empty();
        }
    }

    private List<Part> parts(Visit visit, Situation at, List<Provenance> lines) {
        LedgerStore.Key key = new LedgerStore.Key(at.export().id(), at.stored().id());
        Map<String, HeldPart> held = ledger.parts(List.of(key)).getOrDefault(key, Map.of());
        FieldValues values = new FieldValues(visit);
        Map<String, List<Sent>> parts = new LinkedHashMap<>();
        for (Provenance line : lines) {
            parts.computeIfAbsent(line.part(), any -> new ArrayList<>()).add(sent(visit, at, values, line));
        }
        return parts.entrySet().stream()
                .map(part -> new Part(
                        at.words().part(part.getKey()),
                        state(visit, held.containsKey(part.getKey()), certain(held, part.getKey())),
                        part.getValue()))
                .toList();
    }

    private static boolean certain(Map<String, HeldPart> held, String part) {
        HeldPart found = held.get(part);
        return found != null && found.certain();
    }

    private static String state(Visit visit, boolean held, boolean certain) {
        return visit.text(certain ? "vehicle.part.confirmed" : held ? "vehicle.part.unsure" : "vehicle.part.not.there");
    }

    private static Sent sent(Visit visit, Situation at, FieldValues values, Provenance line) {
        var language = visit.language().locale();
        List<Fact> sources = line.sources().stream()
                .map(source -> new Fact(
                        VehicleLabels.field(source.field(), language),
                        source.value() == null ? "–" : values.of(source.field(), source.value())))
                .toList();
        String value = line.sent() == null ? null : SentValue.readable(line.sent(), visit);
        return new Sent(
                line.path(),
                value,
                way(line, value, sources),
                sources,
                line.settings().stream().map(at.words()::label).toList());
    }

    private static String way(Provenance line, @Nullable String value, List<Fact> sources) {
        if (value == null) {
            return "none";
        }
        if (sources.isEmpty()) {
            return "made";
        }
        boolean same = sources.stream().anyMatch(source -> source.value().equals(value))
                || line.sources().stream()
                        .anyMatch(source -> Objects.toString(source.value(), "").equals(value));
        return same ? "same" : "converted";
    }
}
