package dev.carport.web.api.stock;

import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.VehicleReader;
import dev.carport.web.api.Call;
import dev.carport.web.api.Json;
import dev.carport.web.api.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Many vehicles out of one body, read one by one: a JSON array, or NDJSON with a vehicle per line. */
final class SentVehicles {

    /** The most vehicles of one request. */
    static final int MOST = 10_000;

    private final VehicleReader reader;
    private final Call call;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    private SentVehicles(VehicleReader reader, Call call) {
        this.reader = reader;
        this.call = call;
    }

    /**
     * Reads the body of a call.
     *
     * @throws Problem when it is no list of vehicles, or too long a one
     */
    static SentVehicles read(VehicleReader reader, Call call, long limit) throws IOException {
        SentVehicles sent = new SentVehicles(reader, call);
        try (InputStream in = call.body(limit)) {
            if (call.mediaType().endsWith("ndjson")) {
                sent.readLines(new BufferedInputStream(in, 1 << 16));
            } else {
                call.mustBeJson();
                sent.readArray(in);
            }
        }
        return sent;
    }

    List<Reading> readings() {
        return readings;
    }

    /** The line a vehicle stood in; null when there were no lines. */
    @Nullable Integer line(int index) {
        return lines.isEmpty() ? null : lines.get(index);
    }

    /** JSON pointer to a vehicle; for lines to the vehicle itself. */
    String place(int index) {
        return lines.isEmpty() ? "/" + index : "";
    }

    private void readArray(InputStream in) {
        try (JsonParser parser = Json.mapper().createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw Problem.of(422, "not-a-list");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode vehicle = parser.readValueAsTree();
                add(reader.read(vehicle, call.location(), null));
            }
            if (parser.nextToken() != null) {
                throw Problem.of(400, "after-the-end");
            }
        } catch (JacksonException malformed) {
            throw call.malformed(malformed);
        }
    }

    private void readLines(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                addLine(line.toByteArray(), number);
                line.reset();
                number++;
            } else {
                line.write(next);
            }
        }
        addLine(line.toByteArray(), number);
    }

    private void addLine(byte[] line, int number) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                lines.add(number);
                add(reader.read(line, call.location(), null));
                return;
            }
        }
    }

    private void add(Reading reading) {
        if (readings.size() == MOST) {
            throw Problem.of(422, "too-many-vehicles", MOST);
        }
        readings.add(reading);
    }
}
