package dev.carport.api.vehicle;

import org.jspecify.annotations.Nullable;

/**
 * One video of the vehicle.
 *
 * <p>A component is null when it is not known, unless its text says otherwise.
 *
 * @param url address of the video; never null
 * @param title title of the video
 */
public record Video(
        @Text(max = 1000, pattern = Text.WEB_ADDRESS) String url,
        @Text(max = 200) @Nullable String title) {}
