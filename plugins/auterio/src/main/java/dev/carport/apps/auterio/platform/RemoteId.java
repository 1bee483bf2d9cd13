package dev.carport.apps.auterio.platform;

import org.jspecify.annotations.Nullable;

/**
 * What we keep as Auterio's id of a vehicle: the VIN, and with it brand and model. All three are required in every entry, also in the
 * one that withdraws a vehicle we know nothing else about any more.
 *
 * @param brand null when not known
 * @param model null when not known
 */
record RemoteId(
        String vin, @Nullable String brand, @Nullable String model) {
    private static final String BETWEEN = " | ";

    static RemoteId of(Entry entry) {
        return new RemoteId(entry.vin(), entry.text(Entry.BRAND), entry.text(Entry.MODEL));
    }

    static RemoteId parse(String text) {
        int vin = text.indexOf(BETWEEN);
        if (vin < 0) {
            return new RemoteId(text, null, null);
        }
        int brand = text.indexOf(BETWEEN, vin + BETWEEN.length());
        return brand < 0
                ? new RemoteId(text.substring(0, vin), null, null)
                : new RemoteId(
                        text.substring(0, vin),
                        text.substring(vin + BETWEEN.length(), brand),
                        text.substring(brand + BETWEEN.length()));
    }

    String text() {
        return brand == null || model == null ? vin : vin + BETWEEN + brand + BETWEEN + model;
    }
}
