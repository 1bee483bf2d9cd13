package dev.carport.apps.auterio.platform;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.TargetField;
import dev.carport.apps.auterio.platform.Answer.Complaint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the platform's words about a skipped vehicle into a finding at our field: the first of its fields they name. */
public final class Refusals {
    /** Skipped because of a field of ours. */
    public static final String FIELD = "auterio.skipped";
    /** Skipped, and the words name no field. */
    public static final String VEHICLE = "auterio.skipped-unnamed";
    /** Another vehicle of the stock has the same VIN. Argument 1: its number. */
    public static final String SAME_VIN = "auterio.same-vin";
    /** The entry under an earlier VIN could not be taken out. Argument 1: that VIN. */
    public static final String OLD_VIN = "auterio.old-vin";
    /** Cannot be withdrawn from here: brand and model are not known. Argument 1: the VIN. */
    public static final String WITHDRAW_BY_HAND = "auterio.withdraw-by-hand";

    private final Map<String, String> ourFields = new LinkedHashMap<>();
    private final Pattern names;

    Refusals(List<TargetField> fields) {
        fields.stream()
                .filter(field -> !field.sources().isEmpty())
                .forEach(field -> ourFields.put(field.path(), field.sources().getFirst()));
        names = Pattern.compile(
                ourFields.keySet().stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![a-z_])(", ")(?![a-z_])")),
                Pattern.CASE_INSENSITIVE);
    }

    /** Why a vehicle was skipped; null for a platform that did not say. */
    Finding skipped(@Nullable Complaint complaint) {
        if (complaint == null) {
            return Finding.error("", VEHICLE);
        }
        Matcher name = names.matcher(complaint.words());
        String field = name.find() ? ourFields.get(name.group(1).toLowerCase(Locale.ROOT)) : null;
        return (field == null ? Finding.error("", VEHICLE) : Finding.error(field, FIELD)).withDetail(complaint.words());
    }
}
