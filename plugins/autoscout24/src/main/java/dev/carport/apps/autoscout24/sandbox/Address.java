package dev.carport.apps.autoscout24.sandbox;

/**
 * Where a dealer is.
 *
 * @param country ISO code; several rules depend on it
 */
public record Address(String street, String zipCode, String city, String country) {}
