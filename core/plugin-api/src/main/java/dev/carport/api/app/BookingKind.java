package dev.carport.api.app;

/**
 * A paid extra that a person can order for a single listing. It is never ordered by a rule or by default. Texts stand under
 * {@code booking.<key>.label}, {@code booking.<key>.help} and, when it takes a text, {@code booking.<key>.text} in the app's message
 * files. The mapping sees what is ordered in {@link dev.carport.api.mapping.Scope#booking}.
 *
 * @param key letters, digits, hyphens; never changes
 * @param fee key of the {@link FeeKind} it costs, with {@link FeeKind.Operation#BOOKING}
 * @param group of kinds that exclude each other, one per listing; empty for none
 * @param textLength greatest length of the text that goes with it, such as a subtitle; 0 when it takes none
 */
public record BookingKind(String key, String fee, String group, int textLength) {}
