package dev.carport.engine.store;

import dev.carport.api.orders.Order;
import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.UnreadableSecretException;
import dev.carport.engine.accounts.Vault;
import dev.carport.engine.orders.OrderStore;
import dev.carport.engine.orders.PlacedOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Orders in SQL, their buyers encrypted for their order. */
public final class JdbiOrderStore implements OrderStore {
    private static final String SELECT = "select * from platform_order where ";

    private final Database database;
    private final Vault vault;

    /** Orders in this database, with the vault that encrypts. */
    public JdbiOrderStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Optional<PlacedOrder> find(String id) {
        return database.read(handle -> handle.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .map((row, context) -> order(row))
                .findOne());
    }

    @Override
    public Optional<PlacedOrder> find(String accountId, String orderId) {
        return database.read(handle -> handle.createQuery(SELECT + "account_id = :account and order_id = :order")
                .bind("account", accountId)
                .bind("order", orderId)
                .map((row, context) -> order(row))
                .findOne());
    }

    @Override
    public List<PlacedOrder> page(String location, boolean openOnly, @Nullable PlacedOrder before, int limit) {
        String sql = SELECT + "location = :location"
                + (openOnly ? " and ended = 0" : "")
                + (before == null ? "" : " and (ordered_at < :at or ordered_at = :at and id < :id)")
                + " order by ordered_at desc, id desc limit :limit";
        return database.read(handle -> {
            Query query = handle.createQuery(sql).bind("location", location).bind("limit", limit);
            if (before != null) {
                query.bind("at", before.order().createdAt()).bind("id", before.id());
            }
            return query.map((row, context) -> order(row)).list();
        });
    }

    @Override
    public List<PlacedOrder> ofVehicle(String vehicleId) {
        return database.read(
                handle -> handle.createQuery(SELECT + "vehicle_id = :vehicle order by ordered_at desc, id desc")
                        .bind("vehicle", vehicleId)
                        .map((row, context) -> order(row))
                        .list());
    }

    @Override
    public void put(PlacedOrder placed) {
        Order order = placed.order();
        Order.Buyer buyer = order.buyer();
        byte[] sealed = buyer == null ? null : vault.encrypt(new Secret(OrderJson.write(buyer)), owner(placed.id()));
        database.write(handle -> handle.createUpdate("""
                        insert into platform_order (id, account_id, order_id, export_id, location, vehicle_id, ordered_at,
                          step, waiting, ended, details, buyer, buyer_forgotten, sale_noted, read_at, changed_at)
                        values (:id, :account, :order, :export, :location, :vehicle, :orderedAt, :step, :waiting, :ended,
                          :details, :buyer, :forgotten, :sale, :readAt, :changedAt)
                        on conflict (id) do update set export_id = excluded.export_id, location = excluded.location,
                          vehicle_id = excluded.vehicle_id, ordered_at = excluded.ordered_at, step = excluded.step,
                          waiting = excluded.waiting, ended = excluded.ended, details = excluded.details,
                          buyer = excluded.buyer, buyer_forgotten = excluded.buyer_forgotten,
                          sale_noted = excluded.sale_noted, read_at = excluded.read_at, changed_at = excluded.changed_at
                        """)
                .bind("id", placed.id())
                .bind("account", placed.accountId())
                .bind("order", order.id())
                .bind("export", placed.exportId())
                .bind("location", placed.location())
                .bind("vehicle", placed.vehicleId())
                .bind("orderedAt", order.createdAt())
                .bind("step", order.step().name())
                .bind("waiting", placed.waiting() ? 1 : 0)
                .bind("ended", order.step().over() ? 1 : 0)
                .bind("details", OrderJson.write(order))
                .bind("buyer", sealed)
                .bind("forgotten", placed.buyerForgotten() ? 1 : 0)
                .bind("sale", placed.saleNoted() ? 1 : 0)
                .bind("readAt", placed.readAt())
                .bind("changedAt", placed.changedAt())
                .execute());
    }

