package dev.carport.web.store;

import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Fact;
import dev.carport.web.ui.Field;
import dev.carport.web.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one app.
 *
 * @param logo address of its picture
 * @param description a few sentences, or why it is broken
 * @param problem what is wrong with it; null for a usable app
 * @param action the one next step for this person; null if there is none
 * @param forbidden whether the step is missing only because the person lacks the right
 * @param prepare what to arrange with the platform first, in order
 * @param email where the platform should send enquiries; null if the location has no address
 * @param fees what the platform may charge
 * @param mayEnterFees whether the person may enter them
 * @param feeHistory who changed them, newest first
 * @param environment where the app works; null unless the person may say it
 * @param fields what is transmitted
 * @param settings names of what can be set
 * @param facts at a glance
 * @param places how it stands at each location
 */
public record AppView(
        String name,
        String logo,
        String summary,
        String description,
        @Nullable Problem problem,
        @Nullable Link action,
        boolean forbidden,
        List<String> prepare,
        @Nullable String email,
        List<Fee> fees,
        boolean mayEnterFees,
        List<String> feeHistory,
        @Nullable EnvironmentView environment,
        List<TransmittedField> fields,
        List<String> settings,
        List<Fact> facts,
        @Nullable Link website,
        List<AtPlace> places) {

    public AppView {
        prepare = List.copyOf(prepare);
        fees = List.copyOf(fees);
        feeHistory = List.copyOf(feeHistory);
        fields = List.copyOf(fields);
        settings = List.copyOf(settings);
        facts = List.copyOf(facts);
        places = List.copyOf(places);
    }

    /** Why an app cannot be used: what, what to do, and words for support. */
    public record Problem(
            String what, String action, @Nullable String detail) {}

    /**
     * What may be charged and when.
     *
     * @param amount what the dealer entered; null for nothing
     * @param since since when; null without an amount
     * @param field to enter it
     */
    public record Fee(
            String name,
            String when,
            @Nullable String amount,
            @Nullable String since,
            Field field) {}

    /**
     * One field of a listing.
     *
     * @param target what the platform calls it
     * @param sources labels of the vehicle fields it is made of
     * @param rules what holds for it, in words
     */
    public record TransmittedField(String target, String sources, String rules) {}

    /** How the app stands at a location. */
    public record AtPlace(String code, String name, String href, Badge badge) {}
}
