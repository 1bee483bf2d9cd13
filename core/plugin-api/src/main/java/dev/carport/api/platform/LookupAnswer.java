package dev.carport.api.platform;

import java.util.List;

/** Answer of {@link ListingPlatform#lookup} for one key. */
public sealed interface LookupAnswer {
    /** The platform holds it. */
    record Found(RemoteListing listing) implements LookupAnswer {}

    /** The platform certainly does not hold it; it may be created. */
    record NotThere() implements LookupAnswer {}

    /** The platform cannot tell: the listing stays in doubt until an inventory or a person decides. */
    record CannotTell(String reason) implements LookupAnswer {
        /** This answer for each of the keys, when the platform could not be asked. */
        public static List<LookupAnswer> about(List<ListingKey> keys, NotDone why) {
            LookupAnswer answer = new CannotTell(why.outcome().toString());
            return keys.stream().map(key -> answer).toList();
        }
    }
}
