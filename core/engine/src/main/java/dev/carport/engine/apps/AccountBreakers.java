package dev.carport.engine.apps;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One breaker per account: after several calls in a row that the platform did not answer, no more are tried for a while,
 * then one by way of trial.
 */
final class AccountBreakers {
    private static final int FAILURES = 5;

    private final Duration rest;
    private final Map<String, CircuitBreaker<Object>> breakers = new ConcurrentHashMap<>();

    AccountBreakers(Duration rest) {
        this.rest = rest;
    }

    CircuitBreaker<Object> of(String account) {
        return breakers.computeIfAbsent(
                account,
                key -> CircuitBreaker.builder()
                        .withFailureThreshold(FAILURES)
                        .withSuccessThreshold(1)
                        .withDelay(rest)
                        .build());
    }

    void forget(String account) {
        breakers.remove(account);
    }
}
