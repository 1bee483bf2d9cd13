package dev.carport.engine.stock;

import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vehicles of a location that orders have sold, as they are when others write them. Belongs to one transaction. */
final class SoldVehicles {
    private final SaleStore sales;
    private final Map<String, Sale> byNumber = new HashMap<>();
    private final Map<String, Sale> byVin = new HashMap<>();

    SoldVehicles(SaleStore sales, String location) {
        this.sales = sales;
        for (Sale sale : sales.ofLocation(location)) {
            byNumber.put(sale.number(), sale);
            if (sale.vin() != null) {
                byVin.put(sale.vin(), sale);
            }
        }
    }

    boolean none() {
        return byNumber.isEmpty();
    }

    /** The sale of a vehicle that is sent, under its number or, renumbered, under its VIN. */
    Optional<Sale> of(Vehicle sent) {
        @Nullable String vin = sent.identity().vin();
        return Optional.ofNullable(byNumber.get(sent.number()))
                .or(() -> Optional.ofNullable(vin).map(known -> byVin.get(known.toUpperCase(Locale.ROOT))));
    }

    /**
     * The vehicle as it is to be stored: sold it stays, unless a person says otherwise.
     *
     * @param findings gets a warning when it stays sold against what was sent
     */
    Vehicle store(Vehicle sent, Sale sale, ChangeOrigin origin, List<Finding> findings) {
        boolean sold = sent.status() == VehicleStatus.SOLD;
        if (!sold && origin.source() == ChangeOrigin.Source.USER) {
            sales.removeAll(List.of(sale.vehicleId()));
            return sent;
        }
        if (sent.status() != sale.said() && origin.source() != ChangeOrigin.Source.USER) {
            sales.said(sale.vehicleId(), sent.status());
        }
        if (sold) {
            return sent;
        }
        findings.add(Finding.warning(VehicleFields.STATUS, "sale.stays", sent.status()));
        return sent.with(VehicleFields.STATUS, VehicleStatus.SOLD);
    }
}
