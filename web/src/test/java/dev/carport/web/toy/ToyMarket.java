package dev.carport.web.toy;

import dev.carport.api.json.Content;
import dev.carport.api.platform.RemoteListing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the marketplace holds, and how it feels today. */
public final class ToyMarket {

    private final Map<String, RemoteListing> listings = new LinkedHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private int ids = 398_112_400;

    /** Orders of buyers; null while the marketplace does not sell by itself. */
    public volatile @Nullable ToyOrders orders;

    /** How long listings live; null for ever. Set before the app is loaded. */
    public volatile @Nullable Duration lifeTime;

    /** Whether the dealer has signed in. */
    public volatile boolean signedIn;

    /** Whether nothing answers. */
    public volatile boolean down;

    /** A listing that was there before. */
    public synchronized ToyMarket holds(String number, String vin, String title) {
        String id = String.valueOf(++ids);
        listings.put(id, new RemoteListing(id, null, number, vin, title, true, link(id)));
        return this;
    }

    synchronized RemoteListing put(Optional<String> id, String reference, String number, Optional<Content> data) {
        String known = id.orElseGet(() -> String.valueOf(++ids));
        requests.add((id.isPresent() ? "PUT " : "POST ") + number);
        RemoteListing listing = new RemoteListing(known, reference, number, null, number, true, link(known))
                .with(data.map(content -> Map.of("data", content)).orElse(Map.of()));
        listings.put(known, listing);
        return listing;
    }

    /** Somebody changes the listing with this number there. */
    public synchronized void edits(String number, UnaryOperator<String> json) {
        listings.replaceAll((id, listing) -> number.equals(listing.number())
                ? listing.with(Map.of(
                        "data",
                        Content.ofCanonical(json.apply(
                                        Objects.requireNonNull(listing.parts().get("data"))
                                                .json())
                                .getBytes(StandardCharsets.UTF_8))))
                : listing);
    }

    /** Somebody deletes the listing with this number there. */
    public synchronized void deletes(String number) {
        listings.values().removeIf(listing -> number.equals(listing.number()));
    }

    synchronized void remove(String id) {
        requests.add("DELETE " + id);
        listings.remove(id);
    }

    /** What it holds now. */
    public synchronized List<RemoteListing> listings() {
        return List.copyOf(listings.values());
    }

    /** What was asked of it, first to last. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private static URI link(String id) {
        return URI.create("https://market.example/listing/" + id);
    }
}
