package dev.carport.engine.store;

import dev.carport.engine.ids.IdSource;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.FieldDiff;
import dev.carport.engine.stock.StockFacet;
import dev.carport.engine.stock.StockFilter;
import dev.carport.engine.stock.StockOrder;
import dev.carport.engine.stock.StockPage;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleChange;
import dev.carport.engine.stock.VehicleInput;
import dev.carport.engine.stock.VehiclePut;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The stock in the tables {@code vehicle} and {@code vehicle_*}. */
public final class JdbiStockStore implements StockStore {

    private static final int STEP = 2_000;

    private final Database database;
    private final IdSource ids;

    /** The store of a database, which names new vehicles by a source of ids. */
    public JdbiStockStore(Database database, IdSource ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public List<VehiclePut> putAll(String location, List<VehicleInput> vehicles, ChangeOrigin origin, FieldDiff diff) {
        if (vehicles.isEmpty()) {
            return List.of();
        }
        return database.write(handle -> {
            oneWriterOf(handle, location);
            return new StockPut(handle, ids, location, origin, diff).run(vehicles);
        });
    }

    /** Else two writers that both find a number free would collide, and lock rows in different order. */
    private void oneWriterOf(Handle handle, String location) {
        database.dialect().serialize(handle, "stock " + location);
    }

    @Override
    public List<String> delete(String location, Collection<String> numbers, ChangeOrigin origin) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return database.write(handle -> {
            oneWriterOf(handle, location);
            var changes = new StockChanges(handle, origin);
            List<String> deleted = Chunks.collect(
                    numbers,
                    chunk -> handle.createQuery("""
                            update vehicle set deleted_at = :at, changed_at = :at, version = version + 1
                            where location = :location and number in (<numbers>) and deleted_at is null
                            returning id, version
                            """)
                            .bind("at", origin.at())
                            .bind("location", location)
                            .bindList("numbers", chunk)
                            .map((row, context) -> {
                                String id = row.getString("id");
                                changes.add(id, row.getLong("version"), VehicleChange.Action.DELETED.name(), List.of());
                                return id;
                            })
                            .list());
            changes.write();
            return deleted;
        });
    }

    @Override
    public Optional<StoredVehicle> find(String location, String number) {
        return database.read(handle -> handle.createQuery(StockRows.SELECT_VEHICLE
                        + "where v.location = :location and v.number = :number and v.deleted_at is null")
                .bind("location", location)
                .bind("number", number)
                .map(StockRows.VEHICLE)
                .findOne());
    }

    @Override
    public Optional<StoredVehicle> get(String id) {
        return database.read(handle -> handle.createQuery(StockRows.SELECT_VEHICLE + "where v.id = :id")
                .bind("id", id)
                .map(StockRows.VEHICLE)
                .findOne());
    }

    @Override
    public Map<String, StoredVehicle> getAll(Collection<String> vehicleIds) {
        return database.read(handle -> {
            var found = new HashMap<String, StoredVehicle>();
            for (List<String> chunk : Chunks.of(vehicleIds)) {
                handle.createQuery(StockRows.SELECT_VEHICLE + "where v.id in (<ids>)")
                        .bindList("ids", chunk)
                        .map(StockRows.VEHICLE)
                        .forEach(vehicle -> found.put(vehicle.id(), vehicle));
            }
            return found;
        });
    }

    @Override
    public List<StoredVehicle> findByVin(String vin) {
        return database.read(handle -> handle.createQuery(StockRows.SELECT_VEHICLE + """
                        where v.vin = :vin
                        order by case when v.deleted_at is null then 0 else 1 end, v.deleted_at desc, v.id
                        """)
                .bind("vin", upper(vin))
                .map(StockRows.VEHICLE)
                .list());
    }

    @Override
    public List<StoredVehicle> showing(String location, String imageHash) {
        return database.read(handle -> handle.createQuery(StockRows.SELECT_VEHICLE + """
                        join vehicle_image i on i.vehicle_id = v.id
                        where i.sha256 = :hash and v.location = :location and v.deleted_at is null
                        order by v.id
                        """)
                .bind("hash", imageHash)
                .bind("location", location)
                .map(StockRows.VEHICLE)
                .list());
    }

    @Override
    public List<StoredVehicle> deletedByVin(String location, String vin, Instant since) {
        return database.read(handle -> handle.createQuery(StockRows.SELECT_VEHICLE + """
                        where v.vin = :vin and v.location = :location and v.deleted_at >= :since
                        order by v.deleted_at desc, v.id desc
                        """)
                .bind("vin", upper(vin))
                .bind("location", location)
                .bind("since", since)
                .map(StockRows.VEHICLE)
                .list());
    }

