package dev.carport.engine.users;

import org.jspecify.annotations.Nullable;

/**
 * A user to be made.
 *
 * @param login as typed
 * @param name as typed
 * @param email null where not given
 * @param language BCP 47 tag
 * @param rights what the person may do
 */
public record NewUser(String login, String name, @Nullable String email, String language, Rights rights) {}
