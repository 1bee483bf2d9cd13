package dev.carport.engine.store;

import dev.carport.engine.users.User;
import dev.carport.engine.users.UserStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** Users in table {@code users}. */
public final class JdbiUserStore implements UserStore {

    private static final RowMapper<User> USER = (row, context) -> new User(
            row.getString("id"),
            row.getString("login"),
            row.getString("name"),
            row.getString("email"),
            row.getString("language"),
            RightsJson.read(row.getString("rights")),
            row.getBoolean("active"),
            InstantColumns.read(row, "created_at"),
            InstantColumns.readNullable(row, "last_login_at"));

    private static final RowMapper<Login> LOGIN =
            (row, context) -> new Login(USER.map(row, context), row.getString("password_hash"));

    private final Database database;

    /** The store of a database. */
    public JdbiUserStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean isEmpty() {
        return database.read(JdbiUserStore::isEmpty);
    }

    private static boolean isEmpty(Handle handle) {
        return handle.createQuery("select 1 from users limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
    }

    @Override
    public boolean create(User user, String passwordHash) {
        return database.write(handle -> insert(handle, user, passwordHash));
    }

    @Override
    public boolean createFirst(User user, String passwordHash) {
        return database.write(handle -> {
            database.dialect().serialize(handle, "first user");
            return isEmpty(handle) && insert(handle, user, passwordHash);
        });
    }

    private static boolean insert(Handle handle, User user, String passwordHash) {
        return bind(handle.createUpdate("""
                        insert into users
                          (id, login, name, email, language, rights, active, created_at, last_login_at, password_hash)
                        values
                          (:id, :login, :name, :email, :language, :rights, :active, :createdAt, :lastLoginAt, :hash)
                        on conflict (login) do nothing
                        """), user)
                        .bind("createdAt", user.createdAt())
                        .bindByType("lastLoginAt", user.lastLoginAt(), Instant.class)
                        .bind("hash", passwordHash)
                        .execute()
                == 1;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, User user) {
        return statement
                .bind("id", user.id())
                .bind("login", user.login())
                .bind("name", user.name())
                .bind("email", user.email())
                .bind("language", user.language())
                .bind("rights", RightsJson.write(user.rights()))
                .bind("active", user.active());
    }

    @Override
    public boolean update(User user) {
        return database.write(handle -> bind(handle.createUpdate("""
                                update users set login = :login, name = :name, email = :email, language = :language,
                                  rights = :rights, active = :active
                                where id = :id
                                  and not exists (select 1 from users other where other.login = :login and other.id <> :id)
                                """), user).execute() == 1);
    }

    @Override
    public boolean setPasswordHash(String id, String passwordHash) {
        return database.write(handle -> handle.createUpdate("update users set password_hash = :hash where id = :id")
                        .bind("id", id)
                        .bind("hash", passwordHash)
                        .execute()
                == 1);
    }

    @Override
    public void recordLogin(String id, Instant at) {
        database.write(handle -> handle.createUpdate("update users set last_login_at = :at where id = :id")
                .bind("id", id)
                .bind("at", at)
                .execute());
    }

    @Override
    public boolean delete(String id) {
        return database.write(handle -> handle.createUpdate("delete from users where id = :id")
                        .bind("id", id)
                        .execute()
                == 1);
    }

    @Override
    public Optional<User> get(String id) {
        return database.read(handle -> handle.createQuery("select * from users where id = :id")
                .bind("id", id)
                .map(USER)
                .findOne());
    }

    @Override
    public Optional<Login> findLogin(String login) {
        return database.read(handle -> handle.createQuery("select * from users where login = :login")
                .bind("login", User.normalized(login))
                .map(LOGIN)
                .findOne());
    }

    @Override
    public List<User> list() {
        return database.read(handle -> handle.createQuery("select * from users order by login")
                .map(USER)
                .list());
    }
}
