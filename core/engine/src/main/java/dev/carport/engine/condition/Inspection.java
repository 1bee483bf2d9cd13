package dev.carport.engine.condition;

import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.ledger.Backlog;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.operations.ExportService;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks how the installation is. */
public final class Inspection {
    private final ExportService exports;
    private final LedgerStore ledger;
    private final AppCatalog catalog;
    private final InstantSource clock;

    /** An inspection of these. */
    public Inspection(ExportService exports, LedgerStore ledger, AppCatalog catalog, InstantSource clock) {
        this.exports = exports;
        this.ledger = ledger;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** How everything is now; exports that are switched off are left out. */
    public Condition now() {
        Instant now = clock.instant();
        Map<String, Backlog> waiting =
                ledger.backlog(now).stream().collect(Collectors.toMap(Backlog::exportId, Function.identity()));
        Stream<Part> running = exports.all().stream()
                .filter(export -> export.state() != ExportState.OFF)
                .map(exports::view)
                .map(view -> Grading.export(
                        view, Optional.ofNullable(waiting.get(view.export().id())), now));
        return Condition.of(Stream.concat(running, catalog.cards().stream().map(Grading::app))
                .toList());
    }
}
