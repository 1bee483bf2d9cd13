package dev.carport.apps.autoscout24.sandbox;

/**
 * What a sign-in or a refresh hands out.
 *
 * @param accessToken good for one hour
 * @param refreshToken good for 14 days and for one refresh
 */
public record TokenPair(String accessToken, String refreshToken) {}
