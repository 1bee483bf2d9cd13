package dev.carport.web.activate;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.FilePreview;
import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Provenance;
import dev.carport.api.text.TextLine;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.ExportRuntime;
import dev.carport.engine.operations.ExportRuntime.FileBeginning;
import dev.carport.engine.stock.StockFilter;
import dev.carport.engine.stock.StockOrder;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.web.activate.PreviewView.FileView;
import dev.carport.web.activate.PreviewView.Sent;
import dev.carport.web.car.Car;
import dev.carport.web.car.Cars;
import dev.carport.web.http.Visit;
import dev.carport.web.state.ExportWords;
import dev.carport.web.state.SentValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Shows an own vehicle as the platform would get it with the planned settings: the same mapping, stopped before sending. */
public final class Previews {

    private static final int LOOKED_AT = 60;
    private static final int TURNS = 3;
    private static final int MOST_PROBLEMS = 12;

    private final StockStore stock;
    private final VehicleCodec codec;
    private final ExportRuntime runtime;

    /** Previews over these parts. */
    public Previews(StockStore stock, VehicleCodec codec, ExportRuntime runtime) {
        this.stock = stock;
        this.codec = codec;
        this.runtime = runtime;
    }

    private record Shown(String id, Vehicle vehicle) {}

    /**
     * A preview.
     *
     * @param values the settings as they are typed, which need not be saved
     * @param refused why they were not saved
     * @param turn which of a few telling vehicles, from 0
     * @param savedAt when the draft was saved, for people; null if it was not
     */
    PreviewView of(
            Visit visit,
            Export export,
            InstalledApp<?> app,
            ExportWords words,
            ObjectNode values,
            List<Finding> refused,
            int turn,
            @Nullable String savedAt) {
        List<Shown> telling = telling(visit, app);
        if (app.info().transfer() == AppInfo.Transfer.FILE) {
            FileView file = file(visit, export, words, values, refused, telling);
            return new PreviewView(null, null, List.of(), List.of(), List.of(), file, null, savedAt, 0, 0);
        }
        if (telling.isEmpty()) {
            return PreviewView.none(visit.text("preview.no.vehicle"));
        }
        int shown = Math.floorMod(turn, telling.size());
        Shown one = telling.get(shown);
        Optional<List<Provenance>> lines = runtime.explainPlanned(
                export, one.id(), one.vehicle(), visit.formats().now());
        Car car = new Cars(visit).line(one.vehicle(), visit.place().href());
        var power = one.vehicle().engine().power();
        String kilowatts = power == null ? null : visit.text("preview.power", power.kilowatts(), power.ps());
        if (lines.isEmpty()) {
            return new PreviewView(
                    car,
                    kilowatts,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    visit.text("preview.incomplete"),
                    savedAt,
                    shown,
                    telling.size());
        }
        return new PreviewView(
                car,
                kilowatts,
                texts(lines.get()),
                values(lines.get(), words, visit),
                findings(visit, export, one, words),
                null,
                null,
                savedAt,
                shown,
                telling.size());
    }

    private FileView file(
            Visit visit,
            Export export,
            ExportWords words,
            ObjectNode values,
            List<Finding> refused,
            List<Shown> telling) {
        Map<String, Vehicle> some = new LinkedHashMap<>();
        telling.forEach(shown -> some.put(shown.id(), shown.vehicle()));
        List<String> problems = new ArrayList<>();
        refused.forEach(finding -> problems.add(words.sentence(finding)));
        Optional<FileBeginning> beginning = Optional.empty();
        try {
            beginning =
                    runtime.filePreview(export, values, some, visit.formats().now());
        } catch (AppFailure failed) {
            problems.add(visit.text("preview.failed"));
        }
        Optional<FilePreview> preview = beginning.map(FileBeginning::file);
        preview.ifPresent(file -> file.findings().forEach(finding -> problems.add(words.sentence(finding))));
        beginning.ifPresent(known -> known.leftOut()
                .forEach((reference, findings) -> findings.forEach(finding -> problems.add(
                        Objects.requireNonNull(some.get(reference)).number() + ": " + words.sentence(finding)))));
        if (telling.isEmpty()) {
            problems.add(visit.text("preview.no.vehicle"));
        }
        return new FileView(
                preview.map(FilePreview::name).orElse(""),
                preview.map(FilePreview::text).orElse(""),
                problems.stream().distinct().limit(MOST_PROBLEMS).toList());
    }

    /** Vehicles that show most of what settings do: with text, equipment, offers and images. */
    private List<Shown> telling(Visit visit, InstalledApp<?> app) {
        Set<String> kinds = app.info().kinds().stream().map(Enum::name).collect(Collectors.toSet());
        StockFilter filter = StockFilter.of(visit.place().code()).withKinds(kinds);
        List<StoredVehicle> some = stock.page(filter, StockOrder.descending(StockOrder.By.CHANGED), null, LOOKED_AT)
                .vehicles();
        return some.stream()
                .map(stored -> new Shown(stored.id(), codec.decode(stored.json().utf8())))
                .sorted(Comparator.comparingInt((Shown shown) -> -richness(shown.vehicle())))
                .limit(TURNS)
                .toList();
    }

    private static int richness(Vehicle vehicle) {
        return (vehicle.descriptions().isEmpty() ? 0 : 4)
                + (vehicle.equipment().optional().isEmpty() ? 0 : 3)
                + (vehicle.financing().isEmpty() ? 0 : 2)
                + (vehicle.leasing().isEmpty() ? 0 : 2)
                + (vehicle.publicImages().isEmpty() ? 0 : 1);
    }

    private static List<List<TextLine>> texts(List<Provenance> lines) {
        return lines.stream()
                .map(Provenance::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** One line for each setting: what it made of the vehicle, however many fields of the platform that takes. */
    private static List<Sent> values(List<Provenance> lines, ExportWords words, Visit visit) {
        Map<String, Set<String>> sent = new LinkedHashMap<>();
        for (Provenance line : lines) {
            if (!line.settings().isEmpty() && line.text().isEmpty()) {
                Set<String> values =
                        sent.computeIfAbsent(words.label(line.settings().getFirst()), label -> new LinkedHashSet<>());
                if (line.sent() != null) {
                    values.add(SentValue.brief(line.sent(), visit));
                }
            }
        }
        return sent.entrySet().stream()
                .map(entry -> new Sent(
                        entry.getKey(), entry.getValue().isEmpty() ? null : String.join(", ", entry.getValue())))
                .toList();
    }

    private List<String> findings(Visit visit, Export export, Shown one, ExportWords words) {
        return runtime.planned(export)
                .map(work -> work.mapping().at(visit.formats().now()).map(one.id(), one.vehicle()).findings().stream()
                        .filter(Finding::blocks)
                        .map(words::sentence)
                        .toList())
                .orElse(List.of());
    }
}
