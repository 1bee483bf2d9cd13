package dev.carport.apps.autoscout24.sandbox.rules;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the rules need to know besides the vehicle itself.
 *
 * @param dealerCountry ISO code of the dealer's country
 * @param today the current day in Europe/Berlin (the document names no time zone)
 * @param update whether an existing vehicle is replaced
 * @param inspectionMonthsAhead how far ahead the next inspection may lie; the document does not give the bound
 */
public record Circumstances(String dealerCountry, LocalDate today, boolean update, int inspectionMonthsAhead) {

    YearMonth thisMonth() {
        return YearMonth.from(today);
    }

    boolean dealerIsIn(String country) {
        return dealerCountry.equals(country);
    }
}
