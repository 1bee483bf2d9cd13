package dev.carport.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.Severity;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class VehicleReaderTest {

    static final List<String> EXAMPLES = Examples.NAMES;

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void readsTheCompleteExamplesWithoutAnyFinding(String name) {
        var reading = Examples.READER.read(Examples.json(name), "KS", null);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void readsEveryKindOfValue() {
        var vehicle = Examples.read("used-combustion-car").vehicle();
        assertThat(vehicle.number()).isEqualTo("U-2034");
        assertThat(vehicle.location()).isEqualTo("KS");
        assertThat(vehicle.status()).isEqualTo(VehicleStatus.AVAILABLE);
        assertThat(vehicle.history().mileage()).isEqualTo(new Mileage(68_420));
        assertThat(vehicle.history().firstRegistration()).isEqualTo(YearMonth.of(2021, 5));
        assertThat(vehicle.engine().fuel()).isEqualTo(FuelType.DIESEL);
        assertThat(vehicle.equipment().features()).contains(Feature.ABS, Feature.TRAILER_HITCH_SWIVELLING);
        assertThat(vehicle.prices().gross()).isEqualTo(Money.eur("32890.00"));
        assertThat(vehicle.prices().individual()).containsEntry("autumn-campaign", Money.eur(31_990));
        assertThat(vehicle.financing("2").orElseThrow().monthlyRate()).isEqualTo(Money.eur("497.90"));
        assertThat(vehicle.description("de")).startsWith("Audi A4 Avant").contains("\n\n* Matrix-LED");
    }

    @Test
    void acceptsWhatTheCodecWroteAsItIs() {
        var codec = new VehicleCodec();
        var vehicle = Examples.read("new-electric-car").vehicle();
        var again = (Reading.Accepted) Examples.READER.read(codec.encode(vehicle), "KS", "N-1001");
        assertThat(again.vehicle()).isEqualTo(vehicle);
        assertThat(again.images()).isNull();
    }

    @Test
    void needsNumberKindAndConditionOnly() {
        assertThat(findings("{}"))
                .containsExactly("number stock.required", "kind stock.required", "condition stock.required");
        assertThat(read("{'number':'1','kind':'CAR','condition':'NEW'}")).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void takesTheNumberFromWhereItWasSentTo() {
        var reading = Examples.READER.read(json("{'kind':'CAR','condition':'NEW'}"), "KS", "A 7");
        assertThat(reading.number()).isEqualTo("A 7");
        assertThat(Examples.READER
                        .read(json("{'number':'B','kind':'CAR','condition':'NEW'}"), "KS", "A")
                        .findings())
                .extracting(VehicleReaderTest::shortForm)
                .containsExactly("number stock.other-number B A");
    }

    @Test
    void refusesAVehicleOfAnotherLocation() {
        assertThat(findings(minimal("'location':'HEF'"))).containsExactly("location stock.other-location HEF KS");
        assertThat(findings(minimal("'location':'KS'"))).isEmpty();
    }

    @Test
    void reportsEverythingThatIsWrongAtOnce() {
        var findings = findings("""
                {'number':'A/1','kind':'SPACESHIP','color':'red','identity':{'vin':'WVWZZZ1KZAW00001'},
                 'history':{'mileage':-5,'firstRegistration':'2026-04','accident':'no'},
                 'prices':{'gross':{'amount':0,'currency':'EUR'},'vatRate':'19'},
                 'equipment':{'features':['ABS','ABBS',7],'standard':'Radio'},
                 'financing':[{'bank':'Bank'},{'key':'1'},{'key':'1'}],
                 'images':[{'url':'ftp://x'},{}]}""");
        assertThat(findings)
                .containsExactly(
                        "number stock.form-number A/1",
                        "kind stock.unknown-term SPACESHIP CAR, MOTORCYCLE, VAN, MOTORHOME, CARAVAN, TRUCK,"
                                + " SEMI_TRAILER_TRUCK, SEMI_TRAILER, TRAILER, BUS, AGRICULTURAL, CONSTRUCTION, FORKLIFT,"
                                + " E_BIKE",
                        "color stock.unknown-field color",
                        "identity.vin stock.vin-length WVWZZZ1KZAW00001 16",
                        "history.mileage stock.range -5 0 9999999",
                        "history.accident stock.not-flag no",
                        "prices.vatRate stock.not-number 19",
                        "equipment.features[1] stock.unknown-term-similar ABBS ABS",
                        "equipment.features[2] stock.not-text 7",
                        "equipment.standard stock.not-list Radio",
                        "financing[0].key stock.required",
                        "financing stock.duplicate-key 1",
                        "images[0].url stock.form-url ftp://x",
                        "images[1] stock.image-source",
                        "condition stock.required",
                        "prices.gross stock.zero-price",
                        "history.firstRegistration stock.future 2026-04");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "WVWZZZ1KZAW00001   | stock.vin-length WVWZZZ1KZAW00001 16",
                "WVWZZZ1KZAW0000011 | stock.vin-length WVWZZZ1KZAW0000011 18",
                "WVWZZZ1KZAW00O0I1  | stock.vin-characters WVWZZZ1KZAW00O0I1 O I",
                "WVWZZZ1KZAW0000Ä1  | stock.vin-characters WVWZZZ1KZAW0000Ä1 Ä",
                "WVWZZZ1KZAW 00001  | stock.vin-characters WVWZZZ1KZAW 00001"
            })
    void refusesAnImpossibleVin(String vin, String finding) {
        assertThat(findings(minimal("'identity':{'vin':'" + vin + "'}")).getFirst())
                .startsWith("identity.vin " + finding);
    }

    @Test
    void writesAVinInCapitals() {
        assertThat(accepted(minimal("'identity':{'vin':' wvwzzz1kzaw000011 ','tsn':'abc'}"))
                        .vehicle()
                        .identity())
                .satisfies(identity -> {
                    assertThat(identity.vin()).isEqualTo("WVWZZZ1KZAW000011");
                    assertThat(identity.tsn()).isEqualTo("ABC");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'prices':{'gross':24490}                          | prices.gross stock.not-money 24490",
                "'prices':{'gross':{'amount':24490}}               | prices.gross.currency stock.required",
                "'prices':{'gross':{'currency':'EUR'}}             | prices.gross.amount stock.required",
                "'prices':{'gross':{'amount':1.005,'currency':'EUR'}} | prices.gross.amount stock.decimals 1.005 2",
                "'prices':{'gross':{'amount':-1,'currency':'EUR'}} | prices.gross.amount stock.range -1 0 999999999.99",
                "'prices':{'gross':{'amount':1,'currency':'EURO'}} | prices.gross.currency stock.not-currency EURO",
                "'prices':{'net':{'amount':2,'currency':'EUR'},'gross':{'amount':1,'currency':'EUR'}} | prices.net stock.net-above-gross 2.00 1.00",
                "'prices':{'individual':{'x':{'amount':0,'currency':'EUR'}}} | prices.individual.x stock.zero-price",
                "'history':{'mileage':18420.5}                     | history.mileage stock.not-whole 18420.5",
                "'history':{'mileage':'18420'}                     | history.mileage stock.not-whole 18420",
                "'history':{'mileage':1e999999999}                 | history.mileage stock.range 1E+999999999 0 9999999",
                "'history':{'firstRegistration':'05/2021'}         | history.firstRegistration stock.not-month 05/2021",
                "'history':{'firstRegistration':'2021-13'}         | history.firstRegistration stock.not-month 2021-13",
                "'history':{'firstRegistration':'1799-01'}         | history.firstRegistration stock.too-early 1799-01",
                "'history':{'inStockSince':'2025-02-30'}           | history.inStockSince stock.not-date 2025-02-30",
                "'maintenance':{'lastService':'2026-04'}           | maintenance.lastService stock.future 2026-04",
                "'history':[]                                      | history stock.not-object […]",
                "'history':{'colour':1}                            | history.colour stock.unknown-field history.colour",
                "'mileage':1                                       | mileage stock.unknown-field-similar mileage history.mileage",
                "'Make':'VW'                                       | Make stock.unknown-field-similar Make make",
                "'make':7                                          | make stock.not-text 7",
                "'make':'a\\u0007b'                                | make stock.control-character U+0007",
                "'make':'a\\nb'                                    | make stock.line-break",
                "'make':'<b>VW</b>'                                | make stock.markup <b>VW</b>",
                "'engine':{'fuel':'petrol'}                        | engine.fuel stock.unknown-term-similar petrol PETROL",
                "'engine':{'power':0}                              | engine.power stock.range 0 1 9999",
                "'energy':{'fuel':{'combined':5.123}}              | energy.fuel.combined stock.decimals 5.123 2",
                "'identity':{'hsn':'603'}                          | identity.hsn stock.form-hsn 603",
                "'seals':'TÜV'                                     | seals stock.not-list TÜV",
                "'descriptions':{'german':'Text'}                  | descriptions stock.name german",
                "'descriptions':'Text'                             | descriptions stock.not-object Text",
                "'availability':{'immediately':true,'days':14}     | availability stock.availability",
                "'videos':[{'title':'x'}]                          | videos[0].url stock.required",
                "'status':'GONE'                                   | status stock.unknown-term GONE ORDERED, IN_TRANSIT, IN_PREPARATION, AVAILABLE, RESERVED, SOLD"
            })
    void refusesWhatCannotBe(String members, String finding) {
        assertThat(findings(minimal(members))).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'descriptions':{'de':'Fragen? info@autohaus-muster.de, <b>jetzt</b> anrufen'}",
                "'modelRange':'V90 (P)(01.2016->)'",
                "'make':null",
                "'make':''",
                "'make':'  '",
                "'history':null",
                "'history':{'mileage':18420.0}",
                "'history':{'firstRegistration':'2026-03'}",
                "'history':{'firstRegistration':''}",
                "'equipment':{'features':[]}",
                "'availability':{'immediately':false,'days':14}",
                "'prices':{'transfer':{'amount':0,'currency':'EUR'}}",
                "'attributes':{'anything.at all':'x'}"
            })
    void acceptsWhatIsPossible(String members) {
        assertThat(findings(minimal(members))).isEmpty();
    }

    @Test
    void tidiesTexts() {
        var vehicle = accepted(minimal("'make':'  Citroe\\u0308n ','descriptions':{'de':'a\\r\\nb\\tc\\rd'}"))
                .vehicle();
        assertThat(vehicle.make()).isEqualTo("Citroën");
        assertThat(vehicle.description("de")).isEqualTo("a\nb c\nd");
    }

    @Test
    void warnsOfABodyThatDoesNotGoWithTheKind() {
        var reading = accepted(minimal("'body':'NAKED_BIKE'"));
        assertThat(reading.findings())
                .containsExactly(Finding.warning(VehicleFields.BODY, "stock.body-kind", "NAKED_BIKE", "CAR"));
    }

    @Test
    void saysWhereTheJsonIsBroken() {
        var refused = (Reading.Refused) Examples.READER.read(json("{'number':'1',\n 'kind':}"), "KS", "1");
        assertThat(refused.number()).isEqualTo("1");
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("stock.malformed");
            assertThat(finding.arguments()).containsExactly(2, 9);
            assertThat(finding.detail()).isNotBlank();
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}{}", "{'number':'1','number':'2'}", "\u0000", "[", "nul"})
    void refusesBrokenJson(String json) {
        assertThat(read(json).findings())
                .extracting(Finding::code)
                .containsAnyOf("stock.malformed", "stock.not-object")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "'x'"})
    void refusesWhatIsNoObject(String json) {
        assertThat(findings(json)).singleElement().asString().startsWith(" stock.not-object");
    }

    @Test
    void refusesJsonThatIsNestedWithoutEnd() {
        assertThat(read("{'a':".repeat(100_000)).findings())
                .extracting(Finding::code)
                .containsExactly("stock.malformed");
    }

    @Test
    void refusesMoreEntriesThanAnyVehicleHas() {
        var many = "['x'" + ",'x'".repeat(1000) + "]";
        assertThat(findings(minimal("'equipment':{'standard':" + many + "}")))
                .containsExactly("equipment.standard stock.too-many 1001 1000");
    }

    @Test
    void countsWhatNobodyWouldReadAnyMore() {
        var members = new StringBuilder("'x0':1");
        for (int i = 1; i < 100_000; i++) {
            members.append(",'x").append(i).append("':1");
        }
        assertThat(findings(minimal(members.toString()))).hasSize(201).last().isEqualTo(" stock.more 99800");
    }

    @Test
    void countsTheLengthOfATextInCharactersAsPeopleDo() {
        assertThat(findings(minimal("'make':'" + "😀".repeat(60) + "'"))).isEmpty();
        assertThat(findings(minimal("'make':'" + "😀".repeat(61) + "'"))).containsExactly("make stock.too-long 61 60");
    }

    @Test
    void acceptsAnythingTheModelCanHold() {
        var codec = new VehicleCodec();
        var vehicles = new RandomVehicles(11, 0.4);
        for (int i = 0; i < 300; i++) {
            var vehicle = vehicles.next().with(VehicleFields.LOCATION, "KS");
            var reading = Examples.READER.read(codec.encode(vehicle), "KS", null);
            assertThat(reading.findings())
                    .as(() -> new String(codec.encode(vehicle), StandardCharsets.UTF_8))
                    .filteredOn(finding -> !List.of(
                                    StockCodes.AVAILABILITY,
                                    StockCodes.NET_ABOVE_GROSS,
                                    StockCodes.BODY_KIND,
                                    StockCodes.IMAGE_TWICE,
                                    StockCodes.FUTURE,
                                    StockCodes.MARKUP)
                            .contains(finding.code()))
                    .isEmpty();
        }
    }

    private static String minimal(String members) {
        return "{'number':'1','kind':'CAR','condition':'USED'," + members + "}";
    }

    private static List<String> findings(String json) {
        return read(json).findings().stream().map(VehicleReaderTest::shortForm).toList();
    }

    private static Reading.Accepted accepted(String json) {
        return (Reading.Accepted) read(json);
    }

    private static Reading read(String json) {
        return Examples.READER.read(json(json), "KS", null);
    }

    private static byte[] json(String withSingleQuotes) {
        return withSingleQuotes.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static String shortForm(Finding finding) {
        var text = new StringBuilder(finding.field()).append(' ').append(finding.code());
        finding.arguments().forEach(argument -> text.append(' ').append(argument));
        return text.toString();
    }
}
