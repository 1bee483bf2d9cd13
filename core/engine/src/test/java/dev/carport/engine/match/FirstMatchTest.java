package dev.carport.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.RemoteListing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstMatchTest {
    private static final String VIN_A = "WVWZZZ1JZXW00000A";
    private static final String VIN_B = "WVWZZZ1JZXW00000B";

    private static MatchKey vehicle(String id, String number, @Nullable String vin) {
        return new MatchKey(id, number, vin);
    }

    private static RemoteListing listing(
            String id, @Nullable String reference, @Nullable String number, @Nullable String vin) {
        return new RemoteListing(id, reference, number, vin, "", true, null);
    }

    private static List<Pairing> pair(List<MatchKey> stock, RemoteListing... listings) {
        return new FirstMatch(stock).pair(List.of(listings));
    }

    private static String word(Pairing pairing) {
        return pairing.vehicleId() == null
                ? (pairing.leftover() ? "leftover" : "open " + pairing.candidates())
                : pairing.vehicleId() + " " + pairing.by();
    }

    @Test
    void pairsByReferenceThenVinThenNumber() {
        List<MatchKey> stock =
                List.of(vehicle("v1", "A1", VIN_A), vehicle("v2", "A2", VIN_B), vehicle("v3", "A3", null));

        assertThat(pair(
                        stock,
                        listing("1", "v1", "A2", null),
                        listing("2", null, "A3", VIN_B),
                        listing("3", null, "A3", null),
                        listing("4", null, "unknown", null)))
                .extracting(FirstMatchTest::word)
                .containsExactly("v1 REFERENCE", "v2 VIN", "v3 NUMBER", "leftover");
    }

    @Test
    void looksAwayFromCaseAndBlanks() {
        List<MatchKey> stock = List.of(vehicle("v1", "a1", VIN_A), vehicle("v2", "A2 ", null));

        assertThat(pair(
                        stock,
                        listing("1", null, null, VIN_A.toLowerCase(java.util.Locale.ROOT)),
                        listing("2", null, " a2", null)))
                .extracting(FirstMatchTest::word)
                .containsExactly("v1 VIN", "v2 NUMBER");
    }

    @Test
    void findsNothingByABlankTrait() {
        assertThat(pair(List.of(vehicle("v1", " ", " ")), listing("1", null, "", " ")))
                .extracting(FirstMatchTest::word)
                .containsExactly("leftover");
    }

    @Test
    void leavesListingsWithASharedTraitToAPerson() {
        List<MatchKey> stock = List.of(vehicle("v1", "A1", VIN_A));

        assertThat(pair(stock, listing("1", null, null, VIN_A), listing("2", null, null, VIN_A)))
                .extracting(FirstMatchTest::word)
                .containsExactly("open [v1]", "open [v1]");
        assertThat(pair(stock, listing("1", null, "A1", null), listing("2", null, "A1", null)))
                .extracting(FirstMatchTest::word)
                .containsExactly("open [v1]", "open [v1]");
    }

    @Test
    void leavesVehiclesWithASharedTraitToAPerson() {
        List<MatchKey> stock = List.of(vehicle("v1", "A1", VIN_A), vehicle("v2", "A2", VIN_A));

        assertThat(pair(stock, listing("1", null, null, VIN_A)))
                .extracting(FirstMatchTest::word)
                .containsExactly("open [v1, v2]");
        assertThat(pair(stock, listing("1", "v1", null, VIN_A), listing("2", null, null, VIN_A)))
                .as("what is left over after a clear pair is still no pair")
                .extracting(FirstMatchTest::word)
                .containsExactly("v1 REFERENCE", "open [v2]");
    }

    @Test
    void decidesASharedNumberByAStrongerTrait() {
        List<MatchKey> stock = List.of(vehicle("v1", "A1", VIN_A));

        assertThat(pair(stock, listing("1", null, "A1", VIN_A), listing("2", null, "A1", null)))
                .extracting(FirstMatchTest::word)
                .containsExactly("v1 VIN", "leftover");
    }

    @Test
    void pairsNothingWhoseVinsDiffer() {
        List<MatchKey> stock = List.of(vehicle("v1", "A1", VIN_A));

        assertThat(pair(stock, listing("1", null, "A1", VIN_B)))
                .extracting(FirstMatchTest::word)
                .containsExactly("open [v1]");
        assertThat(pair(stock, listing("1", "v1", null, VIN_B)))
                .as("a reference that was given to another car")
                .extracting(FirstMatchTest::word)
                .containsExactly("open [v1]");
    }

    @Test
    void countsAListingThatComesTwiceOnce() {
        List<MatchKey> stock = List.of(vehicle("v1", "A1", VIN_A));
        RemoteListing listing = listing("1", null, "A1", VIN_A);

        assertThat(pair(stock, listing, listing, listing("1", null, "A1", null)))
                .extracting(FirstMatchTest::word)
                .containsExactly("v1 VIN");
    }

    @Test
    void hasNothingToSayAboutNothing() {
        assertThat(pair(List.of())).isEmpty();
        assertThat(pair(List.of(), listing("1", "v1", "A1", VIN_A)))
                .extracting(FirstMatchTest::word)
                .containsExactly("leftover");
    }
}
