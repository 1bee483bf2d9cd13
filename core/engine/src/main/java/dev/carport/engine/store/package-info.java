/**
 * Everything that speaks SQL: setting up SQLite or PostgreSQL ({@link dev.carport.engine.store.Database}), the
 * migrations, and the {@code Jdbi…Store} classes behind the store interfaces of the features. Features never depend on
 * this package; only a composition root does, through {@link dev.carport.engine.store.StoreModule}. Times are stored as
 * milliseconds since 1970, ids and hashes as text that sorts by code point on both databases.
 */
@NullMarked
package dev.carport.engine.store;

import org.jspecify.annotations.NullMarked;
