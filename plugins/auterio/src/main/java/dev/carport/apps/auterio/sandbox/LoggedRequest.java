package dev.carport.apps.auterio.sandbox;

import java.time.Instant;

/**
 * A request the ingest has got.
 *
 * @param vehicles number in the request, whether taken or not
 * @param status sent back; 0 when the connection was closed
 */
public record LoggedRequest(int number, Instant at, String method, String path, int vehicles, int status) {
    /** For example {@code POST /api/vehicles/ingest [1000] 200}. */
    public String line() {
        return method + " " + path + " [" + vehicles + "] " + status;
    }
}
