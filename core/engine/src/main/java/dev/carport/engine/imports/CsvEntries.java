package dev.carport.engine.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.carport.api.finding.Finding;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.VehicleReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Vehicles as the records of a CSV file. */
final class CsvEntries {

    private static final int LONGEST_HEADER = 65_536;

    private final VehicleReader reader;
    private final String location;

    CsvEntries(VehicleReader reader, String location) {
        this.reader = reader;
        this.location = location;
    }

    void read(InputStream bytes, StockFile.Batch batch) throws IOException {
        var text = new BufferedReader(new CsvText(bytes), LONGEST_HEADER);
        var dialect = CsvDialect.of(firstLine(text));
        if (dialect.declared()) {
            text.readLine();
        }
        int linesBefore = dialect.declared() ? 1 : 0;
        long line = 1;
        try (var records = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            CsvColumns columns = null;
            for (var record : records) {
                line = record.getStartingLineNumber() + linesBefore;
                if (columns == null) {
                    columns = CsvColumns.of(record.getFields(), line);
                } else if (!isBlank(record)) {
                    batch.add(line, entry(columns, record));
                }
            }
        } catch (CsvParseException e) {
            throw new BrokenFile(
                    line, Finding.error("", ImportCodes.CSV_BROKEN).withDetail(String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The first line, of a very long one the beginning; the reader stands before it afterwards. */
    private static String firstLine(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var line = new StringBuilder();
        for (int next = text.read();
                next >= 0 && next != '\n' && line.length() < LONGEST_HEADER - 2;
                next = text.read()) {
            line.append((char) next);
        }
        text.reset();
        return line.toString().stripTrailing();
    }

    private Reading entry(CsvColumns columns, CsvRecord record) {
        var own = new ArrayList<Finding>();
        if (record.getFieldCount() > columns.count()) {
            own.add(Finding.error("", ImportCodes.TOO_MANY_CELLS, record.getFieldCount(), columns.count()));
        }
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        columns.write(record, tree, own);
        var reading = reader.read(tree, location, null);
        if (own.isEmpty()) {
            return reading;
        }
        List<Finding> all = new ArrayList<>(own);
        all.addAll(reading.findings());
        return new Reading.Refused(reading.number(), all);
    }

    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }
}
