package dev.carport.engine.imports;

import dev.carport.api.finding.Finding;
import dev.carport.engine.stock.IncomingImage;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.VehicleReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vehicles in a JSON array, on lines of their own, or one after the other. */
final class JsonEntries {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(2 * IncomingImage.MAX_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final VehicleReader reader;
    private final String location;

    JsonEntries(VehicleReader reader, String location) {
        this.reader = reader;
        this.location = location;
    }

    void readArray(InputStream bytes, StockFile.Batch batch) throws IOException {
        try (var parser = JSON.createParser(new Unclosed(bytes))) {
            var first = parser.nextToken();
            if (first == null) {
                return;
            }
            if (first != JsonToken.START_ARRAY) {
                throw new BrokenFile(1, Finding.error("", ImportCodes.UNKNOWN_FORMAT));
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                next(parser, batch);
            }
            if (parser.nextToken() != null) {
                long line = parser.currentTokenLocation().getLineNr();
                throw new BrokenFile(line, Finding.error("", ImportCodes.UNKNOWN_FORMAT));
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private void next(JsonParser parser, StockFile.Batch batch) {
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode tree = parser.readValueAsTree();
        batch.add(line, reader.read(tree, location, null));
    }

    /** One entry per line; when the first line is no whole object, one object after the other wherever lines end. */
    void readLines(InputStream bytes, StockFile.Batch batch) throws IOException {
        long line = 0;
        boolean first = true;
        for (byte[] text = nextLine(bytes); text != null; text = nextLine(bytes)) {
            line++;
            int start = line == 1 ? afterByteOrderMark(text) : 0;
            if (isBlank(text, start)) {
                continue;
            }
            if (first && !endsLikeAnObject(text)) {
                readSequence(new Joined(text, start, bytes), line, batch);
                return;
            }
            first = false;
            batch.add(line, entry(text, start));
        }
    }

    private Reading entry(byte[] text, int start) {
        if (text.length > StockFile.MAX_ENTRY_BYTES) {
            return new Reading.Refused(
                    null, List.of(Finding.error("", ImportCodes.ENTRY_TOO_LARGE, StockFile.MAX_ENTRY_BYTES)));
        }
        return reader.read(start == 0 ? text : Arrays.copyOfRange(text, start, text.length), location, null);
    }

    private void readSequence(InputStream bytes, long firstLine, StockFile.Batch batch) throws IOException {
        try (var parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                long line = firstLine - 1 + parser.currentTokenLocation().getLineNr();
                JsonNode tree = parser.readValueAsTree();
                batch.add(line, reader.read(tree, location, null));
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static BrokenFile broken(JacksonException e) {
        var place = e.getLocation();
        if (String.valueOf(e.getOriginalMessage()).contains("UTF-")) {
            return new BrokenFile(
                    place == null ? 1 : Math.max(1, place.getLineNr()), Finding.error("", ImportCodes.CHARACTER_SET));
        }
        return new BrokenFile(place == null ? 1 : Math.max(1, place.getLineNr()), VehicleReader.malformed(e));
    }

    /** The bytes up to the next line end; of a line that is too long its beginning and one byte too many; null at the end. */
    private static byte @Nullable [] nextLine(InputStream bytes) throws IOException {
        int next = bytes.read();
        if (next < 0) {
            return null;
        }
        var line = new ByteArrayOutputStream();
        while (next >= 0 && next != '\n') {
            if (line.size() <= StockFile.MAX_ENTRY_BYTES) {
                line.write(next);
            }
            next = bytes.read();
        }
        return line.toByteArray();
    }

    private static int afterByteOrderMark(byte[] text) {
        return text.length >= 3 && text[0] == (byte) 0xef && text[1] == (byte) 0xbb && text[2] == (byte) 0xbf ? 3 : 0;
    }

    private static boolean isBlank(byte[] text, int start) {
        for (int i = start; i < text.length; i++) {
            if (text[i] < 0 || !Character.isWhitespace(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsLikeAnObject(byte[] text) {
        int last = text.length - 1;
        while (last >= 0 && Character.isWhitespace(text[last])) {
            last--;
        }
        return text[last] == '}';
    }

    /** A line that was already taken, and what follows it. */
    private static final class Joined extends SequenceInputStream {

        Joined(byte[] line, int start, InputStream rest) {
            super(
                    new ByteArrayInputStream(line, start, line.length - start),
                    new SequenceInputStream(new ByteArrayInputStream(new byte[] {'\n'}), new Unclosed(rest)));
        }
    }

    /** The file belongs to the caller, who closes it. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Nothing: see above.
        }
    }
}
