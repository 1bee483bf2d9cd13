package dev.carport.apps.mobilede.mapping;

import dev.carport.api.mapping.Mapping;
import dev.carport.apps.mobilede.MobileDeSettings;

/**
 * The mapping of this app: the ad, and the images it refers to. Bookings (eye-catcher, top of page and the like) are no part: what the
 * dealer has booked stays, as an update keeps every member of the ad that is not declared here.
 */
public final class MobileDeMapping {
    /** Name of the part with the ad's data. */
    public static final String AD = "ad";
    /** Name of the part with the images. */
    public static final String IMAGES = "images";
    /** Most images per ad as long as the seller's own limit is not known. */
    public static final int USUAL_IMAGES = Assumptions.USUAL_IMAGES;
    /** Most bytes per image. */
    public static final long MOST_IMAGE_BYTES = Assumptions.MOST_IMAGE_BYTES;
    /** Fact about the account: most images per ad. */
    public static final String MAX_IMAGES = "maxImages";
    /** Fact about the account: most highlights per ad. */
    public static final String MAX_HIGHLIGHTS = "maxHighlights";
    /** Fact about the account: {@code true} when ads may have a video. */
    public static final String VIDEO = "videoUrl";
    /** Fact about the account: {@code true} when ads may have leasing as values. */
    public static final String LEASING = "leasing";

    private MobileDeMapping() {}

    /** Declares it. */
    public static Mapping<MobileDeSettings> declare() {
        return Mapping.of(MobileDeSettings.class)
                .part(AD, ad -> {
                    IdentityFields.declare(ad);
                    ConditionFields.declare(ad);
                    EngineFields.declare(ad);
                    EnergyFields.declare(ad);
                    LookFields.declare(ad);
                    FeatureFields.declare(ad);
                    PriceFields.declare(ad);
                    FinancingFields.declare(ad);
                    LeasingFields.declare(ad);
                    TextFields.declare(ad);
                })
                .part(IMAGES, ImagesPart::declare)
                .build();
    }
}
