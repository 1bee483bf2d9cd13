package dev.carport.web.vehicle;

import dev.carport.engine.Engine;
import dev.carport.engine.drift.Deviation;
import dev.carport.engine.drift.Deviation.Difference;
import dev.carport.engine.exports.Export;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;
import dev.carport.web.ui.Link;
import dev.carport.web.ui.Notice;
import dev.carport.web.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people have changed about a vehicle at platforms. */
final class Drifted {

    private final Engine engine;
    private final Apps apps;

    Drifted(Engine engine) {
        this.engine = engine;
        this.apps = new Apps(engine.catalog());
    }

    List<Notice> notices(Visit visit, StoredVehicle stored) {
        List<Deviation> found = engine.drift().ofVehicle(stored.id());
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Export> exports = engine.exportStore().ofLocation(stored.location()).stream()
                .collect(Collectors.toMap(Export::id, Function.identity()));
        return found.stream()
                .flatMap(one -> Optional.ofNullable(exports.get(one.exportId())).stream()
                        .map(export -> notice(visit, one, export.app())))
                .toList();
    }

    private Notice notice(Visit visit, Deviation one, String app) {
        String name = apps.name(app, visit.language());
        Link show =
                new Link(visit.text("vehicle.drift.show"), visit.at("/exports/" + Visit.encode(app) + "/comparison"));
        return switch (one.kind()) {
            case EDITED ->
                new Notice(
                        Tone.WARN, "warn", visit.text("vehicle.drift.edited", name), null, changes(visit, one), show);
            case VANISHED ->
                new Notice(
                        Tone.WARN,
                        "warn",
                        visit.text("vehicle.drift.vanished", name),
                        null,
                        visit.text("vehicle.drift.vanished.why"),
                        show);
            case FOREIGN -> new Notice(Tone.WARN, "warn", visit.text("vehicle.drift.foreign", name), null, null, show);
        };
    }

    private static @Nullable String changes(Visit visit, Deviation one) {
        return one.differences().isEmpty()
                ? null
                : one.differences().stream()
                        .limit(3)
                        .map(change -> change(visit, change))
                        .collect(Collectors.joining(", "));
    }

    private static String change(Visit visit, Difference change) {
        String theirs = change.theirs().isEmpty() ? visit.text("drift.nothing") : change.theirs();
        return visit.text("vehicle.drift.edited.why", change.field(), change.ours(), theirs);
    }
}