    private PlacedOrder order(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new PlacedOrder(
                id,
                row.getString("account_id"),
                row.getString("export_id"),
                row.getString("location"),
                row.getString("vehicle_id"),
                OrderJson.order(row.getString("details"), buyer(row.getBytes("buyer"), id)),
                row.getInt("buyer_forgotten") == 1,
                row.getInt("sale_noted") == 1,
                InstantColumns.read(row, "read_at"),
                InstantColumns.read(row, "changed_at"));
    }

    private Order.@Nullable Buyer buyer(byte @Nullable [] sealed, String id) {
        try {
            return sealed == null
                    ? null
                    : OrderJson.buyer(vault.decrypt(sealed, owner(id)).reveal());
        } catch (UnreadableSecretException lost) {
            // another master key: the next reading of the orders brings it again
            return null;
        }
    }

    private static String owner(String id) {
        return "order " + id;
    }

    @Override
    public Counts counts(String location) {
        return database.read(handle -> handle.createQuery("""
                        select
                          (select count(*) from order_watch w join export e on e.account_id = w.account_id
                           where e.location = :location and e.state in ('ACTIVE', 'PAUSED', 'LEAVING')) as watched,
                          (select count(*) from platform_order where location = :location and waiting = 1) as waiting,
                          (select count(*) from platform_order where location = :location and ended = 0) as opened,
                          (select count(*) from platform_order where location = :location) as total
                        """)
                .bind("location", location)
                .map((row, context) -> new Counts(
                        row.getInt("watched") > 0, row.getInt("waiting"), row.getInt("opened"), row.getInt("total")))
                .one());
    }

    @Override
    public Optional<Integer> waiting(String location) {
        return database.read(handle -> handle.createQuery("""
                        select (select count(*) from platform_order where location = :location and waiting = 1) as waiting
                        where exists (select 1 from order_watch w join export e on e.account_id = w.account_id
                            where e.location = :location and e.state in ('ACTIVE', 'PAUSED', 'LEAVING'))
                          or exists (select 1 from platform_order where location = :location)
                        """)
                .bind("location", location)
                .mapTo(Integer.class)
                .findOne());
    }

    @Override
    public Optional<Watch> watch(String accountId) {
        return database.read(handle -> handle.createQuery("select * from order_watch where account_id = :account")
                .bind("account", accountId)
                .map((row, context) -> new Watch(
                        accountId,
                        InstantColumns.readNullable(row, "read_until"),
                        InstantColumns.readNullable(row, "failing_since"),
                        row.getString("problem")))
                .findOne());
    }

    @Override
    public void put(Watch watch) {
        database.write(handle -> handle.createUpdate("""
                        insert into order_watch (account_id, read_until, failing_since, problem)
                        values (:account, :until, :failing, :problem)
                        on conflict (account_id) do update set read_until = excluded.read_until,
                          failing_since = excluded.failing_since, problem = excluded.problem""")
                .bind("account", watch.accountId())
                .bind("until", watch.readUntil())
                .bind("failing", watch.failingSince())
                .bind("problem", watch.problem())
                .execute());
    }

    @Override
    public void unwatch(String accountId) {
        database.write(handle -> handle.createUpdate("delete from order_watch where account_id = :account")
                .bind("account", accountId)
                .execute());
    }

    @Override
    public int forgetBuyers(Instant endedBefore, Instant before, int limit) {
        return database.write(handle -> handle.createUpdate("""
                        update platform_order set buyer = null, buyer_forgotten = 1 where id in
                          (select id from platform_order where buyer is not null
                             and (changed_at < :before or ended = 1 and changed_at < :endedBefore)
                           order by changed_at limit :limit)
                        """)
                .bind("before", before)
                .bind("endedBefore", endedBefore)
                .bind("limit", limit)
                .execute());
    }

    @Override
    public int purge(Instant before, int limit) {
        return database.write(handle -> handle.createUpdate("""
                        delete from platform_order where id in
                          (select id from platform_order where ended = 1 and changed_at < :before
                           order by changed_at limit :limit)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }

    @Override
    public <T> T exclusively(String name, Supplier<T> action) {
        return database.exclusively(name, action);
    }
}
