package dev.carport.api.app;

/**
 * Something the administrator gets from the platform once for all dealers. Label under {@code credential.<key>.label} in the app's
 * message files.
 *
 * @param key letters and digits
 * @param secret true when it is stored encrypted and never shown again
 */
public record Credential(String key, boolean secret) {}
