package dev.carport.engine.store;

import dev.carport.api.mapping.Booking;
import dev.carport.engine.bookings.BookingStore;
import dev.carport.engine.bookings.OrderedExtra;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Paid extras in SQL. */
public final class JdbiBookingStore implements BookingStore {
    private final Database database;

    /** Paid extras in this database. */
    public JdbiBookingStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, List<Booking>> of(String exportId, Collection<String> vehicleIds) {
        Map<String, List<Booking>> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(vehicleIds)) {
            List<OrderedExtra> extras = database.read(handle -> handle.createQuery("""
                            select * from booking where export_id = :export and vehicle_id in (<ids>) order by kind""")
                    .bind("export", exportId)
                    .bindList("ids", chunk)
                    .map((row, context) -> extra(row))
                    .list());
            extras.forEach(extra -> found.computeIfAbsent(extra.vehicleId(), id -> new ArrayList<>())
                    .add(extra.booking()));
        }
        return found;
    }

    @Override
    public List<OrderedExtra> of(String exportId, String vehicleId) {
        return database.read(handle -> handle.createQuery(
                        "select * from booking where export_id = :export and vehicle_id = :vehicle order by kind")
                .bind("export", exportId)
                .bind("vehicle", vehicleId)
                .map((row, context) -> extra(row))
                .list());
    }

    @Override
    public List<OrderedExtra> ofExport(String exportId, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from booking where export_id = :export
                        order by booked_at desc, vehicle_id, kind limit :limit""")
                .bind("export", exportId)
                .bind("limit", limit)
                .map((row, context) -> extra(row))
                .list());
    }

    @Override
    public Map<String, Integer> counts(String exportId) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery(
                                "select kind, count(*) as n from booking where export_id = :export group by kind order by kind")
                        .bind("export", exportId)
                        .map((row, context) -> Map.entry(row.getString("kind"), row.getInt("n")))
                        .list())
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    @Override
    public void put(OrderedExtra extra) {
        database.write(handle -> handle.createUpdate("""
                        insert into booking (export_id, vehicle_id, kind, words, booked_by, booked_at)
                        values (:export, :vehicle, :kind, :words, :by, :at)
                        on conflict (export_id, vehicle_id, kind) do update set words = excluded.words,
                          booked_by = excluded.booked_by, booked_at = excluded.booked_at""")
                .bind("export", extra.exportId())
                .bind("vehicle", extra.vehicleId())
                .bind("kind", extra.booking().kind())
                .bind("words", extra.booking().text())
                .bind("by", extra.by())
                .bind("at", extra.at())
                .execute());
    }

    @Override
    public boolean remove(String exportId, String vehicleId, String kind) {
        return database.write(handle -> handle.createUpdate(
                                "delete from booking where export_id = :export and vehicle_id = :vehicle and kind = :kind")
                        .bind("export", exportId)
                        .bind("vehicle", vehicleId)
                        .bind("kind", kind)
                        .execute())
                > 0;
    }

    private static OrderedExtra extra(ResultSet row) throws SQLException {
        return new OrderedExtra(
                row.getString("export_id"),
                row.getString("vehicle_id"),
                new Booking(row.getString("kind"), row.getString("words")),
                row.getString("booked_by"),
                InstantColumns.read(row, "booked_at"));
    }
}
