package dev.carport.apps.mobilede.platform;

import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.CheckResult.Code;
import dev.carport.api.platform.NotDone;
import dev.carport.apps.mobilede.mapping.MobileDeMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whose number it is and whether we may write. The platform lists the sellers linked to the account and says nothing about
 * others, so a number that is missing there is judged by its looks: what cannot be a number, or is one digit off a linked one, is
 * unknown; any other is not linked.
 */
final class AccountCheck {
    /** Assumed: numbers seen have up to nine digits. */
    private static final Pattern CUSTOMER_NUMBER = Pattern.compile("[0-9]{1,10}");

    private final Api api;
    private final Sellers sellers;

    AccountCheck(Api api, Sellers sellers) {
        this.api = api;
        this.sellers = sellers;
    }

    CheckResult check(CheckRequest request) {
        List<Sellers.Seller> linked;
        AccessData access;
        try {
            access = api.access();
            linked = sellers.all(access);
        } catch (NotDone notDone) {
            return notDone.checked();
        } catch (Gone unknownAddress) {
            return CheckResult.problem(Code.PLATFORM_DOWN, "The address of the sellers does not exist");
        }
        String typed = request.customerNumber();
        if (typed == null) {
            return CheckResult.ok(null, Map.of());
        }
        Optional<Sellers.Seller> found = Sellers.withNumber(linked, typed);
        if (found.isEmpty()) {
            return missing(typed, linked, access);
        }
        Sellers.Seller seller = found.get();
        return seller.readonly()
                ? CheckResult.problem(Code.MISSING_RIGHT, seller.name(), "The account may only read this seller")
                : CheckResult.ok(seller.name(), facts(seller));
    }

    private static Map<String, String> facts(Sellers.Seller seller) {
        Map<String, String> facts = new HashMap<>();
        facts.put("site", seller.site());
        for (String name : List.of(
                MobileDeMapping.MAX_IMAGES,
                MobileDeMapping.MAX_HIGHLIGHTS,
                MobileDeMapping.VIDEO,
                MobileDeMapping.LEASING)) {
            String value = seller.setting(name);
            if (value != null) {
                facts.put(name, value);
            }
        }
        return facts;
    }

    private static CheckResult missing(String typed, List<Sellers.Seller> linked, AccessData access) {
        String number = Sellers.plain(typed);
        if (!CUSTOMER_NUMBER.matcher(number).matches()) {
            return CheckResult.problem(Code.UNKNOWN_NUMBER, "A customer number has digits only");
        }
        for (Sellers.Seller seller : linked) {
            if (seller.id().equals(number)) {
                return CheckResult.problem(
                        Code.UNKNOWN_NUMBER,
                        "This is the seller id of " + seller.name() + "; the customer number is " + seller.number());
            }
            if (oneDigitOff(Sellers.plain(seller.number()), number)) {
                return CheckResult.problem(
                        Code.UNKNOWN_NUMBER, "Nearly the number of " + seller.name() + ", " + seller.number());
            }
        }
        if (access.own() && linked.size() == 1) {
            Sellers.Seller other = linked.getFirst();
            return CheckResult.problem(
                    Code.OTHER_ACCOUNT, other.name(), "The access data belongs to number " + other.number());
        }
        return CheckResult.problem(Code.NOT_LINKED, "Not among the " + linked.size() + " sellers linked to " + access);
    }

    /** One digit wrong, missing or too many, or two neighbours exchanged. */
    private static boolean oneDigitOff(String known, String typed) {
        int same = 0;
        while (same < Math.min(known.length(), typed.length()) && known.charAt(same) == typed.charAt(same)) {
            same++;
        }
        String knownRest = known.substring(same);
        String typedRest = typed.substring(same);
        return tail(knownRest, 1).equals(tail(typedRest, 1))
                || tail(knownRest, 1).equals(typedRest)
                || knownRest.equals(tail(typedRest, 1))
                || knownRest.length() > 1
                        && typedRest.length() > 1
                        && knownRest.charAt(0) == typedRest.charAt(1)
                        && knownRest.charAt(1) == typedRest.charAt(0)
                        && tail(knownRest, 2).equals(tail(typedRest, 2));
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
