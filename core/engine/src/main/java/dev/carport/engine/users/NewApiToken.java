package dev.carport.engine.users;

import dev.carport.api.settings.Secret;

/**
 * A key just made.
 *
 * @param token what is kept of it
 * @param secret what the program sends; to be shown once, it is not stored and cannot be had again
 */
public record NewApiToken(ApiToken token, Secret secret) {}
