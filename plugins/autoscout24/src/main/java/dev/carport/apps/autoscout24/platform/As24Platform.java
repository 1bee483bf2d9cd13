package dev.carport.apps.autoscout24.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.OneByOne;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.ReferenceSource;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.platform.SignIn;
import dev.carport.api.platform.Statistics;
import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.apps.autoscout24.mapping.As24Mapping;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One dealer's account at AutoScout24. Keeps nothing between calls but in the connection's store. Thread-safe. */
public final class As24Platform implements OneByOne, SignIn, ReferenceSource, Statistics {
    private final Connection connection;
    private final TokenEndpoint endpoint;
    private final Tokens tokens;
    private final AccountCheck check;
    private final Transmission transmission;
    private final Stock stock;
    private final ReferenceLists references;
    private final Performance performance;

    /** Does no I/O. */
    public As24Platform(Connection connection) {
        this.connection = connection;
        this.endpoint = new TokenEndpoint(connection);
        this.tokens = new Tokens(connection, endpoint);
        Api api = new Api(connection, tokens);
        Culture culture = new Culture(connection);
        this.check = new AccountCheck(api, culture);
        this.stock = new Stock(api);
        this.transmission = new Transmission(api, stock, connection, culture);
        this.references = new ReferenceLists(api);
        this.performance = new Performance(api);
    }

    @Override
    public CheckResult check(CheckRequest request) {
        if (endpoint.clientId() == null) {
            return CheckResult.problem(
                    CheckResult.Code.WRONG_CLIENT, "Client id and secret of the platform are not set");
        }
        return check.check(request);
    }

    @Override
    public Outcome transmit(Change change, Progress progress) {
        return transmission.carryOut(change, progress);
    }

    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        Lookup lookup;
        try {
            lookup = new Lookup(stock.all());
        } catch (NotDone notDone) {
            return LookupAnswer.CannotTell.about(keys, notDone);
        }
        return keys.stream().map(lookup::find).toList();
    }

    @Override
    public Stream<RemoteListing> inventory() {
        return Stream.of(stock).mapMulti((all, sink) -> {
            Map<String, String> makes = new HashMap<>();
            all.each((vehicle, whole) -> {
                String make = vehicle.make();
                if (make != null && makes.isEmpty()) {
                    makes.putAll(makeNames());
                }
                sink.accept(Lookup.remote(vehicle, make == null ? "" : makes.getOrDefault(make, ""))
                        .with(Map.of(As24Mapping.VEHICLE, Json.content(whole))));
            });
        });
    }

    /** Names only help people to recognise a listing: without them the inventory is as good. */
    private Map<String, String> makeNames() {
        Map<String, String> names = new HashMap<>();
        try {
            for (ReferenceValue make : references.makes()) {
                names.put(make.id(), make.name());
            }
        } catch (NotDone | IllegalStateException unreachable) {
            names.clear();
        }
        // asked once, whatever came
        names.putIfAbsent("", "");
        return names;
    }

    @Override
    public Figures figures(@Nullable ListingKey listing, LocalDate from, LocalDate to) {
        return performance.of(listing, from, to);
    }

    @Override
    public List<String> referenceLists() {
        return ReferenceLists.names();
    }

    @Override
    public List<ReferenceList> loadReferences(List<String> names) {
        return references.load(names);
    }

    @Override
    public URI authorizeUrl(URI redirectUri, String state) {
        String client = endpoint.clientId();
        if (client == null) {
            throw new IllegalStateException("The platform's client id is not set");
        }
        return Authorisation.url(connection.baseUrl(), client, redirectUri, state);
    }

    @Override
    public Result exchange(Map<String, String> callback, URI redirectUri) {
        return Authorisation.exchange(callback, redirectUri, endpoint, tokens);
    }

    @Override
    public void signOut() {
        tokens.forget();
    }

    /** Life of a refresh token by the document. */
    @Override
    public Duration lastsUnused() {
        return Duration.ofDays(14);
    }

    @Override
    public Outcome keepAlive() {
        try {
            tokens.renewNow();
            return Outcome.confirmed("", null);
        } catch (NotDone notDone) {
            return notDone.outcome();
        }
    }
}
