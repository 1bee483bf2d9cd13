package dev.carport.apps.autoscout24.sandbox;

import java.util.HashSet;
import java.util.Set;

/**
 * A dealer account of the training platform: who it is, how it signs in, what it may do.
 *
 * @param customerNumber the platform's number of the dealer, {@code sellId} in the API
 * @param login name on the sign-in page
 * @param password password on the sign-in page, no secret: the page shows it to trainees
 * @param companyName name shown to buyers
 * @param address where the dealer is
 * @param channels publication channels the contract covers
 * @param subscriptions products the contract covers
 * @param limits what the account must not do
 */
public record Dealer(
        String customerNumber,
        String login,
        String password,
        String companyName,
        Address address,
        Set<String> channels,
        Set<String> subscriptions,
        Set<Limit> limits) {

    /** Something an account must not do; none for an ordinary dealer. */
    public enum Limit {
        /** The dealer lets the platform book products by rule: booking through the API is refused (50090). */
        BOOKS_BY_RULE,
        /** A private seller: its vehicles need a contact, which this API cannot give (50104). */
        PRIVATE_SELLER,
        /** The account is closed: every protected endpoint is denied (99907). */
        SUSPENDED,
        /** The account lets nobody sign in from an unknown device ({@code server_error}). */
        KNOWN_DEVICES_ONLY
    }

    /** Copies the sets. */
    public Dealer {
        channels = Set.copyOf(channels);
        subscriptions = Set.copyOf(subscriptions);
        limits = Set.copyOf(limits);
    }

    /** A dealer with all channels and products and no limits, whose password is {@code uebung}. */
    public static Dealer of(String customerNumber, String login, String companyName, Address address) {
        return new Dealer(
                customerNumber,
                login,
                "uebung",
                companyName,
                address,
                Set.of("AS24", "AS24Dealers"),
                Set.of("T20", "T30"),
                Set.of());
    }

    /** The same dealer with this limit in addition. */
    public Dealer with(Limit limit) {
        var more = new HashSet<>(limits);
        more.add(limit);
        return new Dealer(customerNumber, login, password, companyName, address, channels, subscriptions, more);
    }

    /** The same dealer with exactly these publication channels. */
    public Dealer withChannels(String... allowed) {
        return new Dealer(
                customerNumber, login, password, companyName, address, Set.of(allowed), subscriptions, limits);
    }

    /** The same dealer with exactly these products in its contract. */
    public Dealer withSubscriptions(String... products) {
        return new Dealer(customerNumber, login, password, companyName, address, channels, Set.of(products), limits);
    }

    boolean has(Limit limit) {
        return limits.contains(limit);
    }

    boolean isIn(String... countries) {
        return Set.of(countries).contains(address.country());
    }
}
