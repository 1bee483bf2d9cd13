package dev.carport.api.app;

import dev.carport.api.vehicle.VehicleKind;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facts about an app. Texts are not here but in the app's message files. Built with {@link #builder}.
 *
 * @param id lower case letters, digits and hyphens; the same as the plugin's id; never changes
 * @param vendor who wrote the app
 * @param category for the store's sections
 * @param countries ISO 3166-1 alpha-2 codes where the platform sells; empty for everywhere
 * @param kinds vehicle kinds the platform takes; others are not released, with that reason
 * @param transfer how data travels
 * @param website the platform's address for people; null for none
 * @param logo path of an SVG resource beside the app class; null for a neutral letter
 * @param baseUrl the platform's production address; null when each dealer's is different
 * @param hosts host names the app may call in production, besides the base address's own; exact names, no patterns
 * @param credentials what the administrator gets from the platform once for all dealers, such as a client id
 * @param fees kinds of fees the platform may charge
 * @param limits what fits
 * @param bookings paid extras that can be ordered for a listing
 * @param inventory true when {@link dev.carport.api.platform.ListingPlatform#inventory} works
 */
public record AppInfo(
        String id,
        String vendor,
        Category category,
        List<String> countries,
        Set<VehicleKind> kinds,
        Transfer transfer,
        @Nullable URI website,
        @Nullable String logo,
        @Nullable URI baseUrl,
        List<String> hosts,
        List<Credential> credentials,
        List<FeeKind> fees,
        Limits limits,
        List<BookingKind> bookings,
        boolean inventory) {
    /** Sections of the store. */
    public enum Category {
        /** Marketplaces where cars are sold. */
        MARKETPLACE,
        /** Portals of makers, groups and dealers. */
        PORTAL,
        /** Files and feeds for own systems. */
        FEED
    }

    /** How data travels. */
    public enum Transfer {
        /** By the platform's API, at once. */
        API,
        /** By a file, on a schedule. */
        FILE
    }

    public AppInfo {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("An app id has lower case letters, digits and hyphens: " + id);
        }
        countries = List.copyOf(countries);
        kinds = Set.copyOf(kinds);
        hosts = List.copyOf(hosts);
        credentials = List.copyOf(credentials);
        fees = List.copyOf(fees);
        bookings = List.copyOf(bookings);
        Objects.requireNonNull(limits);
    }

    /** Starts the facts of an app. */
    public static Builder builder(String id, String vendor) {
        return new Builder(id, vendor);
    }

    /** Collects facts; all have a sensible default. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String vendor;
        private Category category = Category.MARKETPLACE;
        private List<String> countries = List.of();
        private Set<VehicleKind> kinds = Set.of(VehicleKind.values());
        private Transfer transfer = Transfer.API;
        private @Nullable URI website;
        private @Nullable String logo;
        private @Nullable URI baseUrl;
        private List<String> hosts = List.of();
        private List<Credential> credentials = List.of();
        private List<FeeKind> fees = List.of();
        private Limits limits = Limits.oneByOne();
        private List<BookingKind> bookings = List.of();
        private boolean inventory = true;

        private Builder(String id, String vendor) {
            this.id = id;
            this.vendor = vendor;
        }

        /** The store's section; marketplace unless said. */
        public Builder category(Category value) {
            category = value;
            return this;
        }

        /** Where the platform sells; everywhere unless said. */
        public Builder countries(String... isoCodes) {
            countries = List.of(isoCodes);
            return this;
        }

        /** What the platform takes; every kind unless said. */
        public Builder kinds(VehicleKind... taken) {
            kinds = Set.of(taken);
            return this;
        }

        /** How data travels; by API unless said. */
        public Builder transfer(Transfer value) {
            transfer = value;
            return this;
        }

        /** The platform's address for people. */
        public Builder website(String address) {
            website = URI.create(address);
            return this;
        }

        /** An SVG beside the app class. */
        public Builder logo(String resource) {
            logo = resource;
            return this;
        }

        /** The platform's production address; its host may be called. */
        public Builder baseUrl(String address) {
            baseUrl = URI.create(address);
            return this;
        }

        /** More hosts the app may call in production. */
        public Builder hosts(String... names) {
            hosts = List.of(names);
            return this;
        }

        /** What the administrator gets from the platform. */
        public Builder credentials(Credential... needed) {
            credentials = List.of(needed);
            return this;
        }

        /** Fees the platform may charge. */
        public Builder fees(FeeKind... kinds) {
            fees = List.of(kinds);
            return this;
        }

        /** What fits; one by one unless said. */
        public Builder limits(Limits value) {
            limits = value;
            return this;
        }

        /** Paid extras that can be ordered for a listing. */
        public Builder bookings(BookingKind... kinds) {
            bookings = List.of(kinds);
            return this;
        }

        /** The platform cannot list its stock. */
        public Builder noInventory() {
            inventory = false;
            return this;
        }

        /** The facts. */
        public AppInfo build() {
            return new AppInfo(
                    id,
                    vendor,
                    category,
                    countries,
                    kinds,
                    transfer,
                    website,
                    logo,
                    baseUrl,
                    hosts,
                    credentials,
                    fees,
                    limits,
                    bookings,
                    inventory);
        }
    }
}
