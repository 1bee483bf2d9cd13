package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.FreeText;
import dev.carport.apps.autoscout24.sandbox.rules.Json;
import dev.carport.apps.autoscout24.sandbox.rules.Violations;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * {@code /vehicles/{vehicleId}/products}: T30 or T20 in addition to the basic ad T10. They exclude each other, and each
 * day of a booking costs the dealer money.
 */
final class ProductsResource {
    private static final String COLLECTION = "/vehicles/{vehicleId}/products";
    private static final String MEMBER = "/vehicles/{vehicleId}/products/{productId}";
    private static final Set<String> BOOKABLE = Set.of("T30", "T20");
    private static final String BASIC = "T10";
    private static final int LONGEST_SUBTITLE = 55;

    private final Platform platform;

    ProductsResource(Platform platform) {
        this.platform = platform;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", COLLECTION, Route.Needs.JSON, this::book),
                new Route("GET", COLLECTION, Route.Needs.TOKEN, this::list),
                new Route("DELETE", MEMBER, Route.Needs.TOKEN, this::end));
    }

    private Answer book(ApiCall call) {
        var vehicleId = call.listing().id();
        if (!call.dealer().isIn("DE", "FR", "BE", "LU")) {
            throw platform.refused(50088);
        }
        if (call.dealer().has(Dealer.Limit.BOOKS_BY_RULE)) {
            throw platform.refused(50090);
        }
        if (!platform.dealers().mayBook(vehicleId)) {
            throw platform.refused(50089);
        }
        var booking = booking(call.body());
        if (!call.dealer().subscriptions().contains(booking.productId())) {
            throw platform.refused(50096);
        }
        call.orGone(platform.listings().change(vehicleId, listing -> {
            if (listing.booking() != null) {
                throw platform.refused(50092);
            }
            return listing.withBooking(booking);
        }));
        return Answer.created(null);
    }

    private Listing.Booking booking(JsonNode body) {
        var product = body.path("productId");
        var subtitle = body.path("subtitle");
        if (!body.isObject() || !isTextOrUnset(product) || !isTextOrUnset(subtitle)) {
            throw platform.refused(50028, body);
        }
        var violations = new Violations(platform.codes());
        if (!product.isString() || product.stringValue().isBlank()) {
            violations.add(50004, "productId");
        } else if (!BOOKABLE.contains(product.stringValue())) {
            violations.add(50097);
        }
        var text = subtitle.isString() ? subtitle.stringValue() : null;
        if (text != null && FreeText.length(text) > LONGEST_SUBTITLE) {
            violations.add(50067, "subtitle", LONGEST_SUBTITLE);
        }
        if (text != null && (FreeText.hasAngleBracket(text) || FreeText.hasUrl(text) || FreeText.hasEmail(text))) {
            violations.add(50095);
        }
        if (violations.hasError()) {
            throw new Refused(violations.messages());
        }
        return new Listing.Booking(product.stringValue(), text);
    }

    private static boolean isTextOrUnset(JsonNode node) {
        return node.isString() || node.isNull() || node.isMissingNode();
    }

    /** Without a booking the answer shows the basic ad, which every vehicle has. */
    private Answer list(ApiCall call) {
        var booking = Objects.requireNonNullElse(call.listing().booking(), new Listing.Booking(BASIC, null));
        var products = Json.array();
        products.addObject().put("productId", booking.productId()).put("subtitle", booking.subtitle());
        return call.ok()
                .links("products", ApiCall.hrefs(call.path(), List.of(booking.productId())))
                .data("products", products);
    }

    private Answer end(ApiCall call) {
        var vehicleId = call.listing().id();
        var product = call.variable("productId");
        if (!BOOKABLE.contains(product) && !product.equals(BASIC)) {
            throw platform.refused(50099);
        }
        call.orGone(platform.listings().change(vehicleId, listing -> {
            var booking = listing.booking();
            if (booking == null || !booking.productId().equals(product)) {
                throw platform.refused(50091);
            }
            return listing.withBooking(null);
        }));
        return Answer.ok(null).message(platform.message(10003, product));
    }
}
