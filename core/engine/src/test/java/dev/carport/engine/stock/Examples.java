package dev.carport.engine.stock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** The complete vehicles of the schema, for tests. */
final class Examples {

    static final List<String> NAMES = List.of("new-electric-car", "used-combustion-car", "motorcycle");

    static final VehicleReader READER =
            new VehicleReader(InstantSource.fixed(Instant.parse("2026-03-10T23:30:00Z")), ZoneId.of("Europe/Berlin"));

    private Examples() {}

    static byte[] json(String name) {
        try (var in = Examples.class.getResourceAsStream("/dev/carport/engine/stock/examples/" + name + ".json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading.Accepted read(String name) {
        return (Reading.Accepted) READER.read(json(name), "KS", null);
    }
}
