package dev.carport.web.form;

import org.jspecify.annotations.Nullable;

/**
 * One way to choose.
 *
 * @param value the constant
 * @param label what it is called
 * @param help what it does; null if the label says it
 * @param chosen whether it is in force
 * @param costs whether it may cause fees at the platform
 */
public record FormOption(
        String value, String label, @Nullable String help, boolean chosen, boolean costs) {}
