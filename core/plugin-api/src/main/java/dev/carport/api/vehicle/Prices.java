package dev.carport.api.vehicle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the vehicle costs, for whom, with which tax.
 *
 * <p>Every component but lists, sets, maps and nested records is null when it is not known.
 *
 * @param gross price for private buyers, tax included
 * @param net price without tax, when the tax can be shown
 * @param dealer price for dealers, tax included
 * @param dealerNet price for dealers without tax
 * @param list recommended price of the manufacturer when new, tax included
 * @param previous price before the last reduction
 * @param purchase what the dealer paid without tax; confidential, never public
 * @param transfer costs of the transfer to the dealer
 * @param transferIncluded true when the transfer costs are part of the price
 * @param vat whether the tax can be shown in the invoice
 * @param vatRate rate of the tax, such as 19
 * @param negotiable true when the price is open to bargaining
 * @param onRequest true when no price may be shown anywhere
 * @param individual price per export, tax included; keys are the ids of apps, or of single exports. An export without an entry uses the
 *     price for private buyers. An app need not look at this: the host puts the export's own price into {@code gross}, and {@code net} in
 *     proportion, before it maps
 */
public record Prices(
        @Nullable Money gross,
        @Nullable Money net,
        @Nullable Money dealer,
        @Nullable Money dealerNet,
        @Nullable Money list,
        @Nullable Money previous,
        @Nullable Money purchase,
        @Nullable Money transfer,
        @Nullable Boolean transferIncluded,
        @Nullable VatKind vat,
        @Nullable Percent vatRate,
        @Nullable Boolean negotiable,
        @Nullable Boolean onRequest,
        Map<String, Money> individual)
        implements Topic {

    /** Nothing is known. */
    public static final Prices NONE =
            new Prices(null, null, null, null, null, null, null, null, null, null, null, null, null, Map.of());

    /** Copies collections; a missing collection or nested record becomes the empty one. */
    public Prices {
        individual = Copies.map(individual);
    }
}
