package dev.carport.engine.doubles;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.ledger.LedgerStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges new listings of one app together: one query for all of them, and one more where only numbers agree. Thread-safe. */
public final class Doubles {
    private final ClaimStore claims;
    private final Predicate<String> once;
    private final Function<Collection<String>, Map<String, Vehicle>> everKnown;

    /**
     * A judge over these claims.
     *
     * @param once says of an app, by its id, whether a car is meant to be there once; files have receivers of their own
     * @param everKnown vehicles by id, those that have left the stock too
     */
    public Doubles(
            ClaimStore claims, Predicate<String> once, Function<Collection<String>, Map<String, Vehicle>> everKnown) {
        this.claims = claims;
        this.once = once;
        this.everKnown = everKnown;
    }

    /** Waits until nobody else begins new listings of this app; for the rest of the transaction of this thread. */
    public void alone(String app) {
        claims.alone(app);
    }

    /** True when there is something to judge: an app is used at several places, and each car is meant to be there once. */
    public boolean concerns(String app) {
        return once.test(app) && claims.several(app);
    }

    /**
     * What is to be done with each. Of two of them that are one car the first one is listed.
     *
     * @param takesOver whether listings of one account can be handed from one export to another
     * @return by entry; those that are free are in it, too
     */
    public Map<LedgerStore.Key, Ruling> judge(String app, String environment, boolean takesOver, List<Wanted> wanted) {
        Map<LedgerStore.Key, Ruling> rulings = new LinkedHashMap<>();
        Map<String, List<Claim>> byVin = new HashMap<>();
        Map<String, List<Claim>> byNumber = new HashMap<>();
        claims.claims(app, environment, vins(wanted), numbers(wanted)).forEach(claim -> add(claim, byVin, byNumber));
        Map<String, Vehicle> documents = documents(wanted, byNumber);
        Set<LedgerStore.Key> taken = new HashSet<>();
        for (Wanted one : wanted) {
            List<Claim> others = candidates(one, byVin, byNumber).stream()
                    .filter(claim -> isOther(one, claim) && isSame(one.vehicle(), claim, documents))
                    .toList();
            Ruling ruling = ruling(one, others, takesOver, taken);
            rulings.put(one.key(), ruling);
            if (ruling instanceof Ruling.Free) {
                documents.put(one.key().vehicleId(), one.vehicle());
                add(claim(one), byVin, byNumber);
            }
        }
        return rulings;
    }

    private static Ruling ruling(Wanted one, List<Claim> others, boolean takesOver, Set<LedgerStore.Key> taken) {
        for (Claim other : others) {
            if (!other.going()) {
                return new Ruling.Twice(other);
            }
        }
        if (others.isEmpty()) {
            return new Ruling.Free();
        }
        Claim only = others.getFirst();
        boolean takes = takesOver
                && others.size() == 1
                && only.takeable()
                && only.accountId().equals(one.accountId())
                && taken.add(only.key());
        return takes ? new Ruling.TakeOver(only) : new Ruling.AfterIt(only);
    }

    private static Claim claim(Wanted one) {
        return new Claim(
                one.key(),
                one.accountId(),
                null,
                one.location(),
                vin(one.vehicle()),
                one.vehicle().number(),
                false,
                false);
    }

    private static void add(Claim claim, Map<String, List<Claim>> byVin, Map<String, List<Claim>> byNumber) {
        if (claim.vin() != null) {
            byVin.computeIfAbsent(claim.vin(), vin -> new ArrayList<>()).add(claim);
        }
        byNumber.computeIfAbsent(claim.number(), number -> new ArrayList<>()).add(claim);
    }

    private static Set<Claim> candidates(
            Wanted one, Map<String, List<Claim>> byVin, Map<String, List<Claim>> byNumber) {
        Set<Claim> found = new LinkedHashSet<>();
        String vin = vin(one.vehicle());
        if (vin != null) {
            found.addAll(byVin.getOrDefault(vin, List.of()));
        }
        found.addAll(byNumber.getOrDefault(one.vehicle().number(), List.of()));
        return found;
    }

    /** Within one export the numbers tell the vehicles apart. */
    private static boolean isOther(Wanted one, Claim claim) {
        return !claim.key().exportId().equals(one.key().exportId());
    }

    private static boolean isSame(Vehicle vehicle, Claim claim, Map<String, Vehicle> documents) {
        String vin = vin(vehicle);
        if (vin != null && claim.vin() != null) {
            return vin.equals(claim.vin());
        }
        Vehicle other = documents.get(claim.key().vehicleId());
        return other != null && SameCar.same(vehicle, other);
    }

    /** Documents are read only where the VIN does not decide. */
    private Map<String, Vehicle> documents(List<Wanted> wanted, Map<String, List<Claim>> byNumber) {
        Set<String> needed = new HashSet<>();
        for (Wanted one : wanted) {
            boolean known = vin(one.vehicle()) != null;
            byNumber.getOrDefault(one.vehicle().number(), List.of()).stream()
                    .filter(claim -> isOther(one, claim) && !(known && claim.vin() != null))
                    .forEach(claim -> needed.add(claim.key().vehicleId()));
        }
        return needed.isEmpty() ? new HashMap<>() : new HashMap<>(everKnown.apply(needed));
    }

    private static Set<String> vins(List<Wanted> wanted) {
        return wanted.stream()
                .map(one -> vin(one.vehicle()))
                .filter(vin -> vin != null)
                .collect(Collectors.toSet());
    }

    private static Set<String> numbers(List<Wanted> wanted) {
        return wanted.stream().map(one -> one.vehicle().number()).collect(Collectors.toSet());
    }

    private static @Nullable String vin(Vehicle vehicle) {
        String vin = vehicle.identity().vin();
        return vin == null ? null : vin.toUpperCase(Locale.ROOT);
    }
}
