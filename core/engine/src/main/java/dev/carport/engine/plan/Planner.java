package dev.carport.engine.plan;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Booking;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.release.ReleaseRules;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline release → map → check → diff for one listing. Pure: the same subject and the same mapping give the same answer. What
 * it decides is carried out elsewhere; applying it and looking again gives {@link Decision.Keep}.
 */
public final class Planner {
    private final ReleaseRules rules;
    private final ListingMapping mapping;
    private final String appVersion;
    private final Instant now;
    private final Renewal renewal;

    /** Maps a vehicle to the listing an export wants; findings instead of exceptions. Pure. */
    @FunctionalInterface
    public interface ListingMapping {
        /**
         * The mapped listing.
         *
         * @param bookings paid extras ordered for it, sorted by kind
         */
        MappingResult map(String reference, Vehicle vehicle, List<Booking> bookings);

        /** The mapped listing without paid extras. */
        default MappingResult map(String reference, Vehicle vehicle) {
            return map(reference, vehicle, List.of());
        }
    }

    /**
     * A planner for one export.
     *
     * @param mapping the app's mapping with the export's settings
     * @param appVersion part of the digest: another version of the app may try refused content again
     * @param now the moment
     */
    public Planner(ReleaseRules rules, ListingMapping mapping, String appVersion, Instant now) {
        this(rules, mapping, appVersion, now, Renewal.NEVER);
    }

    /** A planner for one export whose listings are prolonged as said. */
    public Planner(ReleaseRules rules, ListingMapping mapping, String appVersion, Instant now, Renewal renewal) {
        this.renewal = renewal;
        this.rules = rules;
        this.mapping = mapping;
        this.appVersion = appVersion;
        this.now = now;
    }

    /** The next action for one listing. */
    public Planned plan(Subject subject) {
        Entry entry = subject.entry();
        if (entry.presence() == Presence.IN_DOUBT) {
            return of(new Decision.LookUp(), entry.findings());
        }
        if (entry.presence() == Presence.ACCEPTED) {
            return undecided(subject);
        }
        if (entry.hold() == Hold.UNMATCHED) {
            return of(new Decision.AwaitMatch(), List.of(Finding.tip("", "match.unclear")));
        }
        Optional<Finding> reason = reasonToLeave(subject);
        if (reason.isPresent()) {
            return leave(subject, reason.get());
        }
        Vehicle vehicle = Objects.requireNonNull(subject.vehicle(), "only a vehicle in stock has no reason to leave");
        return compare(subject, mapping.map(entry.vehicleId(), vehicle, subject.bookings()));
    }

    /** A listing the platform has not decided about: what is sold leaves without its word; everything else waits for it. */
    private Planned undecided(Subject subject) {
        Entry entry = subject.entry();
        boolean leaves = entry.hold() == Hold.LEAVING;
        return (leaves ? Optional.<Finding>empty() : reasonToLeave(subject))
                .map(reason -> withdrawal(entry, subject.held(), reason))
                .orElseGet(() -> of(new Decision.AskAgain(), entry.findings()));
    }

    private Optional<Finding> reasonToLeave(Subject subject) {
        Vehicle vehicle = subject.vehicle();
        if (vehicle == null) {
            return Optional.of(Finding.tip("", "release.not-in-stock"));
        }
        Instant firstSeen = Objects.requireNonNull(subject.firstSeen(), "a vehicle in stock was seen at some time");
        return rules.refusal(vehicle, firstSeen, subject.decision());
    }

