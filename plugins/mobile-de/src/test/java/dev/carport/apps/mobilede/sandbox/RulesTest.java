package dev.carport.apps.mobilede.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.http.Body;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import dev.carport.apps.mobilede.fixtures.Mapped;
import dev.carport.apps.mobilede.platform.Errors;
import dev.carport.testkit.DirectHttp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The training copy takes what the document shows, and refuses what its rules forbid, each with its key. */
class RulesTest {
    private static final String TYPE = "application/vnd.de.mobile.api+json";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The constructed request of our notes on the platform, without its images. */
    private static final String SAMPLE = """
            { "vehicleClass":"Car","category":"EstateCar","make":"AUDI","model":"A4",
              "modelDescription":"A4 Avant 2.0 TDI S line Navi","condition":"USED",
              "internalNumber":"4711","vin":"WAUZZZ8K0AA000000",
              "firstRegistration":"201806","mileage":84500,"numberOfPreviousOwners":2,
              "generalInspection":"202706","damageUnrepaired":false,"accidentDamaged":false,"roadworthy":true,
              "fuel":"DIESEL","gearbox":"AUTOMATIC_GEAR","power":110,"cubicCapacity":1968,"driveType":"FRONT",
              "emissionClass":"EURO6","emissionSticker":"EMISSIONSSTICKER_GREEN",
              "exteriorColor":"BLACK","metallic":true,"manufacturerColorName":"Mythosschwarz",
              "interiorColor":"BLACK","interiorType":"PARTIAL_LEATHER","doors":"FOUR_OR_FIVE","seats":5,
              "climatisation":"AUTOMATIC_CLIMATISATION_3_ZONES","airbag":"FRONT_AND_SIDE_AND_MORE_AIRBAGS",
              "parkingAssistants":["FRONT_SENSORS","REAR_SENSORS","REAR_VIEW_CAM"],
              "speedControl":"CRUISE_CONTROL","radio":["TUNER","DAB_RADIO"],
              "abs":true,"esp":true,"isofix":true,"navigationSystem":true,"alloyWheels":true,
              "emissions":{"combined":{"co2":118}},"consumptions":{"fuel":{"combined":4.5}},
              "price":{"consumerPriceGross":"18990.00","vatRate":"19.00","type":"FIXED","currency":"EUR"},
              "description":"**Top gepflegt**\\\\\\\\* 1. Hand\\\\\\\\* Scheckheft" }
            """;

    /** Provoked by tests of their own below. */
    private static final Set<String> ELSEWHERE = Set.of(
            "description-empty",
            "fuel-empty",
            "dealer-price-not-supported",
            "usagetype-unsupported-for-new-vehicles",
            "condition-classiccar-conflict",
            "description-too-long",
            "make-empty");

    /** Keys only a client's dictionary knows; nobody has seen the platform answer them. */
    private static final Set<String> NEVER = Set.of(
            "missing-mandatory-field",
            "field-required",
            "field-too-short",
            "first-registration-in-future",
            "duplicate-ad",
            "invalid-model-for-make");

    private final InstantSource clock = InstantSource.fixed(Mapped.NOW);
    private final MobileDeSandbox sandbox = MobileDeSandbox.builder(clock)
            .seller(Seller.BAD_HERSFELD.at("FRANCE").asPrivate())
            .start();
    private final DirectHttp http = new DirectHttp();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Reply call(String method, String path, @Nullable String body, String... headers) {
        return call(sandbox, method, path, body, headers);
    }

