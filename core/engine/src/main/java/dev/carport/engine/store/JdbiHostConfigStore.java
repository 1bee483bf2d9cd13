package dev.carport.engine.store;

import dev.carport.engine.config.HostConfigStore;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings of the host in table {@code host_config}. */
public final class JdbiHostConfigStore implements HostConfigStore {

    private final Database database;

    /** The store of a database. */
    public JdbiHostConfigStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> get(String key) {
        return database.read(handle -> handle.createQuery("select document from host_config where name = :name")
                .bind("name", key)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void put(String key, String json) {
        database.write(handle -> handle.createUpdate("""
                        insert into host_config (name, document) values (:name, :document)
                        on conflict (name) do update set document = excluded.document
                        """)
                .bind("name", key)
                .bind("document", json)
                .execute());
    }

    @Override
    public boolean remove(String key) {
        return database.write(handle -> handle.createUpdate("delete from host_config where name = :name")
                        .bind("name", key)
                        .execute()
                == 1);
    }

    @Override
    public Map<String, String> all() {
        return database.read(handle -> {
            var all = new TreeMap<String, String>();
            handle.createQuery("select name, document from host_config")
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
            return all;
        });
    }
}
