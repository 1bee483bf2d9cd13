package dev.carport.api.platform;

/** Answer of {@link ListingPlatform#lookup} for one key. */
public sealed interface LookupAnswer {
    /** The platform holds it. */
    record Found(RemoteListing listing) implements LookupAnswer {}

    /** The platform certainly does not hold it; it may be created. */
    record NotThere() implements LookupAnswer {}

    /** The platform cannot tell: the listing stays in doubt until an inventory or a person decides. */
    record CannotTell(String reason) implements LookupAnswer {}
}
