package dev.carport.apps.mobilede.sandbox;

import dev.carport.apps.mobilede.PackagedLists;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The semantic rules of an ad. Stateless. */
final class AdRules {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+|00)[1-9][0-9 ()/-]{8,}[0-9]|\\b0[1-9][0-9]{1,4}[ /-]{1,3}[0-9][0-9 -]{4,}[0-9]");
    private static final Pattern URL = Pattern.compile("(?i)https?://|www\\.");
    /** Assumed: the list of the reference data service was not read. */
    private static final Set<String> VAT_RATES = Set.of("19.00", "7.00");

    private static final Set<String> E_CAR_FUELS = Set.of("ELECTRICITY", "HYBRID", "HYBRID_DIESEL", "HYDROGENIUM");
    private static final List<String> E_CAR_MEMBERS = List.of(
            "batteryCapacity", "battery", "range", "equivalentAllElectricRange", "chargingTime", "chargingTimeFast");
    /** Member to the list its value must be in. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("vehicleClass", "classes"),
            Map.entry("condition", "conditions"),
            Map.entry("usageType", "usagetypes"),
            Map.entry("fuel", "fuels"),
            Map.entry("gearbox", "gearboxes"),
            Map.entry("driveType", "drivetypes"),
            Map.entry("exteriorColor", "colors"),
            Map.entry("interiorColor", "interiorcolors"),
            Map.entry("interiorType", "interiortypes"),
            Map.entry("doors", "doorcounts"),
            Map.entry("emissionClass", "emissionclasses"),
            Map.entry("emissionSticker", "emissionstickers"),
            Map.entry("climatisation", "climatisations"),
            Map.entry("airbag", "airbags"),
            Map.entry("parkingAssistants", "parkingassistants"),
            Map.entry("speedControl", "speedcontrols"),
            Map.entry("radio", "radiotypes"),
            Map.entry("headlightType", "headlighttypes"),
            Map.entry("daytimeRunningLamps", "daytimerunninglamps"),
            Map.entry("bendingLightsType", "bendinglightstypes"),
            Map.entry("trailerCouplingType", "trailercouplingtypes"),
            Map.entry("breakdownService", "breakdownservices"));

    private static final List<String> FINANCING = List.of(
            "annualPercentageRate",
            "nominalInterestRate",
            "typeOfNominalInterestRate",
            "monthlyInstallment",
            "paybackPeriod",
            "netLoanAmount",
            "grossLoanAmount",
            "closingCosts",
            "paymentProtectionInsurance",
            "bank");
    private static final List<String> RATES =
            List.of("type", "downPayment", "termOfContract", "annualMileage", "totalAmount");
    private static final List<String> RECOMMENDED =
            List.of("vin", "images", "fuel", "gearbox", "power", "accidentDamaged", "roadworthy", "description");

    private final Options options;

    AdRules(Options options) {
        this.options = options;
    }

    /**
     * All that forbids an ad.
     *
     * @param knownImage true for a reference the platform has given
     */
    Complaints errors(JsonNode ad, Seller seller, LocalDate today, Predicate<String> knownImage) {
        Complaints complaints = new Complaints();
        shape("", ad, complaints);
        references(ad, complaints);
        identity(ad, complaints);
        condition(ad, today, complaints);
        energy(ad, complaints);
        price(ad.path("price"), seller, complaints);
        texts(ad, seller, complaints);
        extras(ad, seller, knownImage, complaints);
        return complaints;
    }

    /** What is recommended and missing: no failure. */
    Complaints warnings(JsonNode ad) {
        Complaints complaints = new Complaints();
        for (String member : RECOMMENDED) {
            if (!ad.has(member)) {
                complaints.add("missing-field", member);
            }
        }
        if (!ad.has("cubicCapacity") && !"ELECTRICITY".equals(text(ad, "fuel"))) {
            complaints.add("missing-field", "cubicCapacity");
        }
        if (!ad.has("generalInspection") && "USED".equals(text(ad, "condition"))) {
            complaints.add("missing-field", "generalInspection");
        }
        return complaints;
    }

    private static void shape(String prefix, JsonNode object, Complaints complaints) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String path = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value.isArray() && !value.isEmpty() && value.path(0).isObject()) {
                value.forEach(item -> shape(path + "[].", item, complaints));
            } else if (value.isObject()) {
                shape(path + ".", value, complaints);
            } else {
                AdFields.AdField field = AdFields.ALL.get(path);
                boolean list = path.equals("images") || path.equals("leasing.rates");
                if (field == null && !list) {
                    complaints.add("invalid-value", path, "unknown member");
                } else if (field != null && !fits(field.type(), value)) {
                    boolean number = Set.of("integer", "number", "decimal").contains(field.type());
                    complaints.add(number ? "not-a-number" : "invalid-value", path, value.toString());
                }
            }
        }
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber() && value.asLong() >= 0;
            case "number" -> value.isNumber();
            case "decimal" ->
                value.isNumber() || value.isString() && value.asString().matches("-?[0-9]+(\\.[0-9]+)?");
            case "strings" -> value.isArray() && value.valueStream().allMatch(JsonNode::isString);
            case "string" -> value.isString();
            default -> true;
        };
    }

    private static void references(JsonNode ad, Complaints complaints) {
        LISTS.forEach((member, list) -> {
            JsonNode value = ad.path(member);
            if (value.isArray()) {
                value.forEach(item -> inList(list, member, item.asString(""), complaints));
            } else if (value.isString()) {
                inList(list, member, value.asString(), complaints);
            }
        });
    }

    private static void inList(String list, String member, String key, Complaints complaints) {
        if (PackagedLists.at(list).stream().noneMatch(value -> value.id().equals(key))) {
            complaints.add("invalid-reference-data-value", member, key);
        }
    }

    private static boolean isIn(String list, String key) {
        return PackagedLists.at(list).stream().anyMatch(value -> value.id().equals(key));
    }

    private static void identity(JsonNode ad, Complaints complaints) {
        if (!ad.has("vehicleClass")) {
            complaints.add("missing-field", "vehicleClass");
        }
        String category = text(ad, "category");
        if (category == null) {
            complaints.add("category-empty", "category");
        } else if (!isIn("classes/Car/categories", category)) {
            complaints.add("category-invalid", "category", category);
        }
        String make = text(ad, "make");
        String model = text(ad, "model");
        if (make == null) {
            complaints.add(model == null ? "make-empty" : "model-without-make", "make");
        } else if (!isIn("classes/Car/makes", make)) {
            complaints.add("make-invalid-category", "make", make);
        } else if (model != null && !isIn("classes/Car/makes/" + make + "/models", model)) {
            complaints.add("make-model-mismatch", "model", model);
        }
        if (model == null) {
            complaints.add("model-empty", "model");
        }
        title(text(ad, "modelDescription"), complaints);
        String number = text(ad, "internalNumber");
        if (number != null && !number.matches("[A-Za-z0-9_-]{1,40}")) {
            complaints.add(number.length() > 40 ? "field-too-long" : "invalid-value", "internalNumber", number);
        }
        String vin = text(ad, "vin");
        if (vin != null && !vin.matches("[A-HJ-NPR-Z0-9]{17}")) {
            complaints.add("invalid-vin", "vin", vin);
        }
    }

    private static void title(@Nullable String title, Complaints complaints) {
        if (title == null) {
            complaints.add("modeldescription-empty", "modelDescription");
            return;
        }
        if (title.length() > 48) {
            complaints.add("modeldescription-too-long", "modelDescription", title);
        }
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(title)) {
            complaints.add("modeldescription-invalid-chars", "modelDescription", title);
        }
        if (EMAIL.matcher(title).find()) {
            complaints.add("modeldescription-contains-email", "modelDescription", title);
        }
        if (PHONE.matcher(title).find()) {
            complaints.add("modeldescription-contains-phone", "modelDescription", title);
        }
        if (URL.matcher(title).find()) {
            complaints.add("modeldescription-contains-url", "modelDescription", title);
        }
    }

    private static void condition(JsonNode ad, LocalDate today, Complaints complaints) {
        String condition = text(ad, "condition");
        String usage = text(ad, "usageType");
        boolean isNew = "NEW".equals(condition);
        boolean classic = "CLASSIC".equals(usage);
        if (condition == null) {
            complaints.add("missing-field", "condition");
        }
        if (isNew && usage != null) {
            complaints.add(
                    classic ? "condition-classiccar-conflict" : "usagetype-unsupported-for-new-vehicles", "usageType");
        }
        registration(ad, isNew, classic, YearMonth.from(today), complaints);
        JsonNode mileage = ad.path("mileage");
        if (mileage.isMissingNode() && !isNew) {
            complaints.add("mileage-empty", "mileage");
        } else if (isNew && mileage.asInt(0) > 500) {
            complaints.add("mileage-new-invalid", "mileage", mileage.asString());
        }
        if (isNew) {
            if (!ad.has("countryVersion")) {
                complaints.add("countryversion-missing", "countryVersion");
            }
            if (ad.has("deliveryDate") == ad.has("deliveryPeriod")) {
                complaints.add("delivery-period-xor-delivery-date", "deliveryPeriod");
            }
        }
        if (!ad.path("damageUnrepaired").isBoolean()) {
            complaints.add("damageunrepaired-empty", "damageUnrepaired");
        }
        int power = ad.path("power").asInt(0);
        if (power < 0 || power > 999) {
            complaints.add("power-invalid-range", "power", Integer.toString(power));
        }
        inspection(ad, "generalInspection", "hu", today, complaints);
        inspection(ad, "exhaustInspection", "au", today, complaints);
    }

    private static void registration(
            JsonNode ad, boolean isNew, boolean classic, YearMonth now, Complaints complaints) {
        String text = text(ad, "firstRegistration");
        if (text == null) {
            if (!isNew) {
                complaints.add("first-registration required", "firstRegistration");
            }
            return;
        }
        if (isNew) {
            complaints.add("firstregistration-newcar-conflict", "firstRegistration", text);
        }
        YearMonth month = month(text);
        if (month == null) {
            complaints.add("invalid-date", "firstRegistration", text);
        } else if (month.isAfter(now)) {
            complaints.add("firstregistration-invalid", "firstRegistration", text);
        } else if (classic && month.plusYears(20).isAfter(now)) {
            complaints.add("firstregistration-classiccar-conflict", "firstRegistration", text);
        }
    }

    private static void inspection(JsonNode ad, String member, String stem, LocalDate today, Complaints complaints) {
        String text = text(ad, member);
        if (text == null) {
            return;
        }
        YearMonth month = month(text);
        if (month == null) {
            complaints.add("invalid-date", member, text);
        } else if (month.getYear() < 1000) {
            complaints.add(stem + "-year-too-low", member, text);
        } else if (month.isAfter(YearMonth.from(today).plusYears(6))) {
            complaints.add(stem + "-year-too-high", member, text);
        }
    }

    private static void energy(JsonNode ad, Complaints complaints) {
        String fuel = text(ad, "fuel");
        for (String member : E_CAR_MEMBERS) {
            if (ad.has(member) && (fuel == null || !E_CAR_FUELS.contains(fuel))) {
                complaints.add("vehicle-not-eligible-for-e-car-attributes", member);
            }
        }
        boolean asked = "NEW".equals(text(ad, "condition"))
                || "PRE_REGISTRATION".equals(text(ad, "usageType"))
                || ad.path("envkv").asBoolean(false);
        if (!asked) {
            return;
        }
        if (fuel == null) {
            complaints.add("envkv-values-required", "fuel");
        }
        for (String path : obligatory(fuel, ad.path("hybridPlugin").asBoolean(false))) {
            if (ad.at("/" + path.replace('.', '/')).isMissingNode()) {
                complaints.add("envkv-values-required", path);
            }
        }
    }

    private static List<String> obligatory(@Nullable String fuel, boolean plugIn) {
        if (plugIn) {
            return List.of(
                    "emissions.combined.co2",
                    "emissions.combined.co2Class",
                    "emissions.discharged.co2",
                    "emissions.discharged.co2Class",
                    "consumptions.fuel.combined",
                    "consumptions.power.combined",
                    "consumptions.weightedCombinedFuel",
                    "consumptions.weightedCombinedPower",
                    "equivalentAllElectricRange");
        }
        if ("ELECTRICITY".equals(fuel)) {
            return List.of(
                    "consumptions.power.combined", "emissions.combined.co2", "emissions.combined.co2Class", "range");
        }
        return List.of("consumptions.fuel.combined", "emissions.combined.co2", "emissions.combined.co2Class");
    }

    private void price(JsonNode price, Seller seller, Complaints complaints) {
        String type = text(price, "type");
        if (type == null || !Set.of("FIXED", "NEGOTIABLE", "ON_REQUEST").contains(type)) {
            complaints.add(type == null ? "missing-field" : "invalid-reference-data-value", "price.type", type);
        }
        if (!"EUR".equals(text(price, "currency"))) {
            complaints.add("invalid-reference-data-value", "price.currency", text(price, "currency"));
        }
        BigDecimal consumer = amount(price, "consumerPriceGross", complaints);
        BigDecimal dealer = amount(price, "dealerPriceGross", complaints);
        if (consumer == null && !price.has("consumerPriceGross") && !"ON_REQUEST".equals(type)) {
            complaints.add("price-empty", "price.consumerPriceGross");
        }
        if (consumer != null
                && (consumer.compareTo(options.leastPrice()) < 0 || consumer.compareTo(options.greatestPrice()) > 0)) {
            complaints.add("consumer-price-not-in-range", "price.consumerPriceGross", consumer.toPlainString());
        }
        if (dealer != null && !seller.dealer()) {
            complaints.add("dealer-price-not-supported", "price.dealerPriceGross");
        }
        if (dealer != null && consumer != null && dealer.compareTo(consumer) > 0) {
            complaints.add("dealer-price-to-high", "price.dealerPriceGross", dealer.toPlainString());
        }
        String vat = text(price, "vatRate");
        if (vat != null && !VAT_RATES.contains(vat)) {
            complaints.add("invalid-reference-data-value", "price.vatRate", vat);
        }
    }

    private static @Nullable BigDecimal amount(JsonNode price, String member, Complaints complaints) {
        String text = text(price, member);
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            complaints.add("not-a-number", "price." + member, text);
            return null;
        }
        return new BigDecimal(text);
    }

    private void texts(JsonNode ad, Seller seller, Complaints complaints) {
        String description = text(ad, "description");
        boolean germany = seller.site().equals("GERMANY");
        if (description == null) {
            if (!germany) {
                complaints.add("description-empty", "description");
            }
        } else {
            if (description.length() > options.descriptionLength()) {
                complaints.add("description-too-long", "description", Integer.toString(description.length()));
            }
            if (EMAIL.matcher(description).find()) {
                complaints.add("description-contains-email", "description");
            }
            if (PHONE.matcher(description).find()) {
                complaints.add("description-contains-phone", "description");
            }
        }
        if (!germany && !ad.has("fuel")) {
            complaints.add("fuel-empty", "fuel");
        }
    }

    private static void extras(JsonNode ad, Seller seller, Predicate<String> knownImage, Complaints complaints) {
        if (ad.path("highlights").size() > seller.maxHighlights()) {
            complaints.add(
                    "value-out-of-range",
                    "highlights",
                    Integer.toString(ad.path("highlights").size()));
        }
        if (ad.has("videoUrl") && !seller.videoUrl()) {
            complaints.add("invalid-value", "videoUrl");
        }
        images(ad.path("images"), seller, knownImage, complaints);
        financing(ad, complaints);
        if (ad.has("leasing")) {
            leasing(ad.path("leasing"), seller, complaints);
        }
    }

    static void images(JsonNode images, Seller seller, Predicate<String> knownImage, Complaints complaints) {
        if (images.size() > seller.maxImages()) {
            complaints.add("value-out-of-range", "images", Integer.toString(images.size()));
        }
        for (int i = 0; i < images.size(); i++) {
            String ref = images.path(i).path("ref").asString("");
            if (!knownImage.test(ref)) {
                complaints.add("invalid-value", "images[" + i + "].ref", ref);
            }
        }
    }

    private static void financing(JsonNode ad, Complaints complaints) {
        JsonNode financing = ad.path("financing");
        if (financing.isMissingNode()) {
            return;
        }
        for (String member : FINANCING) {
            if (!financing.has(member)) {
                complaints.add("financing-mandatory-fields-new", "financing." + member);
            }
        }
        BigDecimal sum = decimal(financing.path("firstInstallment")).add(decimal(financing.path("grossLoanAmount")));
        if (sum.compareTo(decimal(ad.path("price").path("consumerPriceGross"))) < 0) {
            complaints.add("financing-bad-integrity", "financing", sum.toPlainString());
        }
    }

    private static void leasing(JsonNode leasing, Seller seller, Complaints complaints) {
        if (!seller.leasing()) {
            complaints.add("invalid-value", "leasing", "not in the contract");
        }
        for (String member : List.of("vatRate", "lender")) {
            if (!leasing.has(member)) {
                complaints.add("missing-field", "leasing." + member);
            }
        }
        if (leasing.path("rates").isEmpty()) {
            complaints.add("missing-field", "leasing.rates");
        }
        for (JsonNode rate : leasing.path("rates")) {
            for (String member : RATES) {
                if (!rate.has(member)) {
                    complaints.add("missing-field", "leasing.rates[]." + member);
                }
            }
            String needed = "COMMERCIAL".equals(text(rate, "type")) ? "netRate" : "grossRate";
            if (!rate.has(needed)) {
                complaints.add("missing-field", "leasing.rates[]." + needed);
            }
        }
    }

    private static BigDecimal decimal(JsonNode node) {
        try {
            return new BigDecimal(node.asString("0"));
        } catch (NumberFormatException none) {
            return BigDecimal.ZERO;
        }
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return YearMonth.parse(text, MONTH);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode node = object.path(name);
        String text = node.isValueNode() && !node.isNull() ? node.asString("") : "";
        return text.isBlank() ? null : text;
    }
}
