package dev.carport.apps.autoscout24.sandbox;

import java.util.List;

/** The accounts every training platform has: the three locations of the demo and two dealers abroad. */
public final class DemoDealers {
    /** The demo's location in Kassel. */
    public static final Dealer KASSEL = Dealer.of(
            "24800117",
            "kassel",
            "Hessenkamp Automobile Kassel",
            new Address("Frankfurter Straße 218", "34134", "Kassel", "DE"));

    /** The demo's location in Göttingen. */
    public static final Dealer GOETTINGEN = Dealer.of(
            "24800225",
            "goettingen",
            "Hessenkamp Automobile Göttingen",
            new Address("Kasseler Landstraße 64", "37081", "Göttingen", "DE"));

    /** The demo's location in Bad Hersfeld. */
    public static final Dealer BAD_HERSFELD = Dealer.of(
            "24800338",
            "badhersfeld",
            "Hessenkamp Automobile Bad Hersfeld",
            new Address("Berliner Straße 11", "36251", "Bad Hersfeld", "DE"));

    /** A dealer without the German duties, who may not book products nor offer financing. */
    public static final Dealer GMUNDEN = Dealer.of(
            "43200416",
            "gmunden",
            "Autohaus Traunblick Gmunden",
            new Address("Bahnhofstraße 30", "4810", "Gmunden", "AT"));

    /** A dealer for whom pre-registered cars may be of any age. */
    public static final Dealer COMO =
            Dealer.of("39100552", "como", "Autosalone Valsolda", new Address("Via Regina 12", "22100", "Como", "IT"));

    private DemoDealers() {}

    /** All of them. */
    public static List<Dealer> all() {
        return List.of(KASSEL, GOETTINGEN, BAD_HERSFELD, GMUNDEN, COMO);
    }
}
