package dev.carport.testkit.faults;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.Limits;
import dev.carport.api.http.Body;
import dev.carport.api.http.NoAnswerException;
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
import dev.carport.api.settings.Setting;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An app for {@link MarketServer}. */
final class MarketApp implements ExportApp<MarketApp.Market> {
    static final String ID = "market";

    private final Care care;

    /** How the app takes what goes wrong. */
    enum Care {
        /** Believes only what it reads. */
        CAREFUL,
        /** Says "later" whenever no answer came, and so lists a second time. */
        REPEATS_WHAT_IT_LOST,
        /** Says "later" on any 5xx, also of a gateway that may have passed the request on. */
        REPEATS_ON_502,
        /** Takes every answer for a good one. */
        TRUSTS_EVERY_ANSWER,
        /** Sends each listing anew when it is looked at. */
        CHATTERS
    }

    record Market(@Setting(defaultValue = "true") boolean withPrice) {}

    MarketApp(Care care) {
        this.care = care;
    }

    static Vehicle car(String number) {
        return Vehicle.builder(number, VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.MAKE, "Volkswagen")
                .with(VehicleFields.MODEL, "Golf")
                .build();
    }

    @Override
    public AppInfo info() {
        return AppInfo.builder(ID, "Test")
                .baseUrl("https://market.example")
                .limits(Limits.oneByOne().parallel(1))
                .noInventory()
                .build();
    }

    @Override
    public Class<Market> settings() {
        return Market.class;
    }

    @Override
    public Mapping<Market> mapping() {
        return Mapping.of(Market.class)
                .part("ad", ad -> {
                    ad.field("price")
                            .from(VehicleFields.PRICES_GROSS)
                            .as(Money::amount)
                            .required();
                    if (care == Care.CHATTERS) {
                        ad.field("at").set(scope -> scope.now().toString());
                    }
                })
                .build();
    }

    @Override
    public Platform connect(Connection connection) {
        return new MarketPlatform(connection, care);
    }

    private static final class MarketPlatform implements OneByOne {
        private final Connection connection;
        private final Care care;

        MarketPlatform(Connection connection, Care care) {
            this.connection = connection;
            this.care = care;
        }

        @Override
        public CheckResult check(CheckRequest request) {
            return CheckResult.ok(null, Map.of());
        }

        @Override
        public Outcome transmit(Change change, Progress progress) {
            try {
                return switch (change.intent()) {
                    case CREATE -> create(change);
                    case UPDATE, RENEW -> update(change);
                    case WITHDRAW -> withdraw(change);
                };
            } catch (NoAnswerException lost) {
                if (care == Care.REPEATS_WHAT_IT_LOST) {
                    return Outcome.retry("no answer");
                }
                throw lost;
            }
        }

        private Outcome create(Change change) {
            Reply reply = connection.http().send(Request.post(at("/cars"), body(change)));
            return judged(change, reply, 201, reply.text());
        }

        private Outcome update(Change change) {
            String id = Objects.requireNonNull(change.remoteId());
            return judged(change, connection.http().send(Request.put(at("/cars/" + id), body(change))), 200, id);
        }

        private Outcome withdraw(Change change) {
            String id = Objects.requireNonNull(change.remoteId());
            Outcome outcome = judged(change, connection.http().send(Request.delete(at("/cars/" + id))), 200, id);
            return outcome instanceof Outcome.Confirmed ? Outcome.withdrawn() : outcome;
        }

        private Outcome judged(Change change, Reply reply, int good, String id) {
            if (care == Care.TRUSTS_EVERY_ANSWER) {
                return Outcome.confirmed(id.matches("\\d+") ? id : change.reference(), null);
            }
            if (reply.status() == 429 || reply.status() == 503) {
                return Outcome.retry("status " + reply.status());
            }
            if (reply.status() >= 500 && care == Care.REPEATS_ON_502) {
                return Outcome.retry("status " + reply.status());
            }
            boolean understood = reply.status() == good && reply.text().matches("\\d+");
            return understood ? Outcome.confirmed(id, null) : Outcome.inDoubt("status " + reply.status());
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
            Reply reply = connection.http().send(Request.get(at("/cars?" + key.reference())));
            if (!reply.text().startsWith("ids:")) {
                return new LookupAnswer.CannotTell("status " + reply.status());
            }
            @Nullable String id = reply.text().length() > 4 ? reply.text().substring(4) : null;
            return id == null
                    ? new LookupAnswer.NotThere()
                    : new LookupAnswer.Found(new RemoteListing(id, key.reference(), null, null, "", true, null));
        }

        @Override
        public Stream<RemoteListing> inventory() {
            throw new UnsupportedOperationException("The market lists nothing");
        }
    }
}
