package dev.carport.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.ledger.Backlog;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.ExportView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Grading.SILENCE).minusSeconds(1);
    private static final Instant JUST_NOW = NOW.minus(Duration.ofMinutes(1));

    private static ExportView view(
            ExportView.Health health,
            Map<ListingState, Integer> counts,
            @Nullable Instant lastSuccess,
            List<Finding> findings) {
        Account account = Account.fresh("a", "shop", "production", "4711", NOW);
        Export export = new Export("e", "KS", "shop", "a", "{}", null, 1, 1, ExportState.ACTIVE, NOW, null, "Kim", NOW);
        return new ExportView(
                export, account, health, counts, 1, 1, Optional.ofNullable(lastSuccess), List.of(), findings);
    }

    private static Part graded(ExportView view, @Nullable Instant waitsSince) {
        return Grading.export(view, Optional.ofNullable(waitsSince).map(since -> new Backlog("e", 3, since)), NOW);
    }

    private static ExportView active(@Nullable Instant lastSuccess) {
        return view(ExportView.Health.ACTIVE, Map.of(ListingState.ONLINE, 5), lastSuccess, List.of());
    }

    @Test
    void theWholeIsNeverBetterThanAnyPart() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Part> parts = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                Grade grade = Grade.values()[random.nextInt(Grade.values().length)];
                parts.add(new Part(Part.Kind.EXPORT, "shop@" + i, grade, "x"));
            }

            Condition whole = Condition.of(parts);

            assertThat(whole.parts()).containsExactlyInAnyOrderElementsOf(parts);
            assertThat(parts).allMatch(part -> part.grade().compareTo(whole.grade()) <= 0);
            assertThat(whole.grade() == Grade.WORKS || parts.stream().anyMatch(part -> part.grade() == whole.grade()))
                    .isTrue();
        }
    }

    @Test
    void theWorstStandsFirst() {
        Part well = new Part(Part.Kind.EXPORT, "a", Grade.WORKS, "running");
        Part ill = new Part(Part.Kind.APP, "b", Grade.BROKEN, "x");

        assertThat(Condition.of(List.of(well, ill)).parts()).containsExactly(ill, well);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportView.Health.class,
            names = {"SIGN_IN_NEEDED", "ACCOUNT_BLOCKED", "SETTINGS_NEEDED", "APP_NOT_LOADED"})
    void anExportThatCannotSendIsBroken(ExportView.Health health) {
        assertThat(graded(view(health, Map.of(), JUST_NOW, List.of()), null).grade())
                .isEqualTo(Grade.BROKEN);
    }

    @Test
    void theReasonIsAWordForPrograms() {
        Part part = graded(view(ExportView.Health.SIGN_IN_NEEDED, Map.of(), null, List.of()), null);

        assertThat(part.reason()).isEqualTo("sign-in-needed");
        assertThat(part.name()).isEqualTo("shop@KS");
    }

    @Test
    void aLockAndRefusedVehiclesWaitForAPerson() {
        assertThat(graded(view(ExportView.Health.PARTLY_LOCKED, Map.of(), JUST_NOW, List.of()), null)
                        .grade())
                .isEqualTo(Grade.NEEDS_A_PERSON);
        assertThat(graded(view(ExportView.Health.ACTIVE, Map.of(ListingState.REFUSED, 1), JUST_NOW, List.of()), null)
                        .grade())
                .isEqualTo(Grade.NEEDS_A_PERSON);
        assertThat(graded(
                                view(
                                        ExportView.Health.ACTIVE,
                                        Map.of(),
                                        JUST_NOW,
                                        List.of(Finding.error("columns", "bad"))),
                                null)
                        .reason())
                .isEqualTo("refused");
    }

    @Test
    void whatWaitsLongWhileNothingIsConfirmedDoesNotGetThrough() {
        assertThat(graded(active(LONG_AGO), LONG_AGO).grade()).isEqualTo(Grade.BROKEN);
        assertThat(graded(active(null), LONG_AGO).reason()).isEqualTo("silent");
    }

    @Test
    void aLongTransferThatGoesOnIsWell() {
        assertThat(graded(active(JUST_NOW), LONG_AGO).grade()).isEqualTo(Grade.WORKS);
    }

    @Test
    void nothingToDoIsWell() {
        assertThat(graded(active(LONG_AGO), null).grade()).isEqualTo(Grade.WORKS);
        assertThat(graded(active(LONG_AGO), JUST_NOW).grade()).isEqualTo(Grade.WORKS);
        assertThat(graded(view(ExportView.Health.PAUSED, Map.of(), LONG_AGO, List.of()), LONG_AGO)
                        .grade())
                .isEqualTo(Grade.WORKS);
        assertThat(Condition.of(List.of()).grade()).isEqualTo(Grade.WORKS);
    }
}
