package dev.carport.apps.autoscout24.platform;

import dev.carport.api.http.Body;
import dev.carport.api.json.Content;
import dev.carport.api.platform.Change;
import dev.carport.apps.autoscout24.mapping.As24Mapping;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The paid product: at most one besides the basic ad. There is no change of a booking, so another product or subtitle is the old one
 * deleted, then the new one booked. A second booking is refused while there is one, so a repeat costs nothing.
 */
final class ProductStep {
    private static final int NOT_BOOKED = 50091;
    private static final int BOOKED = 50092;
    private static final String BASIC = "T10";

    private final Api api;

    ProductStep(Api api) {
        this.api = api;
    }

    /** A booking as the platform or our mapping has it. */
    private record Product(String id, @Nullable String subtitle) {}

    void apply(Listing listing) {
        Change.Part part = listing.part(As24Mapping.PRODUCT);
        if (!part.differs()) {
            return;
        }
        Product wanted = part.content().map(ProductStep::product).orElse(null);
        Product there = switch (part.before()) {
            case Change.Before.Nothing nothing -> null;
            case Change.Before.Unknown unknown -> booked(listing);
            case Change.Before.Holds holds -> product(holds.content());
        };
        if (!Objects.equals(wanted, there)) {
            if (there != null) {
                end(listing, there);
            }
            if (wanted != null) {
                book(listing, wanted, part);
            }
        }
        listing.confirmed(As24Mapping.PRODUCT, "");
    }

    private void book(Listing listing, Product wanted, Change.Part part) {
        Content content = part.content().orElseThrow();
        Call call = Call.post(Call.vehicle(listing.id(), "products"), Body.json(content));
        Answer answer = listing.noted(api.send(call.tolerating(BOOKED)));
        if (!answer.has(BOOKED)) {
            return;
        }
        Product other = booked(listing);
        if (wanted.equals(other)) {
            return; // an earlier attempt of ours, of which we never heard
        }
        if (other != null) {
            end(listing, other);
        }
        listing.noted(api.send(call));
    }

    private void end(Listing listing, Product product) {
        api.send(Call.delete(Call.vehicle(listing.id(), "products", product.id()))
                .tolerating(NOT_BOOKED));
    }

    private @Nullable Product booked(Listing listing) {
        Answer answer = api.send(Call.get(Call.vehicle(listing.id(), "products")));
        for (JsonNode product : Json.member(answer.data(), "products")) {
            String id = Json.text(product, "productId");
            if (id != null && !id.equals(BASIC)) {
                return new Product(id, Json.text(product, "subtitle"));
            }
        }
        return null;
    }

    private static Product product(Content content) {
        JsonNode json = Json.read(content.json());
        return new Product(Objects.requireNonNull(Json.text(json, "productId")), Json.text(json, "subtitle"));
    }
}
