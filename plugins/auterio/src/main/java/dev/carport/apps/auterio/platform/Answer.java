package dev.carport.apps.auterio.platform;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ingest said to one request. */
sealed interface Answer {
    /**
     * The vehicles were looked at one by one; those without a complaint are stored.
     *
     * @param skipped how many were not stored
     * @param complaints about single vehicles; may be fewer than skipped
     */
    record Taken(int skipped, List<Complaint> complaints) implements Answer {}

    /**
     * Nothing was stored: the payload is invalid, or no vehicle in it is valid.
     *
     * @param words the platform's, for support
     */
    record NoneTaken(List<Complaint> complaints, String words) implements Answer {}

    /** The request holds too much. */
    record TooLarge() implements Answer {}

    /** The key is missing, malformed, unknown or no longer active. */
    record KeyRefused(String words) implements Answer {}

    /**
     * Nothing can be said about the vehicles: repeat.
     *
     * @param after the wait asked for; null for none
     * @param happened true when the platform may have stored them all the same
     */
    record NotNow(@Nullable Duration after, boolean happened, String reason) implements Answer {}

    /**
     * About one vehicle. The document promises errors and gives them no shape; all of this is assumed and may be missing.
     *
     * @param index position in the request, from 0; null when not said
     * @param vin null when not said
     */
    record Complaint(@Nullable Integer index, @Nullable String vin, String words) {}
}
