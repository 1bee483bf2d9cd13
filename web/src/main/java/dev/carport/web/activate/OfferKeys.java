package dev.carport.web.activate;

import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.settings.SettingField;
import dev.carport.engine.settings.SettingKind;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.web.form.FormOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The keys of financing and leasing offers that vehicles of a location carry, as suggestions. */
public final class OfferKeys {

    private static final int LOOKED_AT = 200;

    private final StockStore stock;
    private final VehicleCodec codec;

    /** Suggestions out of this stock. */
    public OfferKeys(StockStore stock, VehicleCodec codec) {
        this.stock = stock;
        this.codec = codec;
    }

    /** Keys for a setting that names an offer, with the bank of one vehicle that has it; empty for other settings. */
    List<FormOption> of(String location, SettingField field) {
        if (field.kind() != SettingKind.OFFER) {
            return List.of();
        }
        boolean leasing = field.key().startsWith("leasing");
        Map<String, String> found = new TreeMap<>();
        for (StoredVehicle stored : stock.next(location, null, LOOKED_AT)) {
            Vehicle vehicle = codec.decode(stored.json().utf8());
            Stream<Map.Entry<String, String>> keys = leasing
                    ? vehicle.leasing().stream().map(OfferKeys::entry)
                    : vehicle.financing().stream().map(OfferKeys::entry);
            keys.forEach(entry -> found.putIfAbsent(entry.getKey(), entry.getValue()));
        }
        return found.entrySet().stream()
                .map(entry -> new FormOption(entry.getKey(), entry.getValue(), null, false, false))
                .toList();
    }

    private static Map.Entry<String, String> entry(FinancingOffer offer) {
        return Map.entry(offer.key(), offer.bank() == null ? offer.key() : offer.bank());
    }

    private static Map.Entry<String, String> entry(LeasingOffer offer) {
        return Map.entry(offer.key(), offer.lessor() == null ? offer.key() : offer.lessor());
    }
}
