package dev.carport.apps.mobilede.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.mapping.TargetField;
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
import dev.carport.api.reference.ReferenceList;
import dev.carport.apps.mobilede.mapping.MobileDeMapping;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One seller at mobile.de. Keeps nothing between calls but in the connection's store. Thread-safe. */
public final class MobileDePlatform implements OneByOne, ReferenceSource {
    /** Key of the credential with the user of the provider's account. */
    public static final String USER = "user";
    /** Key of the credential with its password. */
    public static final String PASSWORD = "password";

    private final Connection connection;
    private final AccountCheck check;
    private final Stock stock;
    private final Transmission transmission;
    private final ReferenceLists references;

    /**
     * Does no I/O.
     *
     * @param mapping the app's mapping table: which members of an ad are ours, and where its errors belong
     */
    public MobileDePlatform(Connection connection, List<TargetField> mapping) {
        this.connection = connection;
        Errors errors = new Errors(new ErrorFields(mapping));
        Api api = new Api(connection, errors);
        Sellers sellers = new Sellers(api, connection);
        this.check = new AccountCheck(api, sellers);
        this.stock = new Stock(api, sellers, connection.baseUrl());
        this.transmission = new Transmission(
                api, connection, sellers, stock, new Pictures(api, connection, errors), errors, new WholeAd(mapping));
        this.references = new ReferenceLists(api);
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return check.check(request);
    }

    @Override
    public Outcome transmit(Change change, Progress progress) {
        return transmission.carryOut(change, progress);
    }

    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        List<HeldAd> held;
        try {
            held = stock.all();
        } catch (NotDone notDone) {
            return LookupAnswer.CannotTell.about(keys, notDone);
        }
        return keys.stream().map(key -> stock.find(held, key)).toList();
    }

    @Override
    public Stream<RemoteListing> inventory() {
        return Stream.of(stock)
                .mapMulti((all, sink) -> all.each((ad, whole) -> sink.accept(
                        ad.remote(connection.baseUrl()).with(Map.of(MobileDeMapping.AD, Json.content(whole))))));
    }

    @Override
    public List<String> referenceLists() {
        return ReferenceLists.names();
    }

    @Override
    public List<ReferenceList> loadReferences(List<String> names) {
        return references.load(names);
    }
}