    private Reply call(MobileDeSandbox at, String method, String path, @Nullable String body, String... headers) {
        String user = MobileDeSandbox.USER + ":" + MobileDeSandbox.PASSWORD;
        Request request = new Request(
                        method,
                        URI.create(at.baseUrl() + path),
                        Map.of(),
                        body == null ? null : new Body.Bytes(body.getBytes(StandardCharsets.UTF_8), TYPE),
                        false)
                .with("Accept", TYPE)
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < headers.length; i += 2) {
            request = request.with(headers[i], headers[i + 1]);
        }
        return http.send(request);
    }

    private static String ads(Seller seller) {
        return "/seller-api/sellers/" + seller.id() + "/ads";
    }

    private static ObjectNode sample() {
        return (ObjectNode) JSON.readTree(SAMPLE);
    }

    private static List<String> keys(Reply reply, String list) {
        List<String> keys = new ArrayList<>();
        JSON.readTree(reply.bytes())
                .path(list)
                .forEach(entry -> keys.add(entry.path("key").asString()));
        return keys;
    }

    @Test
    void theSampleOfTheDocumentIsTakenAndComesBackWithWhatThePlatformAdds() {
        Reply made = call("POST", ads(Seller.KASSEL), SAMPLE);

        assertThat(made.status()).isEqualTo(201);
        assertThat(keys(made, "warnings")).containsExactly("missing-field");
        JsonNode ad = JSON.readTree(
                http.send(withAccess(made.header("Location").orElseThrow())).bytes());
        assertThat(ad.path("mobileAdId").asString()).matches("[0-9]{9}");
        assertThat(ad.path("mobileSellerId").asString()).isEqualTo(Seller.KASSEL.id());
        assertThat(ad.path("price").path("consumerPriceNet").asString()).isEqualTo("15957.98");
        assertThat(ad.path("emissions").path("combined").path("co2").isString())
                .as("figures come back as texts")
                .isTrue();
        assertThat(ad.path("creationDate").asString()).startsWith("2026-11-24T12:00:00");
    }

    private static Request withAccess(String address) {
        String user = MobileDeSandbox.USER + ":" + MobileDeSandbox.PASSWORD;
        return Request.get(URI.create(address))
                .with("Accept", TYPE)
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRepeatedCreatePointsToTheAdThatIsThere() {
        Reply first = call("POST", ads(Seller.KASSEL), SAMPLE, "X-Mobile-Insertion-Request-Id", "k-1");
        Reply again = call("POST", ads(Seller.KASSEL), SAMPLE, "X-Mobile-Insertion-Request-Id", "k-1");

        assertThat(again.status()).isEqualTo(303);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(sandbox.ads(Seller.KASSEL)).hasSize(1);
        assertThat(call("POST", ads(Seller.KASSEL), SAMPLE, "X-Mobile-Insertion-Request-Id", "k-2")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "missing-field                            | vehicleClass       | -",
                "invalid-reference-data-value             | gearbox            | 'AUTO'",
                "consumer-price-not-in-range              | price              | {'consumerPriceGross':'0.50','type':'FIXED','currency':'EUR'}",
                "vehicle-not-eligible-for-e-car-attributes| range              | 300",
                "countryversion-missing                   | condition          | 'NEW'",
                "make-model-mismatch                      | model              | 'Golf'",
                "model-empty                              | model              | -",
                "damageunrepaired-empty                   | damageUnrepaired   | -",
                "envkv-values-required                    | envkv              | true",
                "modeldescription-contains-phone          | modelDescription   | 'A4 0561 / 123456'",
                "modeldescription-contains-email          | modelDescription   | 'A4 a@b.de'",
                "modeldescription-contains-url            | modelDescription   | 'A4 www.b.de'",
                "category-empty                           | category           | -",
                "category-invalid                         | category           | 'Tank'",
                "make-invalid-category                    | make               | 'TRABBI'",
                "model-without-make                       | make               | -",
                "modeldescription-empty                   | modelDescription   | -",
                "modeldescription-invalid-chars           | modelDescription   | 'A4 ☃'",
                "modeldescription-too-long                | modelDescription   | 'A4 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'",
                "first-registration-required              | firstRegistration  | -",
                "firstregistration-invalid                | firstRegistration  | '202701'",
                "firstregistration-classiccar-conflict    | usageType          | 'CLASSIC'",
                "firstregistration-newcar-conflict        | condition          | 'NEW'",
                "mileage-empty                            | mileage            | -",
                "mileage-new-invalid                      | condition          | 'NEW'",
                "hu-year-too-low                          | generalInspection  | '099901'",
                "hu-year-too-high                         | generalInspection  | '203301'",
                "au-year-too-low                          | exhaustInspection  | '099901'",
                "au-year-too-high                         | exhaustInspection  | '203301'",
                "description-contains-email               | description        | 'a@b.de'",
                "description-contains-phone               | description        | 'Tel. 0561 / 123456'",
                "power-invalid-range                      | power              | 1000",
                "price-empty                              | price              | {'type':'FIXED','currency':'EUR'}",
                "dealer-price-to-high                     | price              | {'consumerPriceGross':'10.00','dealerPriceGross':'11.00','type':'FIXED','currency':'EUR'}",
                "delivery-period-xor-delivery-date        | condition          | 'NEW'",
                "financing-mandatory-fields-new           | financing          | {'bank':'B'}",
                "financing-bad-integrity                  | financing          | {'grossLoanAmount':'100.00'}",
                "invalid-value                            | noSuchMember       | true",
                "not-a-number                             | seats              | 'five'",
                "value-out-of-range                       | highlights         | ['a','b','c','d','e','f']",
                "field-too-long                           | internalNumber     | '12345678901234567890123456789012345678901'",
                "invalid-date                             | firstRegistration  | '2018-06'",
                "invalid-vin                              | vin                | 'O'"
            })
    void everyRuleHasItsKey(String key, String member, String value) {
        ObjectNode ad = sample();
        if (value.equals("-")) {
            ad.remove(member);
        } else {
            ad.set(member, JSON.readTree(value.replace('\'', '"')));
        }

        Reply reply = call("POST", ads(Seller.KASSEL), ad.toString());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(keys(reply, "errors"))
                .extracting(found -> found.replace(' ', '-'))
                .contains(key);
        assertThat(sandbox.ads(Seller.KASSEL)).isEmpty();
    }

    @Test
    void rulesOfOtherSitesAndOfPrivateSellers() {
        ObjectNode ad = sample();
        ad.remove("description");
        ad.remove("fuel");
        ((ObjectNode) ad.path("price")).put("dealerPriceGross", "1.00");

        assertThat(keys(call("POST", ads(Seller.BAD_HERSFELD), ad.toString()), "errors"))
                .containsExactlyInAnyOrder("description-empty", "fuel-empty", "dealer-price-not-supported");
    }

    @Test
    void rulesOfNewCars() {
        ObjectNode ad = sample();
        ad.put("condition", "NEW").put("usageType", "DEMONSTRATION");
        assertThat(keys(call("POST", ads(Seller.KASSEL), ad.toString()), "errors"))
                .contains("usagetype-unsupported-for-new-vehicles", "envkv-values-required");
        ad.put("usageType", "CLASSIC");
        assertThat(keys(call("POST", ads(Seller.KASSEL), ad.toString()), "errors"))
                .contains("condition-classiccar-conflict");
    }

    @Test
    void aDescriptionThatIsTooLongAndNeitherMakeNorModel() {
        ObjectNode ad = sample();
        ad.put("description", "x".repeat(3001));
        ad.remove("make");
        ad.remove("model");
        assertThat(keys(call("POST", ads(Seller.KASSEL), ad.toString()), "errors"))
                .containsExactlyInAnyOrder("description-too-long", "make-empty", "model-empty");
    }

    @Test
    void everyKnownKeyIsProvokedByATestOrNamedAsNeverAnswered() throws NoSuchMethodException {
        String[] lines = RulesTest.class
                .getDeclaredMethod("everyRuleHasItsKey", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value();
        Set<String> keys = new TreeSet<>(ELSEWHERE);
        keys.addAll(NEVER);
        Arrays.stream(lines).map(line -> line.split("\\|")[0].strip()).forEach(keys::add);

        assertThat(keys).containsExactlyInAnyOrderElementsOf(Errors.known());
    }

    @Test
    void signInAcceptAndContentTypeAreDemanded() {
        URI sellers = URI.create(sandbox.baseUrl() + "/seller-api/sellers");
        Reply anonymous = http.send(Request.get(sellers).with("Accept", TYPE));
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(anonymous.header("WWW-Authenticate")).isPresent();
        assertThat(call("GET", "/seller-api/sellers", null, "Accept", "application/json")
                        .status())
                .isEqualTo(405);
        String user = MobileDeSandbox.USER + ":" + MobileDeSandbox.PASSWORD;
        Reply wrongType = http.send(Request.post(
                        URI.create(sandbox.baseUrl() + ads(Seller.KASSEL)),
                        new Body.Bytes(SAMPLE.getBytes(StandardCharsets.UTF_8), "application/json"))
                .with("Accept", TYPE)
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8))));
        assertThat(wrongType.status()).isEqualTo(415);
        assertThat(call("POST", ads(Seller.KASSEL), "{").status()).isEqualTo(400);
    }

    @Test
    void aSellerThatIsNotLinkedIsNotFound() {
        assertThat(call("GET", ads(Seller.NOT_LINKED), null).status()).isEqualTo(404);
        assertThat(call("GET", ads(Seller.KASSEL) + "/1", null).status()).isEqualTo(404);
        assertThat(call("DELETE", ads(Seller.KASSEL) + "/1", null).status()).isEqualTo(404);
    }

    @Test
    void theReferenceDataNeedNoSignIn() {
        Reply makes = http.send(Request.get(URI.create(sandbox.baseUrl() + "/refdata/classes/Car/makes")));

        assertThat(JSON.readTree(makes.bytes()).path("values")).hasSize(182);
        assertThat(http.send(Request.get(
                                URI.create(sandbox.baseUrl() + "/refdata/classes/Car/makes/ROLLS%20ROYCE/models")))
                        .status())
                .isEqualTo(200);
        assertThat(http.send(Request.get(URI.create(sandbox.baseUrl() + "/refdata/nothing")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatItHoldsOutlivesARestart(@TempDir Path folder) {
        String id;
        try (MobileDeSandbox first =
                MobileDeSandbox.builder(clock).directory(folder).start()) {
            assertThat(call(first, "POST", ads(Seller.KASSEL), SAMPLE, "X-Mobile-Insertion-Request-Id", "k")
                            .status())
                    .isEqualTo(201);
            id = first.ads(Seller.KASSEL).getFirst().path("mobileAdId").asString();
        }
        try (MobileDeSandbox second =
                MobileDeSandbox.builder(clock).directory(folder).start()) {
            assertThat(second.ads(Seller.KASSEL))
                    .singleElement()
                    .satisfies(
                            ad -> assertThat(ad.path("mobileAdId").asString()).isEqualTo(id));
            assertThat(call(second, "POST", ads(Seller.KASSEL), SAMPLE, "X-Mobile-Insertion-Request-Id", "k")
                            .status())
                    .isEqualTo(303);
        }
    }

    @Test
    void peopleSeeAPageOfAnAdInTheirLanguage() {
        call("POST", ads(Seller.KASSEL), SAMPLE);
        String id = sandbox.ads(Seller.KASSEL).getFirst().path("mobileAdId").asString();

        Reply page = http.send(Request.get(URI.create(sandbox.baseUrl() + "/fahrzeuge/details.html?id=" + id))
                .with("Accept-Language", "en"));

        assertThat(page.text())
                .contains(
                        "mobile.de for practice", "AUDI A4 Avant 2.0 TDI S line Navi", "<strong>Top gepflegt</strong>");
        assertThat(http.send(Request.get(URI.create(sandbox.baseUrl() + "/"))).text())
                .contains("Hessenkamp Automobile Kassel");
    }
}
