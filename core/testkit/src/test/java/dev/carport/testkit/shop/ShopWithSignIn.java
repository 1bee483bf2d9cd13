package dev.carport.testkit.shop;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.OneByOne;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.ReferenceSource;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.platform.SignIn;
import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shop, where the dealer signs in, and which has a list of makes. */
final class ShopWithSignIn implements OneByOne, SignIn, ReferenceSource {
    private final ShopRemote remote;
    private final ShopPlatform shop;

    ShopWithSignIn(ShopRemote remote) {
        this.remote = remote;
        this.shop = new ShopPlatform(remote);
    }

    @Override
    public CheckResult check(CheckRequest request) {
        return shop.check(request);
    }

    @Override
    public Outcome transmit(Change change, Progress progress) {
        return shop.transmit(change, progress);
    }

    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        return shop.lookup(keys);
    }

    @Override
    public Stream<RemoteListing> inventory() {
        return shop.inventory();
    }

    @Override
    public Outcome confirm(ListingKey key) {
        return shop.confirm(key);
    }

    @Override
    public URI authorizeUrl(URI redirectUri, String state) {
        return URI.create("https://shop.example/sign-in?state=" + state);
    }

    @Override
    public Result exchange(Map<String, String> callback, URI redirectUri) {
        return Result.SIGNED_IN;
    }

    @Override
    public void signOut() {}

    @Override
    public Duration lastsUnused() {
        return Duration.ofDays(14);
    }

    @Override
    public Outcome keepAlive() {
        return remote.keepAlive();
    }

    @Override
    public List<String> referenceLists() {
        return List.of("makes");
    }

    @Override
    public List<ReferenceList> loadReferences(List<String> names) {
        remote.listsAreAskedFor();
        return List.of(new ReferenceList("makes", List.of(ReferenceValue.of("74", "Volkswagen"))));
    }
}
