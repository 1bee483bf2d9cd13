package dev.carport.api.vehicle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One way to lease the vehicle.
 *
 * <p>A component is null when it is not known, unless its text says otherwise.
 *
 * @param key name of the offer by which an export chooses it, such as "1"; never null, unique per vehicle
 * @param lessor name, legal form and address of the lessor
 * @param customer whom the offer is for
 * @param duration duration
 * @param annualMileage included distance per year
 * @param monthlyRateGross rate per month, tax included
 * @param monthlyRateNet rate per month without tax
 * @param downPayment payment at the start; zero when there is none
 * @param total everything the customer pays in the end
 * @param listPrice list price the offer is based on, tax included
 * @param residualValue value at the end of the contract
 * @param netCredit net loan amount
 * @param effectiveRate effective rate per year
 * @param debitRate debit interest rate per year
 * @param debitKind whether the debit interest may change
 * @param transferCosts costs of the transfer, when they are not part of the rate
 * @param registrationCosts costs of the registration, when they are not part of the rate
 * @param extraKilometre what one kilometre above the included distance costs
 * @param fewerKilometre what is refunded for one kilometre below the included distance
 * @param conditions further conditions
 * @param validUntil last day of the offer
 */
public record LeasingOffer(
        @Text(max = 30) String key,
        @Text(max = 600) @Nullable String lessor,
        @Nullable LeasingCustomer customer,
        @Unit("months") @Range(min = 1, max = 999) @Nullable Integer duration,
        @Nullable Mileage annualMileage,
        @Nullable Money monthlyRateGross,
        @Nullable Money monthlyRateNet,
        @Nullable Money downPayment,
        @Nullable Money total,
        @Nullable Money listPrice,
        @Nullable Money residualValue,
        @Nullable Money netCredit,
        @Nullable Percent effectiveRate,
        @Nullable Percent debitRate,
        @Nullable DebitInterest debitKind,
        @Nullable Money transferCosts,
        @Nullable Money registrationCosts,

        @Unit("ct/km") @Range(min = 0, max = 999, decimals = 3) @Nullable BigDecimal extraKilometre,

        @Unit("ct/km") @Range(min = 0, max = 999, decimals = 3) @Nullable BigDecimal fewerKilometre,

        @Text(max = 2000, lines = true) @Nullable String conditions,
        @Nullable LocalDate validUntil) {}
