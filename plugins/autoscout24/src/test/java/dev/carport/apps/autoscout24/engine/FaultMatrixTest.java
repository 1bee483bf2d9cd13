package dev.carport.apps.autoscout24.engine;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.Video;
import dev.carport.apps.autoscout24.AutoScout24App;
import dev.carport.apps.autoscout24.fixtures.Vehicles;
import dev.carport.apps.autoscout24.sandbox.As24Sandbox;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.BookingService.Answer;
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
    private static final FaultMatrix MATRIX = FaultMatrix.of(AutoScout24App::new, Kassel::new);

    static Stream<FaultMatrix.Case> cases() {
        return MATRIX.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultLeavesNoTrace(FaultMatrix.Case disturbed) {
        MATRIX.assertLeavesNoTrace(disturbed);
    }

    private static final class Kassel implements Rehearsal {
        private static final String APP = "autoscout24";

        private final As24Sandbox sandbox;

        Kassel(InstantSource clock) {
            sandbox = As24Sandbox.builder(clock).start();
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
            Export export =
                    dealer.engine().exports().begin(EngineHarness.LOCATION, APP).orElseThrow();
            URI callback = URI.create("http://127.0.0.1:9/connect/callback");
            URI authorize =
                    dealer.engine().signIns().begin(export, callback, null).orElseThrow();
            // the browser is not the app: it goes straight to the platform
            URI page = sandbox.baseUrl().resolve(authorize.getRawPath() + "?" + authorize.getRawQuery());
            Map<String, String> answer = DealerBrowser.grant(page, sandbox, Dealership.CUSTOMER);
            dealer.engine().signIns().finish(answer, null).orElseThrow();
            dealer.activate(
                    APP,
                    "{\"customerNumber\":\"" + Dealership.CUSTOMER
                            + "\",\"financingMode\":\"VALUES\",\"dealerChannel\":true,\"manageProducts\":true}");
            // only what stands at the platform can be given a place at the top there
            dealer.workUntilQuiet();
            book(dealer, "C-1", "T30", "Aus erster Hand");
            book(dealer, "C-4", "T20", "");
        }

        private static void book(EngineHarness dealer, String number, String product, String subtitle) {
            Export export = dealer.export(EngineHarness.LOCATION, APP);
            Answer answer = dealer.engine().bookings().book(export, dealer.id(number), product, subtitle, "test");
            if (answer != Answer.DONE && answer != Answer.UNCHANGED) {
                throw new IllegalStateException("Cannot book: " + answer);
            }
        }

        @Override
        public Vehicle car(int number, int euros) {
            return Vehicles.withFinancing(Vehicles.usedCar(), Vehicles.financing("1")).toBuilder()
                    .with(
                            VehicleFields.VIDEOS,
                            List.of(new Video("https://www.youtube.com/watch?v=abcdefghij" + number, null)))
                    .with(VehicleFields.NUMBER, "C-" + number)
                    .with(VehicleFields.CONDITION, Condition.USED)
                    .with(VehicleFields.IDENTITY_VIN, "WAUZZZF45LA00000" + number)
                    .with(VehicleFields.PRICES_GROSS, Money.eur(euros))
                    .with(VehicleFields.IMAGES, Pictures.first(2))
                    .with(VehicleFields.MAINTENANCE_NEXT_INSPECTION, null)
                    .build();
        }

        @Override
        public List<String> offered() {
            return sandbox.vehicles(Dealership.CUSTOMER).stream()
                    .map(held -> held.vin() + " " + held.publicPrice() + " " + held.imageMd5s() + " " + held.channels()
                            + " " + held.productId())
                    .toList();
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }
}
