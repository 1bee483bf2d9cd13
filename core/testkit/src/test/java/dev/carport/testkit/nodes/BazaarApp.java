package dev.carport.testkit.nodes;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.Limits;
import dev.carport.api.http.Body;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.OneByOne;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Platform;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Setting;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.VehicleFields;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A small app for {@link Bazaar}: the platform knows no key for repeats, so only looking up protects from doubles. */
final class BazaarApp implements ExportApp<BazaarApp.Stall> {
    static final String ID = "bazaar";

    record Stall(@Setting CustomerNumber customerNumber) {}

    @Override
    public AppInfo info() {
        return AppInfo.builder(ID, "Test")
                .baseUrl("https://bazaar.example")
                .limits(Limits.oneByOne().parallel(4))
                .noInventory()
                .build();
    }

    @Override
    public Class<Stall> settings() {
        return Stall.class;
    }

    @Override
    public Mapping<Stall> mapping() {
        return Mapping.of(Stall.class)
                .part(
                        "ad",
                        ad -> ad.field("price")
                                .from(VehicleFields.PRICES_GROSS)
                                .as(Money::amount)
                                .required())
                .build();
    }

    @Override
    public Platform connect(Connection connection) {
        Step.RUN_BEGUN.reached();
        return new BazaarPlatform(connection);
    }

    private record BazaarPlatform(Connection connection) implements OneByOne {
        @Override
        public CheckResult check(CheckRequest request) {
            return CheckResult.ok(null, Map.of());
        }

        @Override
        public Outcome transmit(Change change, Progress progress) {
            Step.INTENT_WRITTEN.reached();
            Outcome outcome = send(change, progress);
            Step.OUTCOME_KNOWN.reached();
            return outcome;
        }

        private Outcome send(Change change, Progress progress) {
            return switch (change.intent()) {
                case CREATE -> {
                    Step.REQUEST_LEAVES.reached();
                    Reply reply = connection.http().send(Request.post(at("/ads"), body(change)));
                    Step.ANSWER_ARRIVED.reached();
                    if (reply.status() == 201) {
                        progress.identified(change, reply.text());
                        Step.ID_REPORTED.reached();
                    }
                    yield judged(reply, 201, reply.text());
                }
                case UPDATE, RENEW -> {
                    String id = Objects.requireNonNull(change.remoteId());
                    yield judged(changed(connection.http().send(Request.put(at("/ads/" + id), body(change)))), 200, id);
                }
                case WITHDRAW -> {
                    String id = Objects.requireNonNull(change.remoteId());
                    Reply reply = connection.http().send(Request.delete(at("/ads/" + id)));
                    Step.WITHDRAWN_THERE.reached();
                    yield reply.status() == 200 || reply.status() == 404
                            ? Outcome.withdrawn()
                            : Outcome.inDoubt("status " + reply.status());
                }
            };
        }

        private static Reply changed(Reply reply) {
            Step.CHANGED_THERE.reached();
            return reply;
        }

        private static Outcome judged(Reply reply, int good, String id) {
            return reply.status() == good ? Outcome.confirmed(id, null) : Outcome.inDoubt("status " + reply.status());
        }

        private static Body body(Change change) {
            String price = change.part("ad").content().orElseThrow().json();
            return new Body.Bytes((change.reference() + "=" + price).getBytes(StandardCharsets.UTF_8), "text/plain");
        }

        private URI at(String path) {
            return URI.create(connection.baseUrl() + path);
        }

        @Override
        public List<LookupAnswer> lookup(List<ListingKey> keys) {
            return keys.stream().map(this::lookup).toList();
        }

        private LookupAnswer lookup(ListingKey key) {
            Reply reply = connection.http().send(Request.get(at("/ads?" + key.reference())));
            Step.LOOKED_UP.reached();
            return switch (reply.status()) {
                case 200 ->
                    new LookupAnswer.Found(
                            new RemoteListing(reply.text(), key.reference(), null, null, "", true, null));
                case 404 -> new LookupAnswer.NotThere();
                default -> new LookupAnswer.CannotTell("status " + reply.status());
            };
        }

        @Override
        public Stream<RemoteListing> inventory() {
            throw new UnsupportedOperationException("The bazaar lists nothing");
        }
    }
}
