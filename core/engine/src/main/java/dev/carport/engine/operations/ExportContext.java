package dev.carport.engine.operations;

import dev.carport.api.mapping.Input;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.Provenance;
import dev.carport.api.reference.References;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.location.Location;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Everything one export's mapping needs, put together once per revision. Immutable.
 *
 * @param <S> the app's settings record
 */
record ExportContext<S extends Record>(
        InstalledApp<S> app,
        AppCalls calls,
        S settings,
        Account account,
        Location location,
        References references,
        ZoneId zone) {

    MappingResult map(String reference, Vehicle vehicle, Instant now) {
        return calls.map(app, input(reference, vehicle, now));
    }

    List<Provenance> explain(String reference, Vehicle vehicle, Instant now) {
        return calls.explain(app, input(reference, vehicle, now));
    }

    private Input<S> input(String reference, Vehicle vehicle, Instant now) {
        return new Input<>(
                reference,
                vehicle,
                settings,
                references,
                account.facts(),
                Locale.forLanguageTag(location.language()),
                now,
                zone);
    }
}
