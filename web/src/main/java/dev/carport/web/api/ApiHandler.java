package dev.carport.web.api;

import java.io.IOException;

/** What answers one request: read, call one method of a service, answer. */
@FunctionalInterface
public interface ApiHandler {

    /**
     * Answers the call.
     *
     * @throws Problem what the sender is told instead
     * @throws IOException when the sender is gone
     */
    void handle(Call call) throws IOException;
}
