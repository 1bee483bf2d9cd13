package dev.carport.apps.mobilede.sandbox;

import dev.carport.api.reference.ReferenceValue;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.apps.mobilede.PackagedLists;
import dev.carport.sandbox.Faults;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import dev.carport.sandbox.Notes;
import dev.carport.sandbox.RequestLog;
import dev.carport.sandbox.TrainingServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A running training copy of mobile.de. Thread-safe. */
public final class MobileDeSandbox implements Sandbox {
    /** User of the provider's account. */
    public static final String USER = "carport-training";
    /** Its password. */
    public static final String PASSWORD = "carport-training-password";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TrainingServer server;
    private final Accounts accounts;
    private final Ads ads;

    private MobileDeSandbox(Builder builder) {
        this.accounts = new Accounts(builder.sellers.values(), USER, PASSWORD);
        this.ads = new Ads(builder.clock, builder.options, builder.directory);
        SellerApi api = new SellerApi(ads, accounts, builder.options, builder.clock);
        Pages pages = new Pages(ads, accounts);
        this.server = new TrainingServer(
                builder.port,
                builder.clock,
                new TrainingServer.Simulated() {
                    @Override
                    public HttpAnswer answer(HttpCall call, Notes notes) {
                        return call.path().startsWith("/seller-api/")
                                ? api.answer(call, notes, baseUrl().toString())
                                : referenceData(call);
                    }

                    @Override
                    public Optional<HttpAnswer> page(HttpCall call) {
                        return pages.answer(call);
                    }
                },
                () -> Map.of("ads", ads.counts()));
        server.start();
    }

    /**
     * A platform with the demo's dealers and no memory on disk.
     *
     * @param clock decides what is today
     */
    public static Builder builder(InstantSource clock) {
        return new Builder(clock);
    }

    private static HttpAnswer referenceData(HttpCall call) {
        List<String> segments = call.segments();
        if (segments.size() < 2
                || !segments.getFirst().equals("refdata")
                || !call.method().equals("GET")) {
            return HttpAnswer.empty(404);
        }
        String path = String.join("/", segments.subList(1, segments.size()));
        if (!PackagedLists.has(path)) {
            return HttpAnswer.empty(404);
        }
        ObjectNode body = JSON.createObjectNode();
        ArrayNode values = body.putArray("values");
        for (ReferenceValue value : PackagedLists.at(path)) {
            values.addObject()
                    .put("name", value.id())
                    .put("description", value.name())
                    .put("url", "/refdata/" + path + "/" + value.id());
        }
        return SellerApi.json(200, body);
    }

    @Override
    public URI baseUrl() {
        return server.address();
    }

    @Override
    public Map<String, String> credentials() {
        return Map.of("user", USER, "password", PASSWORD);
    }

    @Override
    public List<TrainingAccount> accounts() {
        return accounts.all().stream()
                .map(seller -> TrainingAccount.with(seller.companyName(), "customerNumber", seller.customerNumber())
                        .signingIn(seller.login(), Seller.PASSWORD))
                .toList();
    }

    /** What goes wrong, and when. */
    public Faults faults() {
        return server.faults();
    }

    /** What has been asked. */
    public RequestLog requests() {
        return server.requests();
    }

    /** A dealer's ads as readers see them, oldest first. */
    public List<JsonNode> ads(Seller seller) {
        return ads.of(seller.id()).stream()
                .map(ad -> (JsonNode) ad.ad().deepCopy())
                .toList();
    }

    /** Adds a seller, or replaces the one with this id. */
    public void put(Seller seller) {
        accounts.put(seller);
    }

    /** Deletes an ad as a person at the platform does. */
    public void deleteByHand(Seller seller, String adId) {
        ads.delete(seller.id(), adId);
    }

    /** Replaces an ad as a person at the platform does; no rule is checked. */
    public void changeByHand(Seller seller, String adId, JsonNode ad) {
        ads.replace(seller.id(), adId, (ObjectNode) ad.deepCopy());
    }

    /** Makes an ad as a person at the platform does; no rule is checked. Gives its id. */
    public String createByHand(Seller seller, JsonNode ad) {
        return ads.create(seller, null, (ObjectNode) ad.deepCopy(), baseUrl().toString())
                .ad()
                .id();
    }

    /** Forgets an uploaded picture, as if its reference had ended. */
    public void forgetPicture(String ref) {
        ads.forgetPicture(ref);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Sets up a platform; not thread-safe. */
    public static final class Builder {
        private final InstantSource clock;
        private final Map<String, Seller> sellers = new LinkedHashMap<>();
        private Options options = Options.usual();
        private int port;
        private @Nullable Path directory;

        private Builder(InstantSource clock) {
            this.clock = clock;
            Seller.all().forEach(this::seller);
        }

        /** What no source settles. */
        public Builder options(Options chosen) {
            options = chosen;
            return this;
        }

        /** The port on the loopback interface; 0, the default, takes a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Where ads and pictures outlive a restart; without it they live in memory. */
        public Builder directory(@Nullable Path kept) {
            directory = kept;
            return this;
        }

        /** Adds a seller, or replaces the one with this id. */
        public Builder seller(Seller seller) {
            sellers.put(seller.id(), seller);
            return this;
        }

        /**
         * Opens the port.
         *
         * @throws java.io.UncheckedIOException when the port is taken or the directory cannot be read
         */
        public MobileDeSandbox start() {
            return new MobileDeSandbox(this);
        }
    }
}
