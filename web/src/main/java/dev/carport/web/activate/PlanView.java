package dev.carport.web.activate;

import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Equal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen.
 *
 * @param planId what the person agrees to
 * @param at when it was made
 * @param problem why there is no plan, or why it was refused; null for nothing
 * @param stale whether settings changed since it was made
 * @param acts one tile per action
 * @param groups vehicles by action
 * @param pairs unclear pairs that wait for a decision
 * @param leftovers listings without a vehicle here
 * @param paired how many pairs were found by themselves
 * @param fees what it would cost
 * @param after the two sides afterwards
 * @param wrong whether the obligations were not accepted
 */
public record PlanView(
        FlowHead head,
        @Nullable String planId,
        @Nullable Instant at,
        @Nullable String problem,
        boolean stale,
        List<Act> acts,
        List<Group> groups,
        List<Pair> pairs,
        List<Leftover> leftovers,
        int paired,
        Fees fees,
        @Nullable Equal after,
        String account,
        boolean wrong) {

    /** One tile: what would be done with how many. */
    public record Act(
            Badge badge,
            int count,
            String href,
            boolean current,
            @Nullable String note) {}

    /**
     * Vehicles of one action.
     *
     * @param more how many are not shown
     * @param moreHref where they are; null if all are shown
     */
    public record Group(
            Badge badge,
            int count,
            List<Item> items,
            int more,
            @Nullable String moreHref) {}

    /**
     * One vehicle.
     *
     * @param href its page; null for a listing without one
     * @param reasons why, and what changes
     */
    public record Item(
            String title, String number, @Nullable String href, List<String> reasons) {}

    /**
     * A listing that may belong to one of several vehicles.
     *
     * @param remoteId the platform's id
     * @param title as the platform has it
     * @param traits what tells them apart or joins them
     */
    public record Pair(
            String remoteId,
            String title,
            @Nullable String number,
            @Nullable String link,
            List<Candidate> candidates) {}

    /** A vehicle a listing may belong to. */
    public record Candidate(
            String vehicleId,
            String title,
            String number,
            @Nullable String price,
            List<Trait> traits) {}

    /** Something a listing and a vehicle have in common, or not. */
    public record Trait(String word, boolean same) {}

    /**
     * A listing without a vehicle here.
     *
     * @param withdraw whether it was decided to take it offline
     */
    public record Leftover(
            String remoteId,
            String title,
            @Nullable String number,
            @Nullable String link,
            boolean withdraw) {}

    /**
     * What it would cost.
     *
     * @param once sum of what is charged once; null if an amount is not known
     * @param perDay sum of what is charged each day; null if an amount is not known or nothing is
     * @param perMonth sum of what is charged each month; null if an amount is not known or nothing is
     * @param lines kind by kind
     * @param unknown whether an amount is missing in the fee table
     */
    public record Fees(
            @Nullable String once,
            @Nullable String perDay,
            @Nullable String perMonth,
            List<Line> lines,
            boolean unknown) {

        /** One kind of fee. */
        public record Line(
                String name,
                int count,
                String rhythm,
                @Nullable String sum) {}
    }
}
