package dev.carport.engine.store;

import dev.carport.engine.location.Location;
import dev.carport.engine.location.LocationStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Locations in table {@code location}. */
public final class JdbiLocationStore implements LocationStore {

    private static final RowMapper<Location> LOCATION = (row, context) -> new Location(
            row.getString("code"),
            row.getString("name"),
            row.getString("street"),
            row.getString("zip"),
            row.getString("city"),
            row.getString("country"),
            row.getString("language"),
            row.getString("email"));

    private final Database database;

    /** The store of a database. */
    public JdbiLocationStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean put(Location location) {
        return database.write(handle -> {
            boolean isNew = handle.createQuery("select 1 from location where code = :code")
                    .bind("code", location.code())
                    .mapTo(Integer.class)
                    .findOne()
                    .isEmpty();
            handle.createUpdate("""
                    insert into location (code, name, street, zip, city, country, language, email)
                    values (:code, :name, :street, :zip, :city, :country, :language, :email)
                    on conflict (code) do update set
                      name = excluded.name, street = excluded.street, zip = excluded.zip, city = excluded.city,
                      country = excluded.country, language = excluded.language, email = excluded.email
                    """).bindMethods(location).execute();
            return isNew;
        });
    }

    @Override
    public Optional<Location> get(String code) {
        return database.read(handle -> handle.createQuery("select * from location where code = :code")
                .bind("code", code)
                .map(LOCATION)
                .findOne());
    }

    @Override
    public List<Location> list() {
        return database.read(handle -> handle.createQuery("select * from location order by code")
                .map(LOCATION)
                .list());
    }
}
