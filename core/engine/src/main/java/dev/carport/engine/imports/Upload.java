package dev.carport.engine.imports;

import java.time.Instant;

/**
 * A stock file that was uploaded and waits for a person's decision.
 *
 * @param token names it; cannot be guessed
 * @param person id of who uploaded it, the only one who may look at it
 * @param location code of the location it is for
 * @param name what the file is called, for people to read
 * @param bytes how large it is
 */
public record Upload(
        String token, String person, String location, ImportMode mode, String name, long bytes, Instant at) {}
