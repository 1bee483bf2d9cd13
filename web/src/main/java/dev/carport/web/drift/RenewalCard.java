package dev.carport.web.drift;

import dev.carport.engine.drift.Care.Renewals;
import dev.carport.engine.drift.DriftDesk;
import dev.carport.engine.exports.Export;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How listings that end after a time are renewed.
 *
 * @param href where the choice goes
 * @param days how long a listing lives
 * @param ending how many end within a week
 * @param fee what renewing costs
 * @param always whether they are renewed for a fee, too
 * @param waits whether they wait for a person
 * @param may whether the person may choose
 */
public record RenewalCard(String href, long days, int ending, String fee, boolean always, boolean waits, boolean may) {

    private static final Duration SOON = Duration.ofDays(7);

    /** The card; null where listings live for ever, or nothing is online. */
    public static @Nullable RenewalCard read(Visit visit, Export export, DriftDesk desk, String href) {
        Optional<Duration> life = desk.lifeTime(export);
        return life.isEmpty() || !export.listed()
                ? null
                : new RenewalCard(
                        href + "/renewals",
                        life.get().toDays(),
                        desk.ending(export, SOON),
                        fee(visit, desk.renewalFee(export)),
                        desk.care(export).renewals() == Renewals.ALWAYS,
                        !desk.renews(export),
                        visit.may(Access.MARKETING));
    }

    private static String fee(Visit visit, Optional<BigDecimal> fee) {
        return fee.isEmpty()
                ? visit.text("renewal.fee.unknown")
                : fee.get().signum() == 0
                        ? visit.text("renewal.fee.none")
                        : visit.text("renewal.fee", visit.formats().fee(fee.get(), Currency.getInstance("EUR")));
    }
}
