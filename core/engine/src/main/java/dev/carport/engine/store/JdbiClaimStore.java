package dev.carport.engine.store;

import dev.carport.engine.doubles.Claim;
import dev.carport.engine.doubles.ClaimStore;
import dev.carport.engine.ledger.LedgerStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is listed, by car, in SQL. Both looks go by an index and touch only what has the VIN or the number. */
public final class JdbiClaimStore implements ClaimStore {
    private final Database database;

    /** Claims in this database. */
    public JdbiClaimStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean several(String app) {
        return database.read(handle -> handle.createQuery("select count(*) from export where app = :app")
                        .bind("app", app)
                        .mapTo(Integer.class)
                        .one())
                > 1;
    }

    @Override
    public void alone(String app) {
        database.write(handle -> {
            database.dialect().serialize(handle, "cars " + app);
            return 0;
        });
    }

    @Override
    public List<Claim> claims(String app, String environment, Collection<String> vins, Collection<String> numbers) {
        Set<Claim> found = new LinkedHashSet<>();
        found.addAll(claims("v.vin", app, environment, vins));
        found.addAll(claims("v.number", app, environment, numbers));
        return List.copyOf(found);
    }

    private List<Claim> claims(String column, String app, String environment, Collection<String> values) {
        return database.read(handle -> Chunks.collect(
                values,
                chunk -> handle.createQuery("""
                        select l.export_id, l.vehicle_id, l.presence, l.hold, l.intent, l.staged, l.remote_id,
                          v.vin, v.number, v.location as stands_at, v.deleted_at is not null as gone,
                          e.location, e.account_id, e.state, a.customer_number
                        from vehicle v join ledger l on l.vehicle_id = v.id join export e on e.id = l.export_id
                          join account a on a.id = e.account_id
                        where %s in (<values>) and e.app = :app and a.environment = :environment
                          and (l.presence <> 'ABSENT' or l.intent is not null or l.staged = 1)
                        order by l.vehicle_id, l.export_id""".formatted(column))
                        .bind("app", app)
                        .bind("environment", environment)
                        .bindList("values", chunk)
                        .map((row, context) -> claim(row))
                        .list()));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        String hold = row.getString("hold");
        String presence = row.getString("presence");
        boolean going = row.getBoolean("gone")
                || !row.getString("stands_at").equals(row.getString("location"))
                || row.getString("state").equals("LEAVING")
                || hold.equals("LEAVING")
                || hold.equals("LOCKED");
        boolean takeable = (presence.equals("LIVE") || presence.equals("PARTIAL"))
                && row.getString("intent") == null
                && row.getInt("staged") == 0
                && row.getString("remote_id") != null;
        return new Claim(
                new LedgerStore.Key(row.getString("export_id"), row.getString("vehicle_id")),
                row.getString("account_id"),
                row.getString("customer_number"),
                row.getString("location"),
                row.getString("vin"),
                row.getString("number"),
                going,
                takeable);
    }
}
