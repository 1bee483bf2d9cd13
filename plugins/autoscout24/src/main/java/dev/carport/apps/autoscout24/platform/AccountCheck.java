package dev.carport.apps.autoscout24.platform;

import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.CheckResult.Code;
import dev.carport.api.platform.NotDone;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells whose sign-in this is and compares it with the number the dealer typed in. A token belongs to one dealer, so the
 * platform cannot be asked about any other number: one that looks like a customer number is taken for another account's, one
 * that does not is unknown.
 */
final class AccountCheck {
    private static final Pattern CUSTOMER_NUMBER = Pattern.compile("[0-9]{4,12}");

    private final Api api;
    private final Culture culture;

    AccountCheck(Api api, Culture culture) {
        this.api = api;
        this.culture = culture;
    }

    CheckResult check(CheckRequest request) {
        JsonNode details;
        try {
            details = Json.member(api.send(Call.get("/customerdetails")).data(), "customerdetails");
        } catch (NotDone notDone) {
            return notDone.checked();
        }
        String sellId = Json.text(details, "sellId");
        if (sellId == null) {
            return CheckResult.problem(Code.PLATFORM_DOWN, "The answer names no customer number");
        }
        JsonNode address = details.path("address");
        String name = Stream.of(Json.text(details, "companyName"), Json.text(address, "city"))
                .filter(text -> text != null)
                .collect(Collectors.joining(", "));
        String typed = request.customerNumber();
        if (typed != null && !digits(typed).equals(digits(sellId))) {
            return digits(typed).matches(CUSTOMER_NUMBER.pattern())
                    ? CheckResult.problem(Code.OTHER_ACCOUNT, name, "The sign-in belongs to number " + sellId)
                    : CheckResult.problem(Code.UNKNOWN_NUMBER, null);
        }
        return CheckResult.ok(name.isEmpty() ? null : name, facts(sellId, Json.text(address, "country")));
    }

    private Map<String, String> facts(String sellId, @Nullable String country) {
        Map<String, String> facts = new HashMap<>();
        facts.put("sellId", sellId);
        if (country != null) {
            facts.put("country", country);
            culture.learn(country);
        }
        return facts;
    }

    /** People type numbers with blanks and leading zeros. */
    private static String digits(String number) {
        return number.replaceAll("[\\s.-]", "").replaceFirst("^0+(?=.)", "");
    }
}
