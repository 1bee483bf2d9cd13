package dev.carport.api.vehicle;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to the vehicle so far: registrations, distance, owners, damage, origin.
 *
 * <p>Every component is null when it is not known.
 *
 * @param firstRegistration month of the first registration anywhere; null for a vehicle never registered
 * @param productionDate month the vehicle was built
 * @param productionYear year the vehicle was built, for vehicles where the month is not known
 * @param modelYear model year as the manufacturer counts it
 * @param mileage distance covered
 * @param operatingHours hours run, for machines
 * @param previousOwners number of owners before the dealer
 * @param accident true when the vehicle ever had an accident, hail or water damage, repaired or not; false when it is known to have had none
 * @param damaged true when there is damage that has not been repaired
 * @param hailDamage true when there is hail damage
 * @param damageText what is or was damaged, in the dealer's words
 * @param roadworthy true when the vehicle may and can be driven
 * @param taxiOrRental true when the vehicle was used as a taxi or rental vehicle
 * @param nonSmoker true when nobody smoked in it
 * @param countryVersion ISO 3166-1 alpha-2 code of the market the vehicle was built for
 * @param reimport true when the vehicle was brought in from another country
 * @param mileageRecordUrl address of an official record of the mileage, such as a Belgian Car-Pass
 * @param tradeIn true while the vehicle is a trade-in that has not been taken into stock for good
 * @param inStockSince first day in stock; standing days count from here
 */
public record History(
        @Nullable YearMonth firstRegistration,
        @Nullable YearMonth productionDate,
        @Range(min = 1885, max = 2100) @Nullable Integer productionYear,
        @Range(min = 1885, max = 2100) @Nullable Integer modelYear,
        @Nullable Mileage mileage,
        @Unit("h") @Range(min = 0, max = 999_999) @Nullable Integer operatingHours,
        @Range(min = 0, max = 99) @Nullable Integer previousOwners,
        @Nullable Boolean accident,
        @Nullable Boolean damaged,
        @Nullable Boolean hailDamage,
        @Text(max = 2000, lines = true) @Nullable String damageText,
        @Nullable Boolean roadworthy,
        @Nullable Boolean taxiOrRental,
        @Nullable Boolean nonSmoker,
        @Text(max = 2, pattern = "[A-Z]{2}") @Nullable String countryVersion,
        @Nullable Boolean reimport,

        @Text(max = 1000, pattern = Text.WEB_ADDRESS) @Nullable String mileageRecordUrl,

        @Nullable Boolean tradeIn,
        @Nullable LocalDate inStockSince)
        implements Topic {

    /** Nothing is known. */
    public static final History NONE = new History(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);
}
