package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.STATUS;

import dev.carport.api.mapping.PartBuilder;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.List;

/** The channels on which the listing is shown: the marketplace, and the dealers' channel where the dealer wants it. */
final class PublicationPart {
    static final String NAME = "publication";
    /** The public marketplace. */
    static final String MARKETPLACE = "AS24";
    /** From dealer to dealer. */
    static final String DEALERS = "AS24Dealers";

    private PublicationPart() {}

    static void declare(PartBuilder<As24Settings> part) {
        part.value(
                        List.of(STATUS),
                        scope ->
                                scope.settings().dealerChannel() ? List.of(MARKETPLACE, DEALERS) : List.of(MARKETPLACE))
                .settings("dealerChannel");
    }
}
