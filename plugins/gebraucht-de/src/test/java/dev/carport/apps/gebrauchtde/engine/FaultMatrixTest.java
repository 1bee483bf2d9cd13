package dev.carport.apps.gebrauchtde.engine;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.gebrauchtde.GebrauchtDeApp;
import dev.carport.apps.gebrauchtde.fixtures.Cars;
import dev.carport.apps.gebrauchtde.sandbox.GebrauchtDeSandbox;
import dev.carport.apps.gebrauchtde.sandbox.TrainingKey;
import dev.carport.testkit.EngineHarness;
import dev.carport.testkit.Pictures;
import dev.carport.testkit.faults.FaultMatrix;
import dev.carport.testkit.faults.Rehearsal;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever goes wrong on the way, nothing is lost and nothing stands there twice. */
class FaultMatrixTest {
    private static final FaultMatrix MATRIX = FaultMatrix.of(GebrauchtDeApp::new, Kassel::new);

    static Stream<FaultMatrix.Case> cases() {
        return MATRIX.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultLeavesNoTrace(FaultMatrix.Case disturbed) {
        MATRIX.assertLeavesNoTrace(disturbed);
    }

    private static final class Kassel implements Rehearsal {
        private final GebrauchtDeSandbox sandbox;

        Kassel(InstantSource clock) {
            sandbox = GebrauchtDeSandbox.builder(clock).start();
        }

        @Override
        public URI baseUrl() {
            return sandbox.baseUrl();
        }

        @Override
        public void goOnline(EngineHarness dealer) {
            // every night there would be something more to do
            dealer.activate(
                    "gebraucht-de", "{\"apiKey\": \"" + TrainingKey.KASSEL.key() + "\", \"dailyCatalogue\": false}");
        }

        @Override
        public Vehicle car(int number, int euros) {
            return Cars.car("C-" + number)
                    .with(VehicleFields.LOCATION, EngineHarness.LOCATION)
                    .with(VehicleFields.IDENTITY_VIN, null)
                    .with(VehicleFields.IMAGES, Pictures.images(1, 2))
                    .with(VehicleFields.PRICES_GROSS, Money.eur(euros));
        }

        @Override
        public List<String> offered() {
            return sandbox.articles(TrainingKey.KASSEL).stream()
                    .filter(article -> article.path("stock").asInt() > 0)
                    .map(article -> article.path("description").asString() + " "
                            + article.path("price").asString() + " " + pictures(article.path("images")))
                    .sorted()
                    .toList();
        }

        /** Their names: the rest of the address differs from run to run. */
        private static String pictures(JsonNode images) {
            return images.valueStream()
                    .map(image -> image.asString().replaceFirst(".*/", ""))
                    .collect(Collectors.joining(" "));
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }
}
