package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.app.BookingKind;
import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Mapping;
import dev.carport.apps.autoscout24.As24Settings;

/**
 * The mapping of this app. Parts stand in the order in which they are sent: everything but the vehicle needs the vehicle's
 * id, and the publication comes last, so that nobody sees half a listing. Paid products are left alone unless the dealer lets Carport manage them (C5).
 */
public final class As24Mapping {
    /** Name of the part with the vehicle's data. */
    public static final String VEHICLE = "vehicle";
    /** Name of the part with the images. */
    public static final String IMAGES = ImagesPart.NAME;
    /** Name of the part with the video. */
    public static final String VIDEO = VideoPart.NAME;
    /** Name of the part with the financing offer. */
    public static final String FINANCING = FinancingPart.NAME;
    /** Name of the part with the paid product. */
    public static final String PRODUCT = ProductPart.NAME;
    /** Name of the part with the channels. */
    public static final String PUBLICATION = PublicationPart.NAME;
    /** The public marketplace among the channels. */
    public static final String MARKETPLACE = PublicationPart.MARKETPLACE;
    /** Most images per vehicle. */
    public static final int MOST_IMAGES = ImagesPart.MOST;
    /** Most bytes per image. */
    public static final long MOST_IMAGE_BYTES = ImagesPart.MOST_BYTES;

    private As24Mapping() {}

    /** The paid products a person can order. */
    public static BookingKind[] products() {
        return ProductPart.kinds();
    }

    /** Declares it. */
    public static Mapping<As24Settings> declare() {
        return Mapping.of(As24Settings.class)
                .part(VEHICLE, data -> {
                    IdentityFields.declare(data);
                    ModelFields.declare(data);
                    OfferFields.declare(data);
                    AvailabilityFields.declare(data);
                    PriceFields.declare(data);
                    EmissionFields.declare(data);
                    MaintenanceFields.declare(data);
                    EquipmentFields.declare(data);
                    DescriptionField.declare(data);
                })
                .part(IMAGES, ImagesPart::declare)
                .part(VIDEO, VideoPart::declare)
                .part(FINANCING, FinancingPart::declare)
                .part(PRODUCT, ProductPart::declare)
                .part(PUBLICATION, PublicationPart::declare)
                .check(FinancingPart.COUNTRY_FINDING, FinancingPart::countryFits)
                .check(Finding.warning(ProductPart.SETTING, ProductPart.NOT_MANAGED), ProductPart::managed)
                .check(Finding.warning("", ProductPart.NOT_IN_COUNTRY), ProductPart::countryFits)
                .build();
    }
}
