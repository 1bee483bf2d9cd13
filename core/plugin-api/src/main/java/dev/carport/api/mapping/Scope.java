package dev.carport.api.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.reference.References;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleField;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the functions of a declaration see while one vehicle is mapped: the {@link Input}, and where they leave findings and the next
 * instant at which the result may differ. Lives for one call; do not keep it.
 */
public final class Scope<S extends Record> {
    private final Input<S> input;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>(4);
    private final List<Unmapped> unmapped = new ArrayList<>(2);
    private @Nullable Instant reviewAt;

    Scope(Input<S> input) {
        this.input = input;
        this.today = LocalDate.ofInstant(input.now(), input.zone());
    }

    /** The vehicle. */
    public Vehicle vehicle() {
        return input.vehicle();
    }

    /** The export's settings. */
    public S settings() {
        return input.settings();
    }

    /** The host's stable key of the listing, see {@link Input#reference()}. */
    public String reference() {
        return input.reference();
    }

    /** The platform's lists. */
    public References references() {
        return input.references();
    }

    /** A fact about the account, see {@link Input#facts()}. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(input.facts().get(name));
    }

    /** Language for composed texts. */
    public Locale language() {
        return input.language();
    }

    /** The moment of the mapping. */
    public Instant now() {
        return input.now();
    }

    /** Today at the dealer's. Whoever lets a result depend on it calls {@link #reviewOn} too. */
    public LocalDate today() {
        return today;
    }

    /** This month at the dealer's, see {@link #today()}. */
    public YearMonth thisMonth() {
        return YearMonth.from(today);
    }

    /** The paid extra of this kind that a person has ordered for the listing. */
    public Optional<Booking> booking(String kind) {
        return input.bookings().stream()
                .filter(booking -> booking.kind().equals(kind))
                .findFirst();
    }

    /**
     * Where the public may fetch an image of the vehicle, for platforms that fetch instead of being sent. The address stays the same
     * while the image does.
     *
     * @return empty when the host has no public address: leave a finding {@link
     *     dev.carport.api.finding.StandardCodes#IMAGES_NOT_PUBLIC} if the platform needs it
     */
    public Optional<URI> address(Image image) {
        URI base = input.imageBase();
        return base == null ? Optional.empty() : Optional.of(base.resolve(image.fileName()));
    }

    /** Leaves a finding. */
    public void report(Finding finding) {
        findings.add(finding);
    }

    /** The result may differ from this instant on, without any event: look again then. The earliest one counts. */
    public void reviewAt(Instant instant) {
        if (instant.isAfter(input.now()) && (reviewAt == null || instant.isBefore(reviewAt))) {
            reviewAt = instant;
        }
    }

    /** As {@link #reviewAt(Instant)}, from the start of this day at the dealer's. */
    public void reviewOn(LocalDate day) {
        reviewAt(day.atStartOfDay(input.zone()).toInstant());
    }

    /**
     * Translates a value of the vehicle into the id of the platform's list. Without a counterpart a finding is left at the field and
     * the dealer can resolve the value once for all vehicles.
     *
     * @param field whose value it is
     * @param list name of the list, see {@link dev.carport.api.platform.ReferenceSource}
     * @param value the dealer's value; for enums the constant's name
     * @param parent id of the entry it belongs to (the make of a model); null when the list has no parents
     * @param optional true when the listing can go without it: the finding is then a warning
     */
    public Optional<String> translate(
            VehicleField<?> field, String list, String value, @Nullable String parent, boolean optional) {
        Optional<String> id = input.references().find(list, value, parent);
        if (id.isEmpty()) {
            if (!input.references().has(list)) {
                report(Finding.error(field, StandardCodes.LIST_MISSING, list));
            } else {
                String code = StandardCodes.UNMAPPED;
                report(optional ? Finding.warning(field, code, value, list) : Finding.error(field, code, value, list));
                unmapped.add(new Unmapped(field.key(), list, value, parent, optional));
            }
        }
        return id;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Unmapped> unmapped() {
        return unmapped;
    }

    @Nullable Instant reviewAt() {
        return reviewAt;
    }

    boolean hasFindingsSince(int mark) {
        return findings.size() > mark;
    }
}
