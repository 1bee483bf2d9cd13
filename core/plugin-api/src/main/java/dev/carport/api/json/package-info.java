/**
 * The canonical JSON a listing's part is made of. Values are the JDK's own: {@code Map<String, ?>} with its iteration order (sorted where it has
 * none, as {@code Map.of}),
 * {@code List<?>}, {@code String}, {@code Boolean}, {@code Number}; there is no JSON library at the border between app and host.
 */
@NullMarked
package dev.carport.api.json;

import org.jspecify.annotations.NullMarked;
