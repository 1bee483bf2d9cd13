package dev.carport.bench;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.Limits;
import dev.carport.api.http.Body;
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
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A platform that takes one JSON document per listing, with a mapping of usual size. */
public final class BenchApp implements ExportApp<BenchSettings> {
    /** Fields of a usual platform: texts, numbers, enums. */
    private static final List<VehicleField<?>> PLAIN = VehicleField.all().stream()
            .filter(field -> field.type() == String.class
                    || field.type() == Integer.class
                    || field.type() == Boolean.class
                    || field.type().isEnum())
            .toList();

    private final int parallel;

    /** An app whose platform takes so many requests at once. */
    public BenchApp(int parallel) {
        this.parallel = parallel;
    }

    @Override
    public AppInfo info() {
        return AppInfo.builder("bench", "Carport")
                .limits(Limits.oneByOne().parallel(parallel))
                .noInventory()
                .build();
    }

    @Override
    public Class<BenchSettings> settings() {
        return BenchSettings.class;
    }

    @Override
    public Mapping<BenchSettings> mapping() {
        return Mapping.of(BenchSettings.class)
                .part("data", data -> {
                    data.field("reference").set(scope -> scope.reference());
                    data.field("vin")
                            .from(VehicleFields.IDENTITY_VIN)
                            .required()
                            .length(17);
                    data.field("price")
                            .from(VehicleFields.PRICES_GROSS)
                            .as(money -> money.amount())
                            .required()
                            .range(1, 9_999_999);
                    for (VehicleField<?> field : PLAIN) {
                        data.field(field.key()).from(field).as(Object::toString).maxLength(4000);
                    }
                    data.field("description")
                            .from(VehicleFields.DESCRIPTIONS)
                            .as(texts -> texts.get("de"))
                            .maxLength(4000);
                })
                .build();
    }

    @Override
    public Platform connect(Connection connection) {
        return new BenchPlatform(connection);
    }

    private record BenchPlatform(Connection connection) implements OneByOne {
        @Override
        public CheckResult check(CheckRequest request) {
            return CheckResult.ok("Bench", Map.of());
        }

        @Override
        public Outcome transmit(Change change, Progress progress) {
            URI address = URI.create(connection.baseUrl() + "/"
                    + connection.setting("customerNumber").orElseThrow() + "/listings/" + change.reference());
            Body body = change.part("data").content().map(Body::json).orElse(null);
            var reply = connection.http().send(Request.put(address, body));
            return reply.ok() ? Outcome.confirmed(change.reference(), null) : Outcome.retry("status " + reply.status());
        }

        @Override
        public List<LookupAnswer> lookup(List<ListingKey> keys) {
            return keys.stream()
                    .<LookupAnswer>map(key -> new LookupAnswer.NotThere())
                    .toList();
        }

        @Override
        public Stream<RemoteListing> inventory() {
            throw new UnsupportedOperationException("The bench's platform lists nothing");
        }
    }
}
