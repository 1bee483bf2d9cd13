package dev.carport.apps.mobilede.sandbox;

import java.util.List;

/**
 * A dealer at the training copy.
 *
 * @param id in addresses; not the customer number
 * @param customerNumber what the dealer knows
 * @param login user of the dealer's own upload account; it serves this seller only. The password is {@link #PASSWORD}
 * @param companyName name and town
 * @param site {@code GERMANY}; FRANCE and ITALY have more obligatory members
 * @param dealer false for a private seller
 * @param linked whether the provider's account may serve it
 * @param readonly whether it may only be read
 * @param maxImages most images per ad
 * @param maxHighlights most highlights per ad
 * @param videoUrl whether ads may have a video
 * @param leasing whether ads may have leasing
 */
public record Seller(
        String id,
        String customerNumber,
        String login,
        String companyName,
        String site,
        boolean dealer,
        boolean linked,
        boolean readonly,
        int maxImages,
        int maxHighlights,
        boolean videoUrl,
        boolean leasing) {
    /** Password of every dealer's own account. */
    public static final String PASSWORD = "uebung";

    /** The demo's location in Kassel, with everything in the contract. */
    public static final Seller KASSEL = usual("70001", "740117", "kassel", "Hessenkamp Automobile Kassel");

    /** The demo's location in Göttingen; its contract has neither video nor leasing. */
    public static final Seller GOETTINGEN = usual("70002", "740225", "goettingen", "Hessenkamp Automobile Göttingen")
            .withoutExtras();

    /** The demo's location in Bad Hersfeld; 15 images per ad. */
    public static final Seller BAD_HERSFELD = usual(
                    "70003", "740338", "badhersfeld", "Hessenkamp Automobile Bad Hersfeld")
            .withImages(15);

    /** A dealer who has not linked the provider. */
    public static final Seller NOT_LINKED = usual(
                    "70004", "751962", "fulda", "Autohaus Rhönblick Fulda (nicht verknüpft)")
            .unlinked();

    /** All of them. */
    public static List<Seller> all() {
        return List.of(KASSEL, GOETTINGEN, BAD_HERSFELD, NOT_LINKED);
    }

    private static Seller usual(String id, String number, String login, String name) {
        return new Seller(id, number, login, name, "GERMANY", true, true, false, 30, 5, true, true);
    }

    /** The same without video and leasing. */
    public Seller withoutExtras() {
        return new Seller(
                id,
                customerNumber,
                login,
                companyName,
                site,
                dealer,
                linked,
                readonly,
                maxImages,
                maxHighlights,
                false,
                false);
    }

    /** The same with another number of images. */
    public Seller withImages(int most) {
        return new Seller(
                id,
                customerNumber,
                login,
                companyName,
                site,
                dealer,
                linked,
                readonly,
                most,
                maxHighlights,
                videoUrl,
                leasing);
    }

    /** The same without the link to the provider. */
    public Seller unlinked() {
        return new Seller(
                id,
                customerNumber,
                login,
                companyName,
                site,
                dealer,
                false,
                readonly,
                maxImages,
                maxHighlights,
                videoUrl,
                leasing);
    }

    /** The same, to be read only. */
    public Seller readOnly() {
        return new Seller(
                id,
                customerNumber,
                login,
                companyName,
                site,
                dealer,
                linked,
                true,
                maxImages,
                maxHighlights,
                videoUrl,
                leasing);
    }

    /** The same at another site. */
    public Seller at(String otherSite) {
        return new Seller(
                id,
                customerNumber,
                login,
                companyName,
                otherSite,
                dealer,
                linked,
                readonly,
                maxImages,
                maxHighlights,
                videoUrl,
                leasing);
    }

    /** The same as a private person. */
    public Seller asPrivate() {
        return new Seller(
                id,
                customerNumber,
                login,
                companyName,
                site,
                false,
                linked,
                readonly,
                maxImages,
                maxHighlights,
                videoUrl,
                leasing);
    }
}
