package dev.carport.engine.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.Severity;
import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseRulesTest {
    private static final Instant ONLINE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant BEFORE = ONLINE.minusSeconds(1);
    private static final Instant AFTER = ONLINE.plusSeconds(1);
    private static final Vehicle CAR = Vehicle.of("A1", VehicleKind.CAR, Condition.USED);

    private static ReleaseRules rules(CurrentStock current, FutureStock future, @Nullable Instant onlineSince) {
        return new ReleaseRules(
                Set.of(VehicleKind.CAR), ReleaseRules.USUAL_STATUSES, 0, current, future, null, onlineSince);
    }

    private static final ReleaseRules OPEN = rules(CurrentStock.ALL, FutureStock.AUTOMATIC, ONLINE);

    private static String reason(
            ReleaseRules rules, Vehicle vehicle, Instant firstSeen, @Nullable HandDecision decision) {
        Optional<Finding> refusal = rules.refusal(vehicle, firstSeen, decision);
        refusal.ifPresent(finding -> assertThat(finding.severity()).isEqualTo(Severity.TIP));
        return refusal.map(Finding::code).orElse("released");
    }

    @Test
    void releasesWhatNothingSpeaksAgainst() {
        assertThat(reason(OPEN, CAR, BEFORE, null)).isEqualTo("released");
        assertThat(reason(OPEN, CAR, AFTER, null)).isEqualTo("released");
    }

    @Test
    void refusesKindsThePlatformDoesNotTake() {
        Vehicle truck = Vehicle.of("A1", VehicleKind.TRUCK, Condition.USED);

        assertThat(reason(OPEN, truck, BEFORE, HandDecision.RELEASED)).isEqualTo("release.kind");
        assertThat(OPEN.refusal(truck, BEFORE, null).orElseThrow().field()).isEqualTo("kind");
    }

    @ParameterizedTest
    @EnumSource(VehicleStatus.class)
    void releasesTheUsualStatusesOnly(VehicleStatus status) {
        Vehicle vehicle = CAR.toBuilder().with(VehicleFields.STATUS, status).build();

        assertThat(reason(OPEN, vehicle, BEFORE, HandDecision.RELEASED))
                .isEqualTo(
                        status == VehicleStatus.SOLD || status == VehicleStatus.IN_PREPARATION
                                ? "release.status"
                                : "released");
    }

    @Test
    void asksForAsManyPublicImagesAsTheDealerWants() {
        ReleaseRules one = new ReleaseRules(
                Set.of(VehicleKind.CAR),
                ReleaseRules.USUAL_STATUSES,
                1,
                CurrentStock.ALL,
                FutureStock.AUTOMATIC,
                null,
                ONLINE);
        Image open = new Image("a".repeat(64), "image/jpeg", 10, 10, 10, false, null);
        Image blocked = new Image("b".repeat(64), "image/jpeg", 10, 10, 10, true, null);

        assertThat(one.refusal(CAR, BEFORE, HandDecision.RELEASED))
                .contains(Finding.tip("images", "release.images", 0, 1));
        assertThat(reason(one, with(blocked), BEFORE, null)).isEqualTo("release.images");
        assertThat(reason(one, with(open), BEFORE, null)).isEqualTo("released");
    }

    private static Vehicle with(Image image) {
        return CAR.toBuilder().with(VehicleFields.IMAGES, List.of(image)).build();
    }

    @Test
    void putsADecisionByHandAboveTheStockRules() {
        ReleaseRules byHand = rules(CurrentStock.BY_HAND, FutureStock.BY_HAND, ONLINE);

        assertThat(reason(OPEN, CAR, BEFORE, HandDecision.WITHHELD)).isEqualTo("release.withheld");
        assertThat(reason(byHand, CAR, BEFORE, HandDecision.RELEASED)).isEqualTo("released");
        assertThat(reason(byHand, CAR, AFTER, HandDecision.RELEASED)).isEqualTo("released");
    }

    @Test
    void tellsCurrentFromLaterStock() {
        ReleaseRules currentByHand = rules(CurrentStock.BY_HAND, FutureStock.AUTOMATIC, ONLINE);
        ReleaseRules futureByHand = rules(CurrentStock.ALL, FutureStock.BY_HAND, ONLINE);

        assertThat(reason(currentByHand, CAR, BEFORE, null)).isEqualTo("release.not-chosen");
        assertThat(reason(currentByHand, CAR, ONLINE, null)).isEqualTo("release.not-chosen");
        assertThat(reason(currentByHand, CAR, AFTER, null)).isEqualTo("released");
        assertThat(reason(futureByHand, CAR, BEFORE, null)).isEqualTo("released");
        assertThat(reason(futureByHand, CAR, AFTER, null)).isEqualTo("release.waits-for-hand");
    }

    @Test
    void countsEveryVehicleAsCurrentStockBeforeTheExportIsOnline() {
        assertThat(reason(rules(CurrentStock.BY_HAND, FutureStock.AUTOMATIC, null), CAR, AFTER, null))
                .isEqualTo("release.not-chosen");
        assertThat(reason(rules(CurrentStock.ALL, FutureStock.BY_HAND, null), CAR, AFTER, null))
                .isEqualTo("released");
    }

    @Test
    void releasesNothingWhileTheExportIsBeingSwitchedOff() {
        ReleaseRules closed = new ReleaseRules(
                Set.of(VehicleKind.CAR),
                ReleaseRules.USUAL_STATUSES,
                0,
                CurrentStock.ALL,
                FutureStock.AUTOMATIC,
                Finding.tip("", "release.export-off"),
                ONLINE);

        assertThat(reason(closed, CAR, BEFORE, HandDecision.RELEASED)).isEqualTo("release.export-off");
    }
}
