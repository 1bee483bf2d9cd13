package dev.carport.apps.autoscout24.sandbox.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules for a financing offer (section "Financing Offers"), rules F3 to F5. All violations at once. */
public final class FinancingRules {
    private static final String LARGEST = "999999999.99";
    private static final List<Figure> FIGURES = List.of(
            new Figure("endingRate", false, "0", LARGEST, 2),
            new Figure("duration", true, "1", "999", 0),
            new Figure("initialPayment", false, "0", "999999.99", 2),
            new Figure("debitInterestRate", true, "0", "99.99", 2),
            new Figure("annualPercentageRate", true, "0", "99.99", 2),
            new Figure("monthlyRate", true, "0", LARGEST, 2),
            new Figure("grossCreditAmount", true, "0.01", LARGEST, 2),
            new Figure("netCreditAmount", true, "0", LARGEST, 2),
            new Figure("paymentProtectionInsurance", false, "0", LARGEST, 2));
    private static final Set<String> WHOLE = Set.of("debitInterestType", "duration");
    private static final List<String> TEXTS = List.of("bank", "currency", "financingType");

    private final MessageCodes codes;

    /** Rules that answer with these codes. */
    public FinancingRules(MessageCodes codes) {
        this.codes = codes;
    }

    /**
     * Everything the offer violates, in the order of the documented body; empty when it is acceptable.
     *
     * @param body the JSON as sent, any JSON value
     * @param update whether an offer is replaced: the bank's text may be shorter then
     */
    public List<Message> violations(JsonNode body, boolean update) {
        var violations = new Violations(codes);
        var mismatch = mismatch(body);
        if (mismatch != null) {
            violations.add(50028, mismatch);
            return violations.messages();
        }
        bank(body, update ? 150 : 600, violations);
        debitInterestType(body, violations);
        financingType(body, violations);
        currency(body, violations);
        FIGURES.forEach(figure -> figure.check(body.path(figure.name()), violations));
        return violations.messages();
    }

    /** What the platform keeps of an accepted offer: the documented attributes, those that were sent. */
    public ObjectNode stored(JsonNode body) {
        var stored = Json.object();
        for (var name : List.of(
                "bank",
                "debitInterestType",
                "financingType",
                "currency",
                "endingRate",
                "duration",
                "initialPayment",
                "debitInterestRate",
                "annualPercentageRate",
                "monthlyRate",
                "grossCreditAmount",
                "netCreditAmount",
                "paymentProtectionInsurance")) {
            if (isSet(body.path(name))) {
                stored.set(name, body.path(name));
            }
        }
        return stored;
    }

    private static @Nullable String mismatch(JsonNode body) {
        if (!body.isObject()) {
            return "$";
        }
        for (var name : TEXTS) {
            if (!JsonShape.hasKind(body.path(name), VehicleField.Kind.TEXT)) {
                return name;
            }
        }
        if (!JsonShape.hasKind(body.path("debitInterestType"), VehicleField.Kind.INTEGER)) {
            return "debitInterestType";
        }
        for (var figure : FIGURES) {
            var kind = WHOLE.contains(figure.name()) ? VehicleField.Kind.INTEGER : VehicleField.Kind.DECIMAL;
            if (!JsonShape.hasKind(body.path(figure.name()), kind)) {
                return figure.name();
            }
        }
        return null;
    }

    private static void bank(JsonNode body, int maxLength, Violations violations) {
        if (!body.path("bank").isString() || body.path("bank").stringValue().isBlank()) {
            violations.add(50004, "bank");
            return;
        }
        var bank = body.path("bank").stringValue();
        if (FreeText.hasAngleBracket(bank)) {
            violations.add(50052, "bank");
        }
        if (FreeText.hasUrl(bank)) {
            violations.add(50051, "bank");
        }
        if (FreeText.hasEmail(bank)) {
            violations.add(50050, "bank");
        }
        if (FreeText.length(bank) > maxLength) {
            violations.add(50067, "bank", maxLength);
        }
    }

    private static void debitInterestType(JsonNode body, Violations violations) {
        var type = body.path("debitInterestType");
        if (!isSet(type)) {
            violations.add(50004, "debitInterestType");
        } else if (type.longValue() < 1 || type.longValue() > 3) {
            violations.add(50073, "debitInterestType", "1, 2, 3");
        }
    }

    private static void financingType(JsonNode body, Violations violations) {
        var type = body.path("financingType");
        if (!isSet(type) || type.stringValue().isBlank()) {
            violations.add(50004, "financingType");
        } else if (!type.stringValue().equals("C")) {
            violations.add(50073, "financingType", "C");
        }
    }

    /** The table does not know the currency, all samples send it: it may be missing, but not be another one. */
    private static void currency(JsonNode body, Violations violations) {
        if (isSet(body.path("currency")) && !body.path("currency").stringValue().equals("EUR")) {
            violations.add(50017);
        }
    }

    private static boolean isSet(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    private record Figure(String name, boolean mandatory, BigDecimal from, BigDecimal to, int decimals) {

        Figure(String name, boolean mandatory, String from, String to, int decimals) {
            this(name, mandatory, new BigDecimal(from), new BigDecimal(to), decimals);
        }

        void check(JsonNode node, Violations violations) {
            if (!isSet(node)) {
                if (mandatory) {
                    violations.add(50004, name);
                }
                return;
            }
            var value = node.decimalValue();
            if (value.compareTo(from) < 0 || value.compareTo(to) > 0) {
                violations.add(50066, name, from.toPlainString(), to.toPlainString());
            }
            if (value.stripTrailingZeros().scale() > decimals) {
                violations.add(50109, decimals);
            }
        }
    }
}
