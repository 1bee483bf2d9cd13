package dev.carport.api.vehicle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One way to finance the vehicle, as a representative example.
 *
 * <p>A component is null when it is not known, unless its text says otherwise.
 *
 * @param key name of the offer by which an export chooses it, such as "1"; never null, unique per vehicle
 * @param bank name, legal form and address of the bank
 * @param effectiveRate effective rate per year
 * @param debitRate debit interest rate per year
 * @param debitKind whether the debit interest may change
 * @param duration duration
 * @param rates number of monthly rates, the final rate not counted
 * @param monthlyRate rate per month
 * @param downPayment payment at the start; zero when there is none
 * @param finalRate payment at the end; zero when there is none
 * @param netCredit net loan amount
 * @param grossCredit gross loan amount
 * @param total everything the buyer pays in the end
 * @param closingCosts fees for the contract
 * @param protectionInsurance cost of the payment protection insurance
 * @param annualMileage distance per year the final rate is based on
 * @param conditions further conditions
 * @param validUntil last day of the offer
 */
public record FinancingOffer(
        @Text(max = 30) String key,
        @Text(max = 600) @Nullable String bank,
        @Nullable Percent effectiveRate,
        @Nullable Percent debitRate,
        @Nullable DebitInterest debitKind,
        @Unit("months") @Range(min = 1, max = 999) @Nullable Integer duration,
        @Range(min = 1, max = 999) @Nullable Integer rates,
        @Nullable Money monthlyRate,
        @Nullable Money downPayment,
        @Nullable Money finalRate,
        @Nullable Money netCredit,
        @Nullable Money grossCredit,
        @Nullable Money total,
        @Nullable Money closingCosts,
        @Nullable Money protectionInsurance,
        @Nullable Mileage annualMileage,
        @Text(max = 2000, lines = true) @Nullable String conditions,
        @Nullable LocalDate validUntil) {}
