package dev.carport.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Upholstery;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.engine.stock.IncomingImage;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.VehicleReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockFileTest {

    private static final String CAR = "{\"number\":\"%s\",\"kind\":\"CAR\",\"condition\":\"USED\"}";
    private static final String HEADER = "number;kind;condition";

    private final StockFile file = new StockFile(
            new VehicleReader(InstantSource.fixed(Instant.parse("2026-03-10T12:00:00Z")), ZoneId.of("Europe/Berlin")));
    private final List<ImportLine> lines = new ArrayList<>();

    @Nested
    class Limits {

        @Test
        @Timeout(60)
        void findsOutWhatWasMeantOfTheFirstUnknownFieldsOnly() throws IOException {
            var vehicles = IntStream.range(0, 100)
                    .mapToObj(vehicle -> IntStream.range(0, 300)
                            .mapToObj(i -> ",\"unknownFieldOfSome" + vehicle + "x" + i + "\":1")
                            .collect(Collectors.joining(
                                    "", CAR.formatted(vehicle).replace("}", ""), "}")))
                    .collect(Collectors.joining(",", "[", "]"));

            assertThat(read(vehicles)).isEqualTo(new ImportTally(0, 100, false));
        }

        @Test
        void namesTheFirstTwoHundredUnknownColumnsOnly() throws IOException {
            var header = IntStream.range(0, 1000).mapToObj(i -> ";milaege" + i).collect(Collectors.joining());

            assertThat(read(HEADER + header + "\n1;CAR;USED\n").broken()).isTrue();

            var findings = ((ImportLine.Broken) lines.getFirst()).findings();
            assertThat(findings).hasSize(201).endsWith(Finding.error("", "stock.more", 800));
        }
    }

    @Nested
    class Json {

        @Test
        void readsAnArrayOfVehiclesWithTheirLines() throws IOException {
            var tally = read("[\n  " + CAR.formatted("1") + ",\n\n" + CAR.formatted("2") + "]\n");
            assertThat(tally).isEqualTo(new ImportTally(2, 0, false));
            assertThat(shown()).containsExactly("2: 1", "4: 2");
        }

        @Test
        void goesOnAfterAnEntryThatIsNoVehicle() throws IOException {
            var tally = read("[" + CAR.formatted("1") + ",\n{\"number\":\"2\"},\n7,\n" + CAR.formatted("3") + "]");
            assertThat(tally).isEqualTo(new ImportTally(2, 2, false));
            assertThat(tally.flawless()).isFalse();
            assertThat(shown())
                    .containsExactly(
                            "1: 1", "2: kind stock.required, condition stock.required", "3:  stock.not-object", "4: 3");
        }

        @Test
        void stopsWhereTheArrayIsBroken() throws IOException {
            var tally = read("[" + CAR.formatted("1") + ",\n{\"number\":}, " + CAR.formatted("3") + "]");
            assertThat(tally).isEqualTo(new ImportTally(1, 0, true));
            assertThat(shown()).containsExactly("1: 1", "2 broken:  stock.malformed");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "[{\"number\":\"1\"", "[1,2] x", "[\u0000]"})
        void saysThatAnArrayIsBroken(String text) throws IOException {
            assertThat(read(text).broken()).isTrue();
        }

        @Test
        void readsOneVehiclePerLineAndGoesOnAfterABrokenLine() throws IOException {
            var tally = read(CAR.formatted("1") + "\r\n\n{\"number\":\n" + CAR.formatted("2"));
            assertThat(tally).isEqualTo(new ImportTally(2, 1, false));
            assertThat(shown()).containsExactly("1: 1", "3:  stock.malformed", "4: 2");
        }

        @Test
        void readsObjectsThatGoOverSeveralLines() throws IOException {
            var pretty = CAR.replace(",", ",\n");
            assertThat(read(pretty.formatted("1") + "\n" + pretty.formatted("2")))
                    .isEqualTo(new ImportTally(2, 0, false));
            assertThat(shown()).containsExactly("1: 1", "4: 2");
        }

        @Test
        void skipsAByteOrderMark() throws IOException {
            read("\ufeff" + CAR.formatted("1") + "\n" + CAR.formatted("2"));
            read("\ufeff[" + CAR.formatted("3") + "]");
            assertThat(shown()).containsExactly("1: 1", "2: 2", "1: 3");
        }

        @Test
        void refusesALineLargerThanAnyVehicle() throws IOException {
            var huge = Stream.of(
                            bytes(CAR.formatted("1") + "\n{\"number\":\""),
                            new byte[StockFile.MAX_ENTRY_BYTES],
                            bytes("\"}\n" + CAR.formatted("2")))
                    .map(ByteArrayInputStream::new)
                    .iterator();
            var tally = file.read(joined(huge), StockFormat.NDJSON, "KS", lines::add);
            assertThat(tally).isEqualTo(new ImportTally(2, 1, false));
            assertThat(shown()).containsExactly("1: 1", "2:  imports.entry-too-large", "3: 2");
        }
    }

    @Nested
    class Csv {

        @Test
        void readsCellsByTheTypeOfTheirField() throws IOException {
            read("""
                    number;kind;condition;make;engine.fuel;colours.upholstery;history.firstRegistration;history.mileage;\
                    history.accident;history.inStockSince;prices.gross;prices.vatRate;energy.fuel.combined;engine.power;\
                    equipment.features;equipment.optional;descriptions.de;prices.individual.shop;financing[0].key;\
                    financing[0].monthlyRate;images;attributes.my.own
                    A-1;Pkw;Gebraucht;VW;Benzin;full leather;05.2021;18.420 km;nein;01.02.2026;24.490,00 €;19;5,4;110 kW;\
                    ABS | Sitzheizung|NAVIGATION;AHK|Dachbox, groß;"Erste Zeile
                    ""Zweite\""";23990;1;249,50;https://example.com/1.jpg | https://example.com/2.jpg;x""");
            assertThat(shown()).containsExactly("2: A-1");
            var vehicle = accepted(0).vehicle();
            assertThat(vehicle.kind()).isEqualTo(VehicleKind.CAR);
            assertThat(vehicle.condition()).isEqualTo(Condition.USED);
            assertThat(vehicle.engine().fuel()).isEqualTo(FuelType.PETROL);
            assertThat(vehicle.engine().power().kilowatts()).isEqualTo(110);
            assertThat(vehicle.colours().upholstery()).isEqualTo(Upholstery.FULL_LEATHER);
            assertThat(vehicle.history().firstRegistration()).isEqualTo(YearMonth.of(2021, 5));
            assertThat(vehicle.history().mileage()).isEqualTo(new Mileage(18_420));
            assertThat(vehicle.history().accident()).isFalse();
            assertThat(vehicle.history().inStockSince()).isEqualTo(LocalDate.of(2026, 2, 1));
            assertThat(vehicle.prices().gross()).isEqualTo(Money.eur(24_490));
            assertThat(vehicle.prices().individual()).containsEntry("shop", Money.eur(23_990));
            assertThat(vehicle.energy().fuel().combined().per100Kilometres()).isEqualTo(new BigDecimal("5.4"));
            assertThat(vehicle.equipment().features())
                    .containsExactly(Feature.ABS, Feature.SEAT_HEATING, Feature.NAVIGATION);
            assertThat(vehicle.equipment().optional()).containsExactly("AHK", "Dachbox, groß");
            assertThat(vehicle.description("de")).isEqualTo("Erste Zeile\n\"Zweite\"");
            assertThat(vehicle.financing("1").orElseThrow().monthlyRate()).isEqualTo(Money.eur("249.50"));
            assertThat(vehicle.attributes()).containsEntry("my.own", "x");
            assertThat(accepted(0).images())
                    .extracting(
                            image -> ((IncomingImage.Remote) image).address().toString())
                    .containsExactly("https://example.com/1.jpg", "https://example.com/2.jpg");
        }

        @ParameterizedTest
        @ValueSource(strings = {";", ",", "\t"})
        void findsOutTheSeparator(String separator) throws IOException {
            read(String.join(separator, "number", "kind", "condition", "make") + "\n"
                    + String.join(separator, "1", "CAR", "NEW", "\"a" + separator + "b;c,d\""));
            assertThat(shown()).containsExactly("2: 1");
            assertThat(accepted(0).vehicle().make()).contains("b;c,d");
        }

        @Test
        void obeysTheLineInWhichExcelNamesTheSeparator() throws IOException {
            read("sep=,\nnumber,kind,condition\n1,CAR,NEW\n");
            assertThat(shown()).containsExactly("3: 1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
        void findsOutTheCharacterSet(String charset) throws IOException {
            var text = HEADER + ";colours.exteriorName;descriptions.de\n1;CAR;NEW;Weiß;" + "Größe €".repeat(4000)
                    + "\n2;CAR;NEW;Grün;x";
            read(text.getBytes(Charset.forName(charset)));
            assertThat(shown()).containsExactly("2: 1", "3: 2");
            assertThat(accepted(0).vehicle().colours().exteriorName()).isEqualTo("Weiß");
            assertThat(accepted(0).vehicle().description("de"))
                    .startsWith("Größe €Größe €")
                    .endsWith("€");
            assertThat(accepted(1).vehicle().colours().exteriorName()).isEqualTo("Grün");
        }

        @Test
        void findsOutWindows1252HoweverLateTheFirstUmlaut() throws IOException {
            var text = HEADER + ";make\n"
                    + IntStream.range(0, 3000)
                            .mapToObj(i -> i + ";CAR;NEW;VW\n")
                            .reduce("", String::concat)
                    + "x;CAR;NEW;Citroën\n";
            read(text.getBytes(Charset.forName("windows-1252")));
            assertThat(accepted(3000).vehicle().make()).isEqualTo("Citroën");
        }

        @Test
        void stopsWhereTheCharacterSetChanges() throws IOException {
            var mixed = joined(Stream.of(
                            bytes(HEADER + ";make\n1;CAR;NEW;Citroën\n"),
                            "2;CAR;NEW;Citroën\n".getBytes(StandardCharsets.ISO_8859_1))
                    .map(ByteArrayInputStream::new)
                    .iterator());
            var tally = file.read(mixed, null, "KS", lines::add);
            assertThat(tally.broken()).isTrue();
            assertThat(shown()).last().isEqualTo("3 broken:  imports.character-set");
        }

        @Test
        void skipsTheMarkOfUtf8AndEmptyLines() throws IOException {
            read("\ufeff" + HEADER + "\r\n\r\n1;CAR;NEW\r\n;;\r\n2;CAR;NEW\r\n\r\n");
            assertThat(shown()).containsExactly("3: 1", "5: 2");
        }

        @Test
        void refusesAFileWithColumnsNobodyKnows() throws IOException {
            var tally = read("number;kind;kind;mileage;Farbe\n1;CAR;CAR;5;rot\n");
            assertThat(tally).isEqualTo(new ImportTally(0, 0, true));
            assertThat(shown())
                    .containsExactly("1 broken: kind imports.column-twice, mileage imports.unknown-column-similar,"
                            + " Farbe imports.unknown-column, condition imports.column-missing");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "history.mileage      | viel      | history.mileage stock.not-whole",
                    "history.mileage      | 5,5       | history.mileage stock.not-whole",
                    "energy.costs.fuelPrice | 1,799   | energy.costs.fuelPrice imports.ambiguous-number",
                    "history.accident     | vielleicht | history.accident stock.not-flag",
                    "history.inStockSince | 31.02.2026 | history.inStockSince stock.not-date",
                    "history.inStockSince | 02/01/2026 | history.inStockSince stock.not-date",
                    "engine.fuel          | Kohle     | engine.fuel stock.unknown-term",
                    "prices.gross         | 0         | prices.gross stock.zero-price",
                    "prices.gross         | 5 EUR USD | prices.gross stock.not-money",
                    "identity.vin         | WVWZZZ1KZAW00001 | identity.vin stock.vin-length"
                })
        void saysWhatIsWrongWithACell(String column, String cell, String finding) throws IOException {
            read(HEADER + ";" + column + "\n1;CAR;NEW;" + cell + "\n2;CAR;NEW;\n");
            assertThat(shown()).containsExactly("2: " + finding, "3: 2");
        }

        @Test
        void refusesALineWithMoreFieldsThanTheHeader() throws IOException {
            read(HEADER + "\n1;CAR;NEW;what;is\n2;CAR\n");
            assertThat(shown()).containsExactly("2:  imports.too-many-cells", "3: condition stock.required");
        }

        @Test
        void stopsWhereTheQuotationMarksDoNotMatch() throws IOException {
            read(HEADER + ";make\n1;CAR;NEW;VW\n2;CAR;NEW;\"VW\"x\n3;CAR;NEW;VW\n");
            assertThat(shown()).containsExactly("2: 1", "2 broken:  imports.csv-broken");
        }

        @Test
        void saysThatAFileOfBytesIsNoCsv() throws IOException {
            read(new byte[] {1, 'K', 3, 4, 0, 0, 0, 0});
            assertThat(shown()).containsExactly("1 broken:  imports.not-text");
        }
    }

    @Test
    void knowsAnArchiveWhenItSeesOne() throws IOException {
        read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertThat(shown()).containsExactly("1 broken:  imports.archive");
    }

    @Test
    void knowsADocumentWhenItSeesOne() throws IOException {
        read("%PDF-1.7\n");
        assertThat(shown()).containsExactly("1 broken:  imports.not-text");
    }

    @Test
    void saysThatLinesOfJsonMustBeUtf8() throws IOException {
        read(("\ufeff" + CAR.formatted("1")).getBytes(StandardCharsets.UTF_16LE));
        assertThat(shown()).containsExactly("1 broken:  imports.character-set");
    }

    @Test
    void readsAnArrayInUtf16() throws IOException {
        read(("\ufeff[" + CAR.formatted("1") + "]").getBytes(StandardCharsets.UTF_16BE));
        assertThat(shown()).containsExactly("1: 1");
    }

    @Test
    void saysThatUtf16NeedsItsMark() throws IOException {
        read((HEADER + "\n1;CAR;USED\n").getBytes(StandardCharsets.UTF_16LE));
        assertThat(shown()).containsExactly("1 broken:  imports.character-set");
    }

    @ParameterizedTest
    @EnumSource(StockFormat.class)
    void readsItsOwnExample(StockFormat format) throws IOException {
        assertThat(read(StockExample.of(format))).isEqualTo(new ImportTally(3, 0, false));
        assertThat(accepted(1).vehicle().history().mileage()).isEqualTo(new Mileage(68_420));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "[]", "number;kind;condition\n"})
    void saysThatThereIsNothingInAFile(String text) throws IOException {
        assertThat(read(text)).isEqualTo(new ImportTally(0, 0, true));
        assertThat(shown()).containsExactly("1 broken:  imports.empty");
    }

    @Test
    void refusesANumberAtItsSecondPlace() throws IOException {
        var tally = read(CAR.formatted("1") + "\n" + CAR.formatted("2") + "\n" + CAR.formatted("1"));
        assertThat(tally).isEqualTo(new ImportTally(2, 1, false));
        assertThat(((ImportLine.Entry) lines.get(2)).reading().findings())
                .containsExactly(Finding.error("number", "imports.duplicate-number", "1", 1L));
    }

    @Test
    void takesTenThousandVehiclesAndBreaksAtTheNext() throws IOException {
        assertThat(read(cars(10_000))).isEqualTo(new ImportTally(10_000, 0, false));
        lines.clear();
        assertThat(read(cars(10_001))).isEqualTo(new ImportTally(10_000, 0, true));
        assertThat(shown()).last().isEqualTo("10001 broken:  imports.too-many");
    }

    @Test
    void leavesTheFileToItsOwner() throws IOException {
        var bytes = new ByteArrayInputStream(bytes(cars(2))) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        assertThat(file.read(bytes, null, "KS", lines::add).accepted()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "number;kind;condition\n1;"})
    void passesOnThatTheBytesCannotBeGot(String start) {
        var broken = joined(Stream.of(new ByteArrayInputStream(bytes(start + " ".repeat(20_000))), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                })
                .iterator());
        assertThatThrownBy(() -> file.read(broken, null, "KS", lines::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("connection reset");
    }

    private ImportTally read(String text) throws IOException {
        return read(bytes(text));
    }

    private ImportTally read(byte[] bytes) throws IOException {
        return file.read(new ByteArrayInputStream(bytes), null, "KS", lines::add);
    }

    private Reading.Accepted accepted(int index) {
        return (Reading.Accepted) ((ImportLine.Entry) lines.get(index)).reading();
    }

    private List<String> shown() {
        return lines.stream().map(StockFileTest::shown).toList();
    }

    private static String shown(ImportLine line) {
        return switch (line) {
            case ImportLine.Broken(long number, var findings) -> number + " broken: " + codes(findings);
            case ImportLine.Entry(long number, Reading.Accepted(Vehicle vehicle, var images, var warnings)) ->
                number + ": " + vehicle.number();
            case ImportLine.Entry(long number, Reading.Refused(var ignored, var findings)) ->
                number + ": " + codes(findings);
        };
    }

    private static String codes(List<Finding> findings) {
        return String.join(
                ", ",
                findings.stream()
                        .map(finding -> finding.field() + " " + finding.code())
                        .toList());
    }

    private static String cars(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(CAR.formatted(i)).append('\n');
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream joined(Iterator<? extends InputStream> parts) {
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }
}
