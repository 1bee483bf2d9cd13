package dev.carport.apps.mobilede.platform;

import static java.util.Map.entry;

import dev.carport.api.mapping.TargetField;
import dev.carport.apps.mobilede.mapping.MobileDeMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the place the platform complains about to our field. Places come in two spellings, {@code ad.vehicle.model-description} and
 * {@code ad.modelDescription}, with or without indexes; some errors name none, and then their key tells.
 */
final class ErrorFields {
    /** Errors whose key names the place. */
    private static final Map<String, String> BY_KEY = Map.ofEntries(
            entry("consumer-price-not-in-range", "price.consumerPriceGross"),
            entry("vehicle-not-eligible-for-e-car-attributes", "fuel"),
            entry("countryversion-missing", "countryVersion"),
            entry("make-model-mismatch", "model"),
            entry("model-empty", "model"),
            entry("damageunrepaired-empty", "damageUnrepaired"),
            entry("envkv-values-required", "consumptions.fuel.combined"),
            entry("modeldescription-contains-phone", "modelDescription"),
            entry("modeldescription-contains-email", "modelDescription"),
            entry("modeldescription-contains-url", "modelDescription"),
            entry("category-empty", "category"),
            entry("category-invalid", "category"),
            entry("make-empty", "make"),
            entry("make-invalid-category", "make"),
            entry("model-without-make", "make"),
            entry("modeldescription-empty", "modelDescription"),
            entry("modeldescription-invalid-chars", "modelDescription"),
            entry("modeldescription-too-long", "modelDescription"),
            entry("first-registration-required", "firstRegistration"),
            entry("firstregistration-invalid", "firstRegistration"),
            entry("firstregistration-classiccar-conflict", "firstRegistration"),
            entry("firstregistration-newcar-conflict", "firstRegistration"),
            entry("first-registration-in-future", "firstRegistration"),
            entry("mileage-empty", "mileage"),
            entry("mileage-new-invalid", "mileage"),
            entry("hu-year-too-low", "generalInspection"),
            entry("hu-year-too-high", "generalInspection"),
            entry("description-empty", "description"),
            entry("description-too-long", "description"),
            entry("description-contains-email", "description"),
            entry("description-contains-phone", "description"),
            entry("power-invalid-range", "power"),
            entry("fuel-empty", "fuel"),
            entry("dealer-price-not-supported", "price.dealerPriceGross"),
            entry("price-empty", "price.consumerPriceGross"),
            entry("dealer-price-to-high", "price.dealerPriceGross"),
            entry("delivery-period-xor-delivery-date", "deliveryPeriod"),
            entry("condition-classiccar-conflict", "condition"),
            entry("usagetype-unsupported-for-new-vehicles", "condition"),
            entry("financing-mandatory-fields-new", "financing.bank"),
            entry("financing-bad-integrity", "financing.grossLoanAmount"),
            entry("invalid-vin", "vin"),
            entry("invalid-model-for-make", "model"));

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]*]");
    private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

    private final Map<String, String> byTarget = new HashMap<>();

    ErrorFields(List<TargetField> mapping) {
        for (TargetField field : mapping) {
            if (!field.sources().isEmpty()) {
                String path = field.part().equals(MobileDeMapping.IMAGES) ? "images" : field.path();
                byTarget.putIfAbsent(path, field.sources().getFirst());
            }
        }
    }

    /** Key of our field; empty when the complaint is about the ad as a whole. */
    String of(String key, @Nullable String path) {
        String place = path == null ? BY_KEY.get(key) : normal(path);
        while (place != null && !place.isEmpty()) {
            String field = byTarget.get(place);
            if (field != null) {
                return field;
            }
            int dot = place.lastIndexOf('.');
            place = dot < 0 ? "" : place.substring(0, dot);
        }
        String known = BY_KEY.get(key);
        return known == null ? "" : byTarget.getOrDefault(known, "");
    }

    private static String normal(String path) {
        String plain = INDEX.matcher(path.strip()).replaceAll("");
        plain = HYPHEN.matcher(plain).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        return plain.replaceFirst("^/?ad[./]", "").replaceFirst("^vehicle\\.", "");
    }
}
