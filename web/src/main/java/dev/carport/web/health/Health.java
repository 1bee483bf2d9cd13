package dev.carport.web.health;

/**
 * How the product is.
 *
 * @param status {@code up} or {@code down}
 * @param database {@code up} or {@code down}
 * @param version of the product
 */
public record Health(String status, String database, String version) {}
