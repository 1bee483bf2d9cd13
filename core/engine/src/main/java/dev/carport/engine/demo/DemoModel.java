package dev.carport.engine.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.carport.api.vehicle.BodyType;
import dev.carport.api.vehicle.Drive;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.HybridKind;
import dev.carport.api.vehicle.Transmission;
import dev.carport.api.vehicle.VehicleKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of the list of models: what all vehicles of it have in common. Values are approximate. */
record DemoModel(
        VehicleKind kind,
        String make,
        String model,
        String variant,
        BodyType body,
        @Nullable FuelType fuel,
        @Nullable HybridKind hybrid,
        @Nullable Integer kilowatts,
        @Nullable Integer displacement,
        @Nullable Integer cylinders,
        @Nullable Integer gears,
        @Nullable Transmission transmission,
        @Nullable Drive drive,
        @Nullable Integer doors,
        @Nullable Integer seats,
        int kerbWeight,
        @Nullable BigDecimal consumption,
        @Nullable Integer co2,
        @Nullable BigDecimal power,
        @Nullable BigDecimal battery,
        @Nullable Integer range,
        int listPrice,
        String wmi,
        @Nullable String hsn,
        @Nullable String tsn,
        int from,
        @Nullable Integer to,
        int count) {

    private static final int LAST_YEAR_OF_CLASSICS = 1990;

    /** All models, in the order of the list. */
    static List<DemoModel> all() {
        var list = Objects.requireNonNull(DemoModel.class.getResourceAsStream("models.csv"));
        try (var records = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return records.stream().map(DemoModel::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoModel of(NamedCsvRecord line) {
        return new DemoModel(
                VehicleKind.valueOf(line.getField("kind")),
                line.getField("make"),
                line.getField("model"),
                line.getField("variant"),
                BodyType.valueOf(line.getField("body")),
                value(line, "fuel", FuelType::valueOf),
                value(line, "hybrid", HybridKind::valueOf),
                value(line, "kw", Integer::valueOf),
                value(line, "ccm", Integer::valueOf),
                value(line, "cylinders", Integer::valueOf),
                value(line, "gears", Integer::valueOf),
                value(line, "transmission", Transmission::valueOf),
                value(line, "drive", Drive::valueOf),
                value(line, "doors", Integer::valueOf),
                value(line, "seats", Integer::valueOf),
                Integer.parseInt(line.getField("kerb")),
                value(line, "consumption", BigDecimal::new),
                value(line, "co2", Integer::valueOf),
                value(line, "power", BigDecimal::new),
                value(line, "battery", BigDecimal::new),
                value(line, "range", Integer::valueOf),
                Integer.parseInt(line.getField("list")),
                line.getField("wmi"),
                value(line, "hsn", Function.identity()),
                value(line, "tsn", Function.identity()),
                Integer.parseInt(line.getField("from")),
                value(line, "to", Integer::valueOf),
                Integer.parseInt(line.getField("count")));
    }

    private static <T> @Nullable T value(NamedCsvRecord line, String column, Function<String, T> read) {
        var text = line.getField(column);
        return text.isEmpty() ? null : read.apply(text);
    }

    /** Whether it is still built, so that there are new ones. */
    boolean isCurrent() {
        return to == null;
    }

    boolean isClassic() {
        return to != null && to < LAST_YEAR_OF_CLASSICS;
    }

    boolean isElectric() {
        return fuel == FuelType.ELECTRIC;
    }

    boolean isPlugIn() {
        return hybrid == HybridKind.PLUG_IN;
    }
}