    @Override
    public Set<String> numbers(String location) {
        return database.read(handle -> handle.createQuery(
                        "select number from vehicle where location = :location and deleted_at is null")
                .bind("location", location)
                .mapTo(String.class)
                .set());
    }

    @Override
    public Stream<String> ids(String location) {
        return Stream.iterate(
                        idsAfter(location, ""),
                        step -> !step.isEmpty(),
                        step -> step.size() < STEP ? List.of() : idsAfter(location, step.getLast()))
                .flatMap(List::stream);
    }

    private List<String> idsAfter(String location, String id) {
        return database.read(handle -> handle.createQuery("""
                        select id from vehicle where location = :location and id > :id and deleted_at is null
                        order by id limit :limit
                        """)
                .bind("location", location)
                .bind("id", id)
                .bind("limit", STEP)
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<StoredVehicle> next(String location, @Nullable String afterId, int limit) {
        return database.read(handle -> handle.createQuery(StockRows.SELECT_VEHICLE + """
                        where v.location = :location and v.id > :id and v.deleted_at is null
                        order by v.id limit :limit
                        """)
                .bind("location", location)
                .bind("id", afterId == null ? "" : afterId)
                .bind("limit", limit)
                .map(StockRows.VEHICLE)
                .list());
    }

    @Override
    public StockPage page(StockFilter filter, StockOrder order, @Nullable String after, int limit) {
        var conditions = new StockConditions(database.dialect(), filter);
        String column = StockPlace.column(order.by());
        String direction = order.descending() ? "desc" : "asc";
        if (after != null) {
            StockPlace place = StockPlace.parse(after, order.by());
            conditions.and("(v." + column + ", v.id) " + (order.descending() ? "<" : ">") + " (:afterKey, :afterId)");
            conditions.bind("afterKey", place.key());
            conditions.bind("afterId", place.id());
        }
        // the inner query picks the few rows from an index, the outer one fetches them with their documents
        String sql = StockRows.SELECT_VEHICLE
                + "join (select v.id from vehicle v where " + conditions.sql()
                + " order by v." + column + " " + direction + ", v.id " + direction + " limit :limit) p on p.id = v.id"
                + " order by v." + column + " " + direction + ", v.id " + direction;
        List<StoredVehicle> found = database.read(handle -> conditions
                .bindTo(handle.createQuery(sql))
                .bind("limit", limit + 1)
                .map(StockRows.VEHICLE)
                .list());
        if (found.size() <= limit) {
            return new StockPage(found, null);
        }
        List<StoredVehicle> part = found.subList(0, limit);
        return new StockPage(part, StockPlace.of(part.getLast(), order.by()).text());
    }

    @Override
    public long count(StockFilter filter) {
        var conditions = new StockConditions(database.dialect(), filter);
        return database.read(handle -> conditions
                .bindTo(handle.createQuery("select count(*) from vehicle v where " + conditions.sql()))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Map<String, Long> countBy(StockFacet facet, StockFilter filter) {
        var conditions = new StockConditions(database.dialect(), filter);
        String column = switch (facet) {
            case LOCATION -> "v.location";
            case KIND -> "v.kind";
            case STATUS -> "v.status";
            case CONDITION -> "v.condition";
        };
        return database.read(handle -> {
            var counts = new HashMap<String, Long>();
            conditions
                    .bindTo(handle.createQuery("select " + column + ", count(*) from vehicle v where "
                            + conditions.sql() + " group by " + column))
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(count -> counts.put(count.getKey(), count.getValue()));
            return counts;
        });
    }

    @Override
    public List<VehicleChange> changes(String vehicleId, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from vehicle_change where vehicle_id = :id order by version desc limit :limit")
                .bind("id", vehicleId)
                .bind("limit", limit)
                .map(StockRows.CHANGE)
                .list());
    }

    @Override
    public int purgeChanges(Instant before, int limit) {
        return database.write(handle -> handle.createUpdate("""
                        delete from vehicle_change where (vehicle_id, version) in
                          (select vehicle_id, version from vehicle_change where changed_at < :before
                           order by changed_at limit :limit)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }

    @Override
    public List<String> tombstones(Instant deletedBefore, String after, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select id from vehicle where deleted_at < :before and id > :after order by id limit :limit")
                .bind("before", deletedBefore)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    @Override
    public int purge(Collection<String> vehicleIds) {
        return database.write(handle -> Chunks.of(vehicleIds).stream()
                .mapToInt(chunk -> handle.createUpdate(
                                "delete from vehicle where id in (<ids>) and deleted_at is not null")
                        .bindList("ids", chunk)
                        .execute())
                .sum());
    }

    static String upper(String vin) {
        return vin.toUpperCase(Locale.ROOT);
    }
}
