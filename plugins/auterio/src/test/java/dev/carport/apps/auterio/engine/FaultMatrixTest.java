package dev.carport.apps.auterio.engine;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.auterio.AuterioApp;
import dev.carport.apps.auterio.fixtures.Cars;
import dev.carport.apps.auterio.sandbox.AuterioSandbox;
import dev.carport.apps.auterio.sandbox.TrainingKey;
import dev.carport.testkit.EngineHarness;
import dev.carport.testkit.faults.FaultMatrix;
import dev.carport.testkit.faults.Rehearsal;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong on the way, nothing is lost and nothing stands there twice. */
class FaultMatrixTest {
    private static final FaultMatrix MATRIX = FaultMatrix.of(AuterioApp::new, Kassel::new);

    static Stream<FaultMatrix.Case> cases() {
        return MATRIX.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultLeavesNoTrace(FaultMatrix.Case disturbed) {
        MATRIX.assertLeavesNoTrace(disturbed);
    }

    private static final class Kassel implements Rehearsal {
        private final AuterioSandbox sandbox;

        Kassel(InstantSource clock) {
            sandbox = AuterioSandbox.builder(clock).start();
        }

        @Override
        public URI baseUrl() {
            return sandbox.baseUrl();
        }

        @Override
        public void goOnline(EngineHarness dealer) {
            dealer.activate("auterio", "{\"apiKey\": \"" + TrainingKey.KASSEL.key() + "\"}");
        }

        @Override
        public Vehicle car(int number, int euros) {
            return Cars.car("C-" + number, Cars.vin(number)).with(VehicleFields.PRICES_GROSS, Money.eur(euros));
        }

        @Override
        public List<String> offered() {
            return IntStream.rangeClosed(1, 5)
                    .mapToObj(number -> sandbox.vehicle(TrainingKey.KASSEL, Cars.vin(number))
                            .filter(entry -> entry.path("status").asString().equals("disponible"))
                            .map(entry ->
                                    number + " " + entry.path("sale_price").asInt())
                            .orElse(""))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }
}
