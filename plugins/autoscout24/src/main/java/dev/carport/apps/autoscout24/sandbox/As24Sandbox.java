package dev.carport.apps.autoscout24.sandbox;

import dev.carport.api.sandbox.Sandbox;
import dev.carport.apps.autoscout24.sandbox.rules.Catalogue;
import dev.carport.apps.autoscout24.sandbox.rules.MessageCodes;
import dev.carport.sandbox.Faults;
import dev.carport.sandbox.RequestLog;
import dev.carport.sandbox.TrainingServer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A running training copy of AutoScout24 with the Listing Creation API v1.1.
 *
 * <ol>
 *   <li>{@link #builder(InstantSource)} sets it up, {@link Builder#start()} opens its port.
 *   <li>Clients work against {@link #baseUrl()} as they would against the platform.
 *   <li>{@link #faults()}, {@link #requests()}, {@link #dealers()} and {@link #vehicles(String)} steer and observe it.
 *   <li>{@link #close()} stops it; what it holds stays in its directory.
 * </ol>
 *
 * <p>Thread-safe.
 */
public final class As24Sandbox implements Sandbox {
    /** Key of the client id in {@link #credentials()}. */
    public static final String CLIENT_ID = "clientId";

    /** Key of the client secret in {@link #credentials()}. */
    public static final String CLIENT_SECRET = "clientSecret";

    private final TrainingServer server;
    private final Platform platform;
    private final List<OAuthClient> clients;
    private final As24Faults ownFaults;

    private As24Sandbox(Builder builder) {
        this.clients = List.copyOf(builder.clients.values());
        var publicUrl = builder.publicUrl;
        var held = new Platform(
                builder.clock,
                builder.ids,
                builder.limits,
                MessageCodes.load(),
                Catalogue.load(),
                new Dealers(builder.dealers.values()),
                new Listings(builder.clock, builder.ids, builder.directory, builder.limits.keepPictures()),
                new Grants(builder.clock, builder.ids, new GrantFile(builder.directory)),
                () -> publicUrl == null ? baseUrl() : publicUrl);
        this.platform = held;
        this.ownFaults = new As24Faults(held.grants());
        this.server = new TrainingServer(
                builder.port,
                builder.clock,
                new Front(held, ownFaults, Map.copyOf(builder.clients)),
                () -> Front.state(held));
        server.start();
    }

    /**
     * A platform with the demo dealers, one application {@code carport-training} and no memory on disk.
     *
     * @param clock decides what is today and when tokens end
     */
    public static Builder builder(InstantSource clock) {
        return new Builder(clock);
    }

    @Override
    public URI baseUrl() {
        return server.address();
    }

    @Override
    public Map<String, String> credentials() {
        var client = clients.getFirst();
        return Map.of(CLIENT_ID, client.id(), CLIENT_SECRET, client.secret());
    }

    @Override
    public List<TrainingAccount> accounts() {
        return platform.dealers().all().stream()
                .map(dealer -> TrainingAccount.with(dealer.companyName(), "customerNumber", dealer.customerNumber())
                        .signingIn(dealer.login(), dealer.password()))
                .toList();
    }

    /** What goes wrong, and when. */
    public Faults faults() {
        return server.faults();
    }

    /** What can go wrong on this platform only. */
    public As24Faults ownFaults() {
        return ownFaults;
    }

    /** What has been asked of the API and the token endpoint; notes name the dealer and the vehicle. */
    public RequestLog requests() {
        return server.requests();
    }

    /** The accounts. */
    public Dealers dealers() {
        return platform.dealers();
    }

    /** A dealer's vehicles in the order in which they were created, published or not. */
    public List<HeldVehicle> vehicles(String customerNumber) {
        return platform.listings().of(customerNumber).stream()
                .map(HeldVehicle::of)
                .toList();
    }

    /** Changes a vehicle as a person at the platform does; no rule is checked. */
    public void changeByHand(String vehicleId, Consumer<ObjectNode> change) {
        platform.listings().change(vehicleId, listing -> {
            var vehicle = listing.vehicle().deepCopy();
            change.accept(vehicle);
            return listing.withVehicle(vehicle);
        });
    }

    /** Deletes a vehicle as a person at the platform does. */
    public void deleteByHand(String vehicleId) {
        platform.listings().delete(vehicleId);
    }

    /** Makes a vehicle as a person at the platform does; no rule is checked. Gives its id. */
    public String createByHand(String customerNumber, ObjectNode vehicle) {
        return platform.listings().create(customerNumber, vehicle.deepCopy()).id();
    }

    /** Tokens for a dealer as if the dealer had signed in with the first application; for tests that skip the browser. */
    public TokenPair signIn(String customerNumber) {
        return platform.grants().issueDirectly(clients.getFirst().id(), customerNumber);
    }

    Platform platform() {
        return platform;
    }

    /** Lets hanging requests go and closes the port. Idempotent. */
    @Override
    public void close() {
        server.close();
    }

    /** Sets up a platform; not thread-safe. */
    public static final class Builder {
        private final InstantSource clock;
        private final Map<String, Dealer> dealers = new LinkedHashMap<>();
        private final Map<String, OAuthClient> clients = new LinkedHashMap<>();
        private Ids ids = Ids.random();
        private Limits limits = Limits.usual();
        private int port;
        private @Nullable Path directory;
        private @Nullable URI publicUrl;

        private Builder(InstantSource clock) {
            this.clock = clock;
            DemoDealers.all().forEach(this::dealer);
        }

        /** Where identifiers and tokens come from; unpredictable unless said otherwise. */
        public Builder ids(Ids source) {
            ids = source;
            return this;
        }

        /** Bounds the document leaves open. */
        public Builder limits(Limits bounds) {
            limits = bounds;
            return this;
        }

        /** The port to open on the loopback interface; 0, the default, takes a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Where vehicles, pictures and tokens are kept over a restart; without it they live in memory. */
        public Builder directory(@Nullable Path kept) {
            directory = kept;
            return this;
        }

        /** The address under which browsers reach the listing pages, when it is not the base address. */
        public Builder publicUrl(URI address) {
            publicUrl = URI.create(address.toString().replaceFirst("/+$", ""));
            return this;
        }

        /** Adds an account or replaces the one with the same customer number. */
        public Builder dealer(Dealer dealer) {
            dealers.put(dealer.customerNumber(), dealer);
            return this;
        }

        /** Registers an application; the first one replaces {@code carport-training}. */
        public Builder client(OAuthClient client) {
            clients.put(client.id(), client);
            return this;
        }

        /**
         * Opens the port.
         *
         * @throws UncheckedIOException when the port is taken or the directory cannot be read
         */
        public As24Sandbox start() {
            if (clients.isEmpty()) {
                client(OAuthClient.training("carport-training", "carport-training-secret"));
            }
            return new As24Sandbox(this);
        }
    }
}
