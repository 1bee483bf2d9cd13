package dev.carport.apps.together;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.BodyType;
import dev.carport.api.vehicle.Colour;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Displacement;
import dev.carport.api.vehicle.FuelGrade;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Power;
import dev.carport.api.vehicle.Transmission;
import dev.carport.api.vehicle.VatKind;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.ListingState;
import dev.carport.testkit.Pictures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every app active for one location: each platform hears of a change in its own way, and of nothing else. */
class OneDealerEveryPlatformTest {
    private static final int FLEET = 12;

    @TempDir
    Path folder;

    private Platforms platforms;

    @BeforeEach
    void goOnline() {
        platforms = new Platforms(folder);
        platforms.dealer().keep(Pictures.first(2));
        platforms.dealer().put(fleet());
        platforms.goOnlineEverywhere();
        settle();
        platforms.forgetRequests();
    }

    @AfterEach
    void close() {
        platforms.close();
    }

    private static Vehicle[] fleet() {
        return IntStream.rangeClosed(1, FLEET).mapToObj(n -> car(n, 20_000)).toArray(Vehicle[]::new);
    }

    private static Vehicle car(int n, int euros) {
        return Vehicle.builder("C-" + n, VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.IDENTITY_VIN, "WBA8E51070K0000%02d".formatted(n))
                .with(VehicleFields.MAKE, "BMW")
                .with(VehicleFields.MODEL, "320")
                .with(VehicleFields.BODY, BodyType.ESTATE)
                .with(VehicleFields.HISTORY_FIRST_REGISTRATION, YearMonth.of(2021, 3))
                .with(VehicleFields.HISTORY_MILEAGE, new Mileage(48_200))
                .with(VehicleFields.HISTORY_ACCIDENT, false)
                .with(VehicleFields.HISTORY_DAMAGED, false)
                .with(VehicleFields.HISTORY_ROADWORTHY, true)
                .with(VehicleFields.ENGINE_POWER, new Power(135))
                .with(VehicleFields.ENGINE_DISPLACEMENT, new Displacement(1998))
                .with(VehicleFields.ENGINE_FUEL, FuelType.PETROL)
                .with(VehicleFields.ENGINE_FUEL_GRADE, FuelGrade.SUPER_95)
                .with(VehicleFields.ENGINE_TRANSMISSION, Transmission.AUTOMATIC)
                .with(VehicleFields.COLOURS_EXTERIOR, Colour.BLUE)
                .with(VehicleFields.PRICES_GROSS, Money.eur(euros))
                .with(VehicleFields.PRICES_VAT, VatKind.REGULAR)
                .with(VehicleFields.DESCRIPTIONS, Map.of("de", "Gepflegter Touring aus erster Hand."))
                .with(VehicleFields.IMAGES, Pictures.first(2))
                .build();
    }

    /** Works until nothing is due for hours; some apps look again the next day. */
    private void settle() {
        for (int round = 0; round < 200; round++) {
            Optional<Instant> next = platforms.dealer().work();
            Instant now = platforms.dealer().clock().instant();
            if (next.isEmpty() || next.get().isAfter(now.plus(Duration.ofHours(2)))) {
                return;
            }
            platforms.dealer().clock().forwardTo(next.get());
        }
        throw new IllegalStateException("There is always something more to do");
    }

    private List<ListingState> states(int n) {
        return platforms.dealer().engine().ledger().ofVehicle(platforms.dealer().id("C-" + n)).stream()
                .map(Entry::state)
                .toList();
    }

    private static long rows(String file) {
        return file.lines().count() - 1;
    }

    @Test
    void everyVehicleStandsOnEveryPlatformAndNothingNewIsNothingSent() {
        for (int n = 1; n <= FLEET; n++) {
            assertThat(states(n)).as("C-" + n).hasSize(5).containsOnly(ListingState.ONLINE);
        }
        assertThat(platforms.autoScout24.vehicles("24800117")).hasSize(FLEET);
        String file = platforms.file();
        assertThat(rows(file)).isEqualTo(FLEET);

        platforms.dealer().put(fleet());
        settle();

        assertThat(platforms.requests()).isEmpty();
        assertThat(platforms.file()).isEqualTo(file);
    }

    @Test
    void aPriceReachesEachPlatformInItsOwnWayAndASoldCarIsTakenOffEverywhere() {
        platforms.dealer().put(car(1, 19_500));
        settle();

        assertThat(platforms.requests())
                .containsExactly(
                        "PUT /vehicles/* 200",
                        "POST /api/vehicles/ingest [1] 200",
                        "PATCH /api/v3/articles/*/ 200",
                        "GET /seller-api/sellers/*/ads/* 200",
                        "PUT /seller-api/sellers/*/ads/* 200");
        assertThat(platforms.file()).containsOnlyOnce("19500");
        assertThat(states(1)).containsOnly(ListingState.ONLINE);

        platforms.forgetRequests();
        platforms.dealer().put(car(2, 20_000).with(VehicleFields.STATUS, VehicleStatus.SOLD));
        settle();

        assertThat(platforms.requests())
                .containsExactly(
                        "DELETE /vehicles/* 200",
                        "POST /api/vehicles/ingest [1] 200",
                        "PATCH /api/v3/articles/*/ 200",
                        "DELETE /seller-api/sellers/*/ads/* 204");
        assertThat(platforms.file()).doesNotContain("C-2;");
        assertThat(rows(platforms.file())).isEqualTo(FLEET - 1);
        assertThat(states(2)).hasSize(5).containsOnly(ListingState.WITHHELD);
    }
}
