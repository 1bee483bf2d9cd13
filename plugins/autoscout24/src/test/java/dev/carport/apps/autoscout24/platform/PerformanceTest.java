package dev.carport.apps.autoscout24.platform;

import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.http.TransportException;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.Statistics;
import dev.carport.api.platform.Statistics.Kind;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.apps.autoscout24.sandbox.As24Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Figures as the platform tells them. */
class PerformanceTest {

    @Test
    void tellsHowTheStockAndOneListingDid() {
        try (Account account = new Account()) {
            account.online(usedCar());
            account.clock.forward(Duration.ofDays(20));
            account.signIn();
            LocalDate yesterday =
                    LocalDate.ofInstant(account.clock.instant(), ZoneOffset.UTC).minusDays(1);
            ListingKey key = new ListingKey(
                    Mapped.REFERENCE,
                    usedCar().number(),
                    null,
                    account.onlyOne().vehicleId());

            Statistics.Figures one = account.platform.figures(key, yesterday.minusDays(9), yesterday);
            Statistics.Figures all = account.platform.figures(null, yesterday.minusDays(9), yesterday);

            assertThat(one.counts()).containsKeys(Kind.values());
            assertThat(one.counts().get(Kind.VIEWS).total()).isPositive();
            assertThat(one.counts().get(Kind.VIEWS).perDay()).isNotNull();
            assertThat(one.counts()).isEqualTo(all.counts());
            assertThat(one.standingDays()).isEqualByComparingTo("20");
            assertThat(all.standingDays()).isEqualByComparingTo("20");
        }
    }

    @Test
    void saysWhenThePlatformDoesNot() {
        try (Account account = new Account()) {
            account.sandbox
                    .faults()
                    .add(As24Faults.unknownCode(50_999).onMethod("GET").onPath("/statistics.*"));
            LocalDate day = LocalDate.parse("2026-01-10");

            assertThatThrownBy(() -> account.platform.figures(null, day, day.plusDays(3)))
                    .isInstanceOf(TransportException.class);
        }
    }
}
