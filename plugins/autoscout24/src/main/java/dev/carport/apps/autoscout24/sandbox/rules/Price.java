package dev.carport.apps.autoscout24.sandbox.rules;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One price object as sent; every component may be missing.
 *
 * @param amount whole euros
 */
record Price(
        @Nullable String type,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable Boolean negotiable,
        @Nullable Boolean taxDeductible) {

    static Price of(JsonNode node) {
        return new Price(
                node.path("priceType").isString() ? node.path("priceType").stringValue() : null,
                node.path("price").isIntegralNumber() ? node.path("price").longValue() : null,
                node.path("currency").isString() ? node.path("currency").stringValue() : null,
                node.path("negotiable").isBoolean() ? node.path("negotiable").booleanValue() : null,
                node.path("taxDeductible").isBoolean()
                        ? node.path("taxDeductible").booleanValue()
                        : null);
    }

    boolean isPublic() {
        return "Public".equals(type);
    }

    boolean isDealer() {
        return "Dealer".equals(type);
    }
}
