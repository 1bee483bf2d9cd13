package dev.carport.web.upload;

import org.jspecify.annotations.Nullable;

/**
 * Choosing a file.
 *
 * @param problem why the last one was not taken; null for nothing
 * @param whole whether the file is to be the whole stock
 * @param present how many vehicles the location has
 * @param maxMegabytes the greatest file
 * @param maxBytes the same in bytes
 * @param maxVehicles the most vehicles of one file
 */
public record UploadView(
        @Nullable String problem, boolean whole, long present, long maxMegabytes, String maxBytes, int maxVehicles) {}
