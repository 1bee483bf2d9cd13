package dev.carport.apps.gebrauchtde.platform;

import dev.carport.api.orders.Orders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Carriers by their short names in the AfterShip catalogue, from the table beside the app. */
final class Carriers {
    private static final String TABLE = "/dev/carport/apps/gebrauchtde/carriers.properties";
    private static final List<Orders.Carrier> ALL = read();

    private Carriers() {}

    /** In the order of the table. */
    static List<Orders.Carrier> all() {
        return ALL;
    }

    private static List<Orders.Carrier> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Carriers.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .map(parts -> new Orders.Carrier(parts[0].strip(), parts[1].strip()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
