package dev.carport.engine.store;

import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.stock.Sale;
import dev.carport.engine.stock.SaleStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Sales by orders in SQL. */
public final class JdbiSaleStore implements SaleStore {
    private static final String SELECT = """
            select s.vehicle_id, v.number, v.vin, s.order_id, s.said, s.sold_at
            from vehicle_sale s join vehicle v on v.id = s.vehicle_id
            where v.deleted_at is null and
            """;

    private final Database database;

    /** Sales in this database. */
    public JdbiSaleStore(Database database) {
        this.database = database;
    }

    @Override
    public void oneWriterOf(String location) {
        database.write(handle -> {
            database.dialect().serialize(handle, "stock " + location);
            return location;
        });
    }

    @Override
    public List<Sale> ofLocation(String location) {
        return list("v.location = :key order by s.sold_at, s.order_id", location);
    }

    @Override
    public List<Sale> ofVehicle(String vehicleId) {
        return list("s.vehicle_id = :key order by s.sold_at, s.order_id", vehicleId);
    }

    private List<Sale> list(String condition, String key) {
        return database.read(handle -> handle.createQuery(SELECT + condition)
                .bind("key", key)
                .map((row, context) -> new Sale(
                        row.getString("vehicle_id"),
                        row.getString("number"),
                        row.getString("vin"),
                        row.getString("order_id"),
                        VehicleStatus.valueOf(row.getString("said")),
                        InstantColumns.read(row, "sold_at")))
                .list());
    }

    @Override
    public void put(String vehicleId, String order, VehicleStatus said, Instant at) {
        database.write(handle -> handle.createUpdate("""
                        insert into vehicle_sale (vehicle_id, order_id, said, sold_at)
                        values (:vehicle, :order, :said, :at)
                        on conflict (vehicle_id, order_id) do nothing""")
                .bind("vehicle", vehicleId)
                .bind("order", order)
                .bind("said", said.name())
                .bind("at", at)
                .execute());
    }

    @Override
    public void said(String vehicleId, VehicleStatus status) {
        database.write(handle -> handle.createUpdate("update vehicle_sale set said = :said where vehicle_id = :vehicle")
                .bind("said", status.name())
                .bind("vehicle", vehicleId)
                .execute());
    }

    @Override
    public boolean remove(String vehicleId, String order) {
        return database.write(handle -> handle.createUpdate(
                                "delete from vehicle_sale where vehicle_id = :vehicle and order_id = :order")
                        .bind("vehicle", vehicleId)
                        .bind("order", order)
                        .execute())
                > 0;
    }

    @Override
    public void removeAll(Collection<String> vehicleIds) {
        for (List<String> chunk : Chunks.of(vehicleIds)) {
            database.write(handle -> handle.createUpdate("delete from vehicle_sale where vehicle_id in (<ids>)")
                    .bindList("ids", chunk)
                    .execute());
        }
    }
}
