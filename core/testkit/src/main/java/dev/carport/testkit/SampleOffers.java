package dev.carport.testkit;

import dev.carport.api.vehicle.DebitInterest;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.LeasingCustomer;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Percent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Offers with all a legal example needs, and nothing else; in euros. */
public final class SampleOffers {
    private SampleOffers() {}

    /** A financing offer for a car of 26,703 euros, without a last day. */
    public static FinancingOffer financing(String key) {
        return new FinancingOffer(
                key,
                "Autobank AG, Hauptstraße 1, 10115 Berlin",
                Percent.of("4.99"),
                Percent.of("4.88"),
                DebitInterest.FIXED,
                48,
                47,
                Money.eur("249.00"),
                Money.eur("4000.00"),
                Money.eur("11000.00"),
                Money.eur("23490.00"),
                Money.eur("26703.00"),
                Money.eur("26703.00"),
                null,
                null,
                new Mileage(10_000),
                null,
                null);
    }

    /**
     * A leasing offer for private customers.
     *
     * @param lastDay its last day; null for none
     */
    public static LeasingOffer leasing(String key, @Nullable LocalDate lastDay) {
        return new LeasingOffer(
                key,
                "Leasinghaus GmbH, Ring 5, 60311 Frankfurt",
                LeasingCustomer.PRIVATE,
                36,
                new Mileage(15_000),
                Money.eur("299.00"),
                null,
                Money.eur("2500.00"),
                Money.eur("13264.00"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                lastDay);
    }
}
