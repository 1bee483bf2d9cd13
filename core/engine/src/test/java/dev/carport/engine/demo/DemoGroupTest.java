package dev.carport.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.engine.location.Location;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.engine.stock.VehicleReader;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoGroupTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DemoGroup GROUP = new DemoGroup(DemoGroup.SEED, TODAY);

    @Test
    void hasThreeLocationsAndAHundredAndFiftyVehicles() {
        assertThat(DemoGroup.locations()).extracting(Location::code).containsExactly("KS", "GÖ", "HEF");
        assertThat(GROUP.vehicles()).hasSize(150);
        assertThat(DemoGroup.locations())
                .extracting(location -> GROUP.vehicles(location.code()).size())
                .containsExactly(64, 52, 34);
    }

    @Test
    void isTheSameEachTimeForTheSameSeedAndDay() {
        assertThat(new DemoGroup(DemoGroup.SEED, TODAY).vehicles()).isEqualTo(GROUP.vehicles());
        assertThat(new DemoGroup(1, TODAY).vehicles()).isNotEqualTo(GROUP.vehicles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-11-22", "2027-07-31", "2031-12-31"})
    void holdsOnlyVehiclesThatMayComeIn(LocalDate today) {
        var codec = new VehicleCodec();
        var reader = new VehicleReader(
                InstantSource.fixed(today.atTime(12, 0).atZone(ZONE).toInstant()), ZONE);
        assertThat(new DemoGroup(5, today).vehicles())
                .allSatisfy(vehicle -> assertThat(reader.read(codec.encode(vehicle.vehicle()), vehicle.location(), null)
                                .findings())
                        .isEmpty());
    }

    @Test
    void givesEachVehicleItsOwnNumberAndVin() {
        assertThat(all(Vehicle::number)).doesNotHaveDuplicates();
        assertThat(all(vehicle -> vehicle.identity().vin()).stream()
                        .filter(Objects::nonNull)
                        .toList())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(130);
    }

    @Test
    void hasManyKindsAndAllConditions() {
        assertThat(Set.copyOf(all(Vehicle::kind)))
                .contains(
                        VehicleKind.CAR,
                        VehicleKind.MOTORCYCLE,
                        VehicleKind.VAN,
                        VehicleKind.MOTORHOME,
                        VehicleKind.CARAVAN,
                        VehicleKind.TRUCK);
        assertThat(Set.copyOf(all(Vehicle::condition))).isEqualTo(EnumSet.allOf(Condition.class));
        assertThat(all(Vehicle::condition).stream()
                        .filter(condition -> condition == Condition.NEW)
                        .count())
                .isGreaterThan(8);
    }

    @Test
    void spoilsSomeVehiclesInEveryWay() {
        var faults = GROUP.vehicles().stream()
                .flatMap(vehicle -> vehicle.faults().stream())
                .collect(Collectors.toSet());
        assertThat(faults).isEqualTo(EnumSet.allOf(DemoFault.class));
        assertThat(GROUP.vehicles().stream().filter(vehicle -> !vehicle.faults().isEmpty()))
                .hasSizeBetween(15, 25);
    }

    @Test
    void labelsEveryCarThatTheLawWantsLabelled() {
        assertThat(GROUP.vehicles().stream()
                        .filter(vehicle -> !vehicle.faults().contains(DemoFault.CO2_MISSING))
                        .map(DemoVehicle::vehicle)
                        .filter(DemoGroupTest::needsLabel))
                .hasSizeGreaterThan(20)
                .allSatisfy(vehicle -> {
                    var energy = vehicle.energy();
                    assertThat(energy.co2()).isNotNull();
                    assertThat(energy.co2Class()).isNotNull();
                    assertThat(energy.efficiencyClass()).isNotNull();
                    assertThat(energy.costs().yearly()).isNotNull();
                    assertThat(energy.fuel().combined() != null
                                    || energy.power().combined() != null)
                            .isTrue();
                });
    }

    @Test
    void offersFinancingWhoseFiguresAddUp() {
        assertThat(all(Vehicle::financing).stream().flatMap(List::stream))
                .hasSizeGreaterThan(50)
                .allSatisfy(offer -> {
                    assertThat(offer.grossCredit().amount())
                            .isEqualByComparingTo(offer.monthlyRate()
                                    .amount()
                                    .multiply(BigDecimal.valueOf(offer.rates()))
                                    .add(offer.finalRate().amount()));
                    assertThat(offer.total().amount())
                            .isEqualByComparingTo(offer.grossCredit()
                                    .amount()
                                    .add(offer.downPayment().amount()));
                    assertThat(effectiveRate(offer))
                            .isCloseTo(offer.effectiveRate().percent().doubleValue(), within(0.05));
                });
    }

    @Test
    void writesDescriptionsInGerman() {
        assertThat(all(vehicle -> vehicle.description("de")))
                .doesNotContainNull()
                .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(80));
    }

    private static boolean needsLabel(Vehicle vehicle) {
        return vehicle.kind() == VehicleKind.CAR
                && (vehicle.condition() == Condition.NEW
                        || vehicle.condition() == Condition.DEMONSTRATION
                        || vehicle.condition() == Condition.PRE_REGISTERED);
    }

    private static <T> List<T> all(Function<Vehicle, T> property) {
        return GROUP.vehicles().stream().map(DemoVehicle::vehicle).map(property).collect(Collectors.toList());
    }

    /** The yearly rate at which the payments are worth the credit, found by halving. */
    private static double effectiveRate(FinancingOffer offer) {
        double least = 0;
        double most = 0.2;
        for (int i = 0; i < 60; i++) {
            double middle = (least + most) / 2;
            double worth = offer.finalRate().amount().doubleValue() / Math.pow(1 + middle, offer.duration() / 12.0);
            for (int month = 1; month <= offer.rates(); month++) {
                worth += offer.monthlyRate().amount().doubleValue() / Math.pow(1 + middle, month / 12.0);
            }
            if (worth > offer.netCredit().amount().doubleValue()) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return least * 100;
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }
}
