package dev.carport.api.wording;

import static dev.carport.api.vehicle.VehicleFields.DESCRIPTIONS;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.text.ListingText;
import dev.carport.api.text.Markup;
import dev.carport.api.vehicle.VatKind;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a listing out of the blocks in the order in which they are added, with an example of financing or leasing before or
 * after them. What the law asks for stays whole; what gives way for it is said as a finding. Not thread-safe; use once.
 *
 * <p>{@snippet :
 * String text = new ListingDescription(scope, 4000, Markup.PLAIN)
 *         .leasing(settings.leasingMode(), settings.leasingChoice(), words -> true)
 *         .financing(settings.financingMode(), settings.financingChoice(), words -> true)
 *         .paragraph(own)
 *         .equipment(settings.equipmentDisplay(), line -> true)
 *         .text();
 * }
 */
public final class ListingDescription {
    private final Scope<?> scope;
    private final int limit;
    private final ListingText blocks;
    private OfferMode mode = OfferMode.OFF;
    private @Nullable String example;

    /**
     * An empty text.
     *
     * @param limit greatest length in UTF-16 code units, markup counted
     */
    public ListingDescription(Scope<?> scope, int limit, Markup markup) {
        this.scope = scope;
        this.limit = limit;
        this.blocks = new ListingText(limit, markup);
    }

    /**
     * The leasing example, if the mode wants it in the text and the vehicle has one. Ask before financing: leasing in the text takes the
     * place of financing in the text. Before any block.
     *
     * @param taken whether the platform takes the words of a bank
     */
    public ListingDescription leasing(OfferMode mode, @Nullable OfferChoice choice, Predicate<String> taken) {
        return inText(mode) ? example(mode, LeasingExample.of(scope, choice, taken)) : this;
    }

    /** The financing example, as {@link #leasing}. */
    public ListingDescription financing(OfferMode mode, @Nullable OfferChoice choice, Predicate<String> taken) {
        return example == null && inText(mode) ? example(mode, FinancingExample.of(scope, choice, taken)) : this;
    }

    private static boolean inText(OfferMode mode) {
        return mode == OfferMode.TEXT_START || mode == OfferMode.TEXT_END;
    }

    private ListingDescription example(OfferMode where, @Nullable String text) {
        if (text != null) {
            mode = where;
            example = text;
        }
        return mode == OfferMode.TEXT_START ? required(example) : this;
    }

    /** Free text; nothing when null. */
    public ListingDescription paragraph(@Nullable String text) {
        if (text != null) {
            blocks.paragraph(text);
        }
        return this;
    }

    /** What the law asks for; nothing when null. */
    public ListingDescription required(@Nullable String text) {
        if (text != null) {
            blocks.required(text);
        }
        return this;
    }

    /** What German tax law has the invoice say of a vehicle under the margin scheme, so that traders see it beforehand. */
    public ListingDescription marginScheme() {
        return scope.vehicle().prices().vat() == VatKind.MARGIN
                ? required(Phrases.phrase(scope.language(), "margin"))
                : this;
    }

    /** The equipment as {@link EquipmentText} writes it. */
    public ListingDescription equipment(EquipmentDisplay display, Predicate<String> taken) {
        EquipmentText.addTo(blocks, scope, display, taken);
        return this;
    }

    /** The text; null when there is none. Reports what was cut, and what the law asks for and does not fit: then it must not be sent. */
    public @Nullable String text() {
        if (mode == OfferMode.TEXT_END) {
            required(example);
        }
        ListingText.Composed composed = blocks.compose();
        if (composed.requiredTooLong()) {
            scope.report(Finding.error(DESCRIPTIONS, StandardCodes.LEGAL_TEXT_TOO_LONG, limit));
        } else if (composed.cut()) {
            scope.report(Finding.warning(DESCRIPTIONS, StandardCodes.TEXT_CUT, limit));
        }
        return composed.text().isBlank() ? null : composed.text();
    }
}
