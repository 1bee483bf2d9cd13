package dev.carport.engine.imports;

import dev.carport.api.finding.Finding;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.VehicleReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads many vehicles out of one file or body, one after the other: memory holds one entry at a time and the numbers seen.
 *
 * <p>At most {@link #MAX_VEHICLES} per file; the one after that breaks the file. A number that occurred before is refused
 * at its second place. Nothing is stored here: where a file shall be taken as a whole or not at all, read it once to see
 * whether {@link ImportTally#flawless()}, then again. Thread-safe.
 */
public final class StockFile {

    /** The most vehicles of one file. */
    public static final int MAX_VEHICLES = 10_000;

    /** The most bytes of one vehicle, its images included. */
    public static final int MAX_ENTRY_BYTES = 60_000_000;

    private static final int LOOKED_AT = 4096;

    private final VehicleReader reader;

    /**
     * @param reader reads the single vehicles
     */
    public StockFile(VehicleReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a file to its end or to where it is broken.
     *
     * @param file the bytes; not closed
     * @param format null to find out from the first bytes
     * @param location code of the location the vehicles belong to
     * @param lines gets every line in order; an exception it throws ends the reading
     * @throws IOException when the bytes cannot be got
     */
    public ImportTally read(
            InputStream file, @Nullable StockFormat format, String location, Consumer<? super ImportLine> lines)
            throws IOException {
        var bytes = new BufferedInputStream(file, LOOKED_AT);
        var batch = new Batch(lines);
        try {
            switch (format == null ? guess(bytes) : format) {
                case JSON -> new JsonEntries(reader, location).readArray(bytes, batch);
                case NDJSON -> new JsonEntries(reader, location).readLines(bytes, batch);
                case CSV -> new CsvEntries(reader, location).read(bytes, batch);
            }
            if (batch.isEmpty()) {
                throw new BrokenFile(1, Finding.error("", ImportCodes.EMPTY));
            }
        } catch (BrokenFile e) {
            lines.accept(new ImportLine.Broken(e.line(), e.findings()));
            return batch.tally(true);
        }
        return batch.tally(false);
    }

    private static StockFormat guess(InputStream bytes) throws IOException {
        bytes.mark(LOOKED_AT);
        var start = bytes.readNBytes(LOOKED_AT - 1);
        bytes.reset();
        return FileStart.format(start);
    }

    /** Counts the entries of a file, refuses numbers it has seen and stops when there are too many. */
    static final class Batch {

        private final Consumer<? super ImportLine> lines;
        private final Map<String, Long> numbers = new HashMap<>();
        private int accepted;
        private int refused;

        private Batch(Consumer<? super ImportLine> lines) {
            this.lines = lines;
        }

        void add(long line, Reading reading) {
            if (accepted + refused == MAX_VEHICLES) {
                throw new BrokenFile(line, Finding.error("", ImportCodes.TOO_MANY, MAX_VEHICLES));
            }
            var counted = withoutTwins(line, reading);
            if (counted instanceof Reading.Accepted) {
                accepted++;
            } else {
                refused++;
            }
            lines.accept(new ImportLine.Entry(line, counted));
        }

        private Reading withoutTwins(long line, Reading reading) {
            var number = reading.number();
            var first = number == null ? null : numbers.putIfAbsent(number, line);
            return first == null
                    ? reading
                    : new Reading.Refused(
                            number,
                            List.of(Finding.error(
                                    "number", ImportCodes.DUPLICATE_NUMBER, String.valueOf(number), first)));
        }

        private boolean isEmpty() {
            return accepted + refused == 0;
        }

        private ImportTally tally(boolean broken) {
            return new ImportTally(accepted, refused, broken);
        }
    }
}
