package dev.carport.apps.gebrauchtde.mapping;

import dev.carport.api.vehicle.VehicleKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The platform's category for each kind of vehicle, from the table beside the app. */
final class Categories {
    private static final String TABLE = "/dev/carport/apps/gebrauchtde/categories.properties";
    private static final Map<VehicleKind, String> BY_KIND = read();

    private Categories() {}

    static String of(VehicleKind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind), "the table has every kind");
    }

    private static Map<VehicleKind, String> read() {
        Properties table = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Categories.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8)) {
            table.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<VehicleKind, String> byKind = new EnumMap<>(VehicleKind.class);
        for (VehicleKind kind : VehicleKind.values()) {
            byKind.put(kind, Objects.requireNonNull(table.getProperty(kind.name()), kind.name()));
        }
        return byKind;
    }
}
