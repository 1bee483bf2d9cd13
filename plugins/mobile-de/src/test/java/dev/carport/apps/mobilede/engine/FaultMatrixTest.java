package dev.carport.apps.mobilede.engine;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.mobilede.MobileDeApp;
import dev.carport.apps.mobilede.fixtures.Vehicles;
import dev.carport.apps.mobilede.sandbox.MobileDeSandbox;
import dev.carport.apps.mobilede.sandbox.Seller;
import dev.carport.testkit.EngineHarness;
import dev.carport.testkit.Pictures;
import dev.carport.testkit.faults.FaultMatrix;
import dev.carport.testkit.faults.Rehearsal;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong on the way, nothing is lost and nothing stands there twice. */
class FaultMatrixTest {
    private static final FaultMatrix MATRIX = FaultMatrix.of(MobileDeApp::new, Kassel::new);

    static Stream<FaultMatrix.Case> cases() {
        return MATRIX.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultLeavesNoTrace(FaultMatrix.Case disturbed) {
        MATRIX.assertLeavesNoTrace(disturbed);
    }

    private static final class Kassel implements Rehearsal {
        private final MobileDeSandbox sandbox;

        Kassel(InstantSource clock) {
            sandbox = MobileDeSandbox.builder(clock).start();
        }

        @Override
        public URI baseUrl() {
            return sandbox.baseUrl();
        }

        @Override
        public Map<String, String> credentials() {
            return sandbox.credentials();
        }

        @Override
        public void goOnline(EngineHarness dealer) {
            dealer.activate("mobile-de", "{\"customerNumber\":\"" + Seller.KASSEL.customerNumber() + "\"}");
        }

        @Override
        public Vehicle car(int number, int euros) {
            return Vehicles.usedCar().toBuilder()
                    .with(VehicleFields.NUMBER, "C-" + number)
                    .with(VehicleFields.IDENTITY_VIN, "WBA8E51070K00000" + number)
                    .with(VehicleFields.PRICES_GROSS, Money.eur(euros))
                    .with(VehicleFields.IMAGES, Pictures.first(2))
                    .with(VehicleFields.MAINTENANCE_NEXT_INSPECTION, null)
                    .build();
        }

        @Override
        public List<String> offered() {
            return sandbox.ads(Seller.KASSEL).stream()
                    .map(ad -> ad.path("vin").asString()
                            + " "
                            + ad.path("price").path("consumerPriceGross").asString()
                            + " "
                            + ad.path("images").size())
                    .toList();
        }

        @Override
        public String kind(String path) {
            return Rehearsal.super.kind(
                    path.replaceFirst("/makes/[^/]+/", "/makes/*/").replaceFirst("^/refdata/[a-z]+$", "/refdata/*"));
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }
}
