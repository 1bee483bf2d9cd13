package dev.carport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenCasesTest {
    private static final String EXPECTED = """
            {
              "parts" : {
                "data" : {
                  "number" : "C1",
                  "make" : "Volkswagen",
                  "model" : "Golf",
                  "slogan" : "Fair"
                },
                "price" : {
                  "gross" : 9000
                },
                "images" : "empty"
              },
              "findings" : [ ],
              "reviewAt" : null
            }
            """;

    @TempDir
    Path folder;

    private GoldenCases<ShopApp.Shop> cases;

    @BeforeEach
    void aCase() throws IOException {
        cases = GoldenCases.in(folder, new ShopApp(new ShopRemote()), EngineHarness.START, ZoneOffset.UTC);
        put("priced", Cars.car("C1", 9_000), ShopApp.SETTINGS);
        Files.writeString(folder.resolve("priced/expected.json"), EXPECTED);
    }

    @AfterEach
    void nothingIsWritten() {
        System.clearProperty(GoldenCases.PROPERTY);
    }

    @Test
    void letsAMappingPassThatDoesWhatTheCaseSays() {
        assertThat(cases.names()).containsExactly("priced");
        assertThatCode(() -> cases.assertMapsAsExpected("priced")).doesNotThrowAnyException();
        assertThatCode(() -> cases.assertMapsTwiceAlike("priced")).doesNotThrowAnyException();
        assertThat(cases.sendable("priced", "price"))
                .hasValueSatisfying(price -> assertThat(price.json()).isEqualTo("{\"gross\":9000}"));
        assertThat(cases.expected("priced", "price").path("gross").asInt()).isEqualTo(9_000);
    }

    @Test
    void findsAnExpectationThatIsWrong() throws IOException {
        Files.writeString(folder.resolve("priced/expected.json"), EXPECTED.replace("9000", "9001"));

        assertThatThrownBy(() -> cases.assertMapsAsExpected("priced"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("9001");
    }

    @Test
    void findsAnExpectationThatIsMissing() throws IOException {
        Files.delete(folder.resolve("priced/expected.json"));

        assertThatThrownBy(() -> cases.assertMapsAsExpected("priced"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dcarport.cases=write");
    }

    @Test
    void writesTheExpectationWhenAsked() throws IOException {
        Files.delete(folder.resolve("priced/expected.json"));
        System.setProperty(GoldenCases.PROPERTY, "write");

        cases.assertMapsAsExpected("priced");

        assertThat(folder.resolve("priced/expected.json")).hasContent(EXPECTED);
    }

    @Test
    void sendsNothingOfAListingThatIsHeldBack() throws IOException {
        put("unpriced", Cars.unpriced("C2"), ShopApp.SETTINGS);

        assertThat(cases.sendable("unpriced", "data")).isEmpty();
    }

    @Test
    void findsSettingsThatAreNotValid() throws IOException {
        put("unset", Cars.car("C3", 1_000), "{}");

        assertThatThrownBy(() -> cases.mapped("unset"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("customerNumber");
    }

    @Test
    void findsAFolderWithoutCases(@TempDir Path empty) {
        GoldenCases<ShopApp.Shop> none =
                GoldenCases.in(empty, new ShopApp(new ShopRemote()), EngineHarness.START, ZoneOffset.UTC);

        assertThatThrownBy(none::names).isInstanceOf(AssertionError.class);
    }

    private void put(String name, Vehicle vehicle, String settings) throws IOException {
        Path here = Files.createDirectories(folder.resolve(name));
        Files.write(here.resolve("vehicle.json"), new VehicleCodec().encode(vehicle));
        Files.writeString(here.resolve("export.json"), "{\"settings\":" + settings + "}");
    }
}