    private Planned compare(Subject subject, MappingResult mapped) {
        Entry entry = subject.entry();
        String digest = digest(mapped.parts());
        Decision decision;
        List<Finding> findings = mapped.findings();
        if (mapped.blocked()) {
            decision = new Decision.HoldBack();
        } else if (digest.equals(entry.refusedDigest())) {
            decision = new Decision.StayRefused();
            findings = entry.findings();
        } else {
            Map<String, Change.Part> parts = parts(subject, mapped.parts());
            if (!entry.present()) {
                decision = new Decision.Send(Change.Intent.CREATE, parts);
            } else if (entry.presence() == Presence.PARTIAL
                    || parts.values().stream().anyMatch(Change.Part::differs)) {
                decision = new Decision.Send(Change.Intent.UPDATE, parts);
            } else if (ends(entry) && renewal.allowed()) {
                decision = new Decision.Send(Change.Intent.RENEW, parts);
            } else {
                decision = new Decision.Keep();
            }
        }
        if (ends(entry) && !renewal.allowed()) {
            findings = Stream.concat(findings.stream(), Stream.of(Finding.warning("", "renewal.waits")))
                    .distinct()
                    .toList();
        }
        return new Planned(decision, findings, mapped.unmapped(), digest, review(entry, decision, mapped.reviewAt()));
    }

    private boolean ends(Entry entry) {
        Instant at = renewal.at(entry);
        return at != null && !at.isAfter(now);
    }

    /**
     * When to look again: as the mapping says, and when the listing is to be prolonged, after a change that goes first at once. One that waits
     * for a person is looked at daily.
     */
    private @Nullable Instant review(Entry entry, Decision decision, @Nullable Instant mapped) {
        Instant next = future(mapped);
        boolean anew = decision instanceof Decision.Send send
                && (send.intent() == Change.Intent.RENEW || entry.livesFrom() == null);
        Instant renewed = anew ? renewal.atNext(now) : renewal.at(entry);
        if (renewed == null) {
            return next;
        }
        boolean goesFirst =
                decision instanceof Decision.Send send && send.intent() == Change.Intent.UPDATE && renewal.allowed();
        Instant look = renewed.isAfter(now) ? renewed : goesFirst ? now : now.plus(Duration.ofDays(1));
        return next == null || look.isBefore(next) ? look : next;
    }

    private Planned leave(Subject subject, Finding reason) {
        if (!subject.entry().present()) {
            return of(new Decision.Withhold(reason), List.of(reason));
        }
        return withdrawal(subject.entry(), subject.held(), reason);
    }

    /** The withdrawal of a listing, whatever the vehicle. */
    public static Planned withdrawal(Entry entry, Map<String, HeldPart> held, Finding reason) {
        Map<String, Change.Part> parts = new LinkedHashMap<>();
        held.keySet().stream()
                .sorted()
                .forEach(name -> parts.put(name, new Change.Part(before(entry, held.get(name)), PartValue.EMPTY)));
        return of(new Decision.Withdraw(reason, parts), List.of(reason));
    }

    private static Map<String, Change.Part> parts(Subject subject, Map<String, PartValue> wanted) {
        Map<String, Change.Part> parts = LinkedHashMap.newLinkedHashMap(wanted.size());
        wanted.forEach((name, after) -> parts.put(
                name, new Change.Part(before(subject.entry(), subject.held().get(name)), after)));
        return parts;
    }

    private static Change.Before before(Entry entry, @Nullable HeldPart held) {
        if (held == null) {
            return entry.present() ? Change.Before.UNKNOWN : Change.Before.NOTHING;
        }
        if (!held.certain()) {
            return Change.Before.UNKNOWN;
        }
        return held.content() == null
                ? Change.Before.NOTHING
                : new Change.Before.Holds(held.content(), held.remembered());
    }

    private String digest(Map<String, PartValue> parts) {
        MessageDigest sha = sha256();
        sha.update(appVersion.getBytes(StandardCharsets.UTF_8));
        parts.forEach((name, value) -> {
            sha.update(name.getBytes(StandardCharsets.UTF_8));
            switch (value) {
                case PartValue.Present present -> sha.update(present.content().bytes());
                case PartValue.Empty empty -> sha.update((byte) 0);
                case PartValue.Untouched untouched -> sha.update((byte) 1);
            }
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private @Nullable Instant future(@Nullable Instant instant) {
        return instant != null && instant.isAfter(now) ? instant : null;
    }

    private static Planned of(Decision decision, List<Finding> findings) {
        return new Planned(decision, findings, List.of(), null, null);
    }
}
