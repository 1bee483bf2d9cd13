package dev.carport.apps.autoscout24.platform;

import static dev.carport.api.vehicle.VehicleFields.IDENTITY_VIN;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.motorcycle;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.reference.ReferenceList;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.apps.autoscout24.mapping.Lists;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.RecordedProgress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the account holds: look-up, inventory, and the platform's lists. */
class LookupTest {
    private final Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    @Nested
    @DisplayName("look-up")
    class LookUp {
        @Test
        void findsOursByReferenceWithOneRequestForAllKeys() {
            account.transmit(usedCar(), new RecordedProgress("v-1"));
            account.transmit(motorcycle(), new RecordedProgress("v-2"));
            account.requests();

            var answers = account.platform.lookup(List.of(key("v-2"), key("v-9"), key("v-1")));

            assertThat(answers.get(0)).isInstanceOf(LookupAnswer.Found.class);
            assertThat(answers.get(1)).isInstanceOf(LookupAnswer.NotThere.class);
            assertThat(((LookupAnswer.Found) answers.get(2)).listing().reference())
                    .isEqualTo("v-1");
            assertThat(account.requests()).containsExactly("GET /vehicles 200");
        }

        @Test
        void findsByThePlatformsId() {
            var listing = new RecordedProgress("v-1");
            account.transmit(usedCar(), listing);

            assertThat(find(new ListingKey("other", "other", null, listing.remoteId())))
                    .isInstanceOf(LookupAnswer.Found.class);
        }

        @Test
        void takesNumberAndVinOnlyOfListingsThatCarryNobodysReference() {
            account.transmit(usedCar(), new RecordedProgress("v-1"));

            assertThat(find(new ListingKey("v-2", "KS-1042", "WBA8E51070K123456", null)))
                    .isInstanceOf(LookupAnswer.NotThere.class);
            assertThat(new Lookup(List.of(held("a", "KS-1042", null)))
                            .find(new ListingKey("v-2", "KS-1042", null, null)))
                    .isInstanceOf(LookupAnswer.Found.class);
            assertThat(new Lookup(List.of(held("a", null, "WBA8E51070K123456")))
                            .find(new ListingKey("v-2", "x", "wba8e51070k123456", null)))
                    .isInstanceOf(LookupAnswer.Found.class);
        }

        @Test
        void doesNotGuessBetweenTwo() {
            var lookup = new Lookup(List.of(held("a", "KS-1042", null), held("b", null, "WBA8E51070K123456")));

            assertThat(lookup.find(new ListingKey("v-2", "KS-1042", "WBA8E51070K123456", null)))
                    .isInstanceOf(LookupAnswer.CannotTell.class);
        }

        @Test
        void cannotTellWhileThePlatformIsDown() {
            account.sandbox.faults().add(FaultRule.status(500).always());

            assertThat(find(key("v-1"))).isInstanceOf(LookupAnswer.CannotTell.class);
        }

        private LookupAnswer find(ListingKey key) {
            return account.platform.lookup(List.of(key)).getFirst();
        }

        private ListingKey key(String reference) {
            return new ListingKey(reference, "no such number", null, null);
        }

        private static HeldVehicle held(String id, String number, String vin) {
            return new HeldVehicle(id, null, number, vin, "13", "320i");
        }
    }

    @Nested
    @DisplayName("inventory")
    class Inventory {
        @Test
        void namesEverythingAListingIsRecognisedBy() {
            var listing = new RecordedProgress("v-1");
            account.transmit(usedCar(), listing);
            account.transmit(motorcycle().with(IDENTITY_VIN, null), new RecordedProgress("v-2"));

            List<RemoteListing> all;
            try (var stream = account.platform.inventory()) {
                all = stream.toList();
            }

            assertThat(all)
                    .first()
                    .satisfies(listed ->
                            assertThat(listed.parts().get("vehicle").json()).contains("WBA8E51070K123456"))
                    .extracting(listed -> listed.with(Map.of()))
                    .isEqualTo(new RemoteListing(
                            listing.remoteId(),
                            "v-1",
                            "KS-1042",
                            "WBA8E51070K123456",
                            "BMW 320i Touring Sport Line",
                            true,
                            null));
            assertThat(all)
                    .hasSize(2)
                    .last()
                    .satisfies(bike -> assertThat(bike.vin()).isNull());
        }

        @Test
        void ofAnEmptyAccountIsEmpty() {
            assertThat(account.platform.inventory()).isEmpty();
        }

        @Test
        void doesWithoutNamesOfMakes() {
            account.transmit(usedCar(), new RecordedProgress("v-1"));
            account.sandbox.faults().add(FaultRule.status(500).onPath("/makes"));

            assertThat(account.platform.inventory())
                    .singleElement()
                    .satisfies(listing -> assertThat(listing.title()).isEqualTo("320i Touring Sport Line"));
        }
    }

    @Nested
    @DisplayName("lists")
    class PlatformLists {
        @Test
        void areLoadedWithoutASignIn() {
            account.platform.signOut();

            var lists = account.platform.loadReferences(List.of(Lists.COLOURS, Lists.SEALS));

            assertThat(lists).extracting(ReferenceList::name).containsExactlyInAnyOrder(Lists.COLOURS, Lists.SEALS);
            assertThat(account.requests()).containsExactly("GET /seals 200", "GET /references 200");
        }

        @Test
        void areAllThereThatTheMappingNames() {
            var named = Mapped.mapping().fields().stream()
                    .map(field -> field.list())
                    .filter(list -> !list.isEmpty())
                    .distinct()
                    .toList();

            assertThat(account.platform.referenceLists()).containsExactlyInAnyOrderElementsOf(named);
        }

        @Test
        void keepCarsAndBikesApart() {
            var bodies = account.platform.loadReferences(List.of(Lists.CAR_BODIES, Lists.BIKE_BODIES));

            assertThat(list(bodies, Lists.CAR_BODIES).byId("112", null)).isEmpty();
            assertThat(list(bodies, Lists.BIKE_BODIES).byId("112", null)).isPresent();
        }

        @Test
        void thatCannotBeLoadedFailAsAWhole() {
            account.sandbox.faults().add(FaultRule.html(200).onPath("/references"));

            assertThatThrownBy(() -> account.platform.loadReferences(List.of(Lists.COLOURS)))
                    .isInstanceOf(NotDone.class);
        }

        private static ReferenceList list(List<ReferenceList> lists, String name) {
            return lists.stream()
                    .filter(list -> list.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
