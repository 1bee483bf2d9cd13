package dev.carport.apps.mobilede.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.finding.Actor;
import dev.carport.api.platform.CheckResult.Code;
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The sellers this account may serve. What the dealer knows is the customer number; addresses need the seller id. The id of a number is
 * kept, so that asking for it costs one request in the life of an account.
 */
final class Sellers {
    /** Key of the dealer's number among the settings. */
    static final String NUMBER = "customerNumber";

    private static final String KEPT = "seller.";

    private final Api api;
    private final Connection connection;

    Sellers(Api api, Connection connection) {
        this.api = api;
        this.connection = connection;
    }

    /**
     * One seller.
     *
     * @param id for addresses
     * @param number what the dealer knows
     * @param name of the company; null when the platform does not say
     */
    record Seller(String id, String number, @Nullable String name, String site, boolean readonly, JsonNode settings) {
        /** A setting as text; null when the platform does not name it. */
        @Nullable String setting(String name) {
            return Json.text(settings, name);
        }
    }

    /** All sellers linked to the account. */
    List<Seller> all(AccessData access) {
        List<Seller> sellers = new ArrayList<>();
        for (JsonNode node : api.read(Api.path("sellers"), access).path("sellers")) {
            String id = Json.text(node, "mobileSellerId");
            String number = Json.text(node, "customerNumber");
            if (id != null && number != null) {
                sellers.add(new Seller(
                        id,
                        number,
                        Json.text(node, "companyName"),
                        node.path("siteId").asString(""),
                        node.path("readonly").asBoolean(false),
                        node.path("settings")));
            }
        }
        return sellers;
    }

    /** True when the seller is there and linked. */
    boolean serves(String sellerId, AccessData access) {
        try {
            api.read(Api.path("sellers", sellerId), access);
            return true;
        } catch (Gone notLinked) {
            return false;
        }
    }

    /** The id for this account's own number. */
    String ownId(AccessData access) {
        String number = connection
                .setting(NUMBER)
                .orElseThrow(() ->
                        new NotDone(Outcome.accountBlocked("No customer number", Actor.DEALER), Code.UNKNOWN_NUMBER));
        Optional<String> kept = connection.secrets().get(KEPT + plain(number));
        if (kept.isPresent()) {
            return kept.get();
        }
        Seller seller = withNumber(all(access), number).orElseThrow(() -> new NotDone(notLinked(), Code.NOT_LINKED));
        connection.secrets().put(KEPT + plain(number), seller.id());
        return seller.id();
    }

    /** The seller is not linked any more: its id may not be used again unasked. */
    Outcome lost() {
        connection.setting(NUMBER).ifPresent(number -> connection.secrets().remove(KEPT + plain(number)));
        return notLinked();
    }

    private static Outcome notLinked() {
        return Outcome.accountBlocked("The seller is not linked to the account of the interface", Actor.DEALER);
    }

    static Optional<Seller> withNumber(List<Seller> sellers, String number) {
        return sellers.stream()
                .filter(seller -> plain(seller.number()).equals(plain(number)))
                .findFirst();
    }

    /** People type numbers with blanks and leading zeros. */
    static String plain(String number) {
        return number.replaceAll("[\\s.-]", "").replaceFirst("^0+(?=.)", "");
    }
}
