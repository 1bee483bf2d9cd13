package dev.carport.engine.users;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the users. Methods take part in the transaction of their thread and throw
 * {@link dev.carport.engine.tx.StorageException} when the database refuses.
 */
public interface UserStore {

    /**
     * A user with what proves the password.
     *
     * @param user the user
     * @param passwordHash as {@link Passwords} made it
     */
    record Login(User user, String passwordHash) {

        @Override
        public String toString() {
            return "Login[" + user + ", ***]";
        }
    }

    /** Whether there is no user yet, so that the first one may be made by whoever comes first. */
    boolean isEmpty();

    /** Makes a user. False, and nothing is done, when the login is taken. */
    boolean create(User user, String passwordHash);

    /** Makes the very first user. False, and nothing is done, when there is one, however many try at once. */
    boolean createFirst(User user, String passwordHash);

    /**
     * Replaces everything but id, time of making and last login. False, and nothing is done, when there is no such user
     * or the login belongs to another.
     */
    boolean update(User user);

    /** Replaces the password. False when there is no such user. */
    boolean setPasswordHash(String id, String passwordHash);

    /** Notes a login. */
    void recordLogin(String id, Instant at);

    /** Forgets the user with all sessions. False when there is no such user. */
    boolean delete(String id);

    /** The user with an id. */
    Optional<User> get(String id);

    /** The user with a login, active or not, with the password's hash. */
    Optional<Login> findLogin(String login);

    /** All users by login. */
    List<User> list();
}
