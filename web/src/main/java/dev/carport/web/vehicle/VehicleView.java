package dev.carport.web.vehicle;

import dev.carport.web.car.Car;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import dev.carport.web.ui.Fact;
import dev.carport.web.ui.Link;
import dev.carport.web.ui.Notice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one vehicle. Only the part that is looked at is filled.
 *
 * @param topics what the page follows, see {@link dev.carport.web.live.Topics}
 * @param part which part is looked at: {@code publication}, {@code data}, {@code images}, {@code sent}
 * @param vin null if not known
 * @param since when it came into the stock
 * @param leftAt when it left the stock; null while it is there
 * @param facts the most important facts
 * @param prices its prices
 * @param images how many images it has
 * @param offer the form for price and status; null if the person may not change it or the vehicle left
 */
public record VehicleView(
        String topics,
        String part,
        Car car,
        @Nullable String vin,
        Instant since,
        @Nullable Instant leftAt,
        List<Fact> facts,
        List<Fact> prices,
        int images,
        @Nullable Published published,
        @Nullable Data data,
        List<Photo> photos,
        @Nullable Outgoing outgoing,
        @Nullable OfferView offer) {

    /**
     * Where it is published.
     *
     * @param placements how it stands on each export of its location
     * @param online on how many of the {@code active} exports it is online
     * @param whys one per export where it is not as it shall be
     * @param notices what is wrong or could be better in its data
     * @param days what has happened, newest first
     * @param filter what of it to show
     * @param older address that shows more of it; null if all is shown
     */
    public record Published(
            List<Placement> placements,
            int online,
            int active,
            List<Why> whys,
            List<Notice> notices,
            List<Day> days,
            List<Chip> filter,
            @Nullable String older) {}

    /**
     * Everything that is known.
     *
     * @param texts descriptions and other long texts
     */
    public record Data(List<Group> groups, List<Group> equipment, List<Words> texts) {}

    /**
     * What an export sends.
     *
     * @param app its name
     * @param exports the exports whose values can be looked at
     * @param reason why there are no values; null if there are
     */
    public record Outgoing(
            String app,
            List<Chip> exports,
            List<Part> parts,
            @Nullable String reason) {}

    /**
     * How the vehicle stands on one export.
     *
     * @param href page of the export, or of its activation
     * @param action where forms about the vehicle on this export are sent
     * @param note a few words below the state; null for none
     * @param confirmedAt when the platform last confirmed it; null for never
     * @param link the listing at the platform; null if there is none
     * @param release whether it is released, in a word
     * @param released whether it is
     * @param offered which buttons there are: {@code release}, {@code withhold}, {@code undo}, {@code send}
     * @param present whether the platform holds it, so that withholding takes it offline
     * @param more ways to more about the listing, such as its paid extras
     */
    public record Placement(
            String app,
            String logo,
            String href,
            String action,
            Badge badge,
            @Nullable String note,
            @Nullable Instant confirmedAt,
            @Nullable String link,
            String release,
            boolean released,
            List<String> offered,
            boolean present,
            List<Link> more) {

        /** Whether there is such a button. */
        public boolean offers(String what) {
            return offered.contains(what);
        }
    }

    /** Why the vehicle is not as it shall be on one export: the steps in the order in which they take effect. */
    public record Why(String title, String logo, List<Step> steps) {}

    /**
     * One step.
     *
     * @param icon shape
     * @param tone class of the colour; empty for a step that is not reached
     * @param lit whether this is the step that decides
     * @param problems what is wrong, each with what to do
     * @param actions the ways on
     * @param release where the release by hand is sent; null if that is no way
     */
    public record Step(
            String name,
            String icon,
            String tone,
            boolean lit,
            String text,
            List<Problem> problems,
            List<dev.carport.web.ui.Link> actions,
            @Nullable String release) {}

    /** One finding. */
    public record Problem(
            String what, @Nullable String todo, @Nullable String detail) {}

    /** What happened on one day. */
    public record Day(Instant at, List<Happened> events) {}

    /**
     * Something that happened.
     *
     * @param icon shape
     * @param tone class of the colour; empty for none
     * @param who app or person
     * @param what it did
     * @param changes fields with their old and new value
     * @param notes what the platform or our check had to say
     * @param detail words for support; null for none
     */
    public record Happened(
            Instant at,
            String icon,
            String tone,
            String who,
            String what,
            List<Changed> changes,
            List<String> notes,
            @Nullable String detail) {}

    /** A field that changed; empty texts for nothing. */
    public record Changed(String label, String before, String after) {}

    /** Facts under one heading. */
    public record Group(String title, List<Fact> facts) {}

    /** A long text with its heading. */
    public record Words(String title, String text) {}

    /**
     * One image.
     *
     * @param blocked whether it is never published
     */
    public record Photo(
            String href, int width, int height, @Nullable String caption, boolean blocked) {}

    /** A part of a listing. */
    public record Part(String name, String state, List<Sent> values) {}

    /**
     * A value as it is sent.
     *
     * @param path its place in the part
     * @param value null if nothing is sent
     * @param way how it came from the sources: {@code same}, {@code converted}, {@code made}, {@code none}
     * @param sources the fields it is made of
     * @param settings names of the settings that decide about it
     */
    public record Sent(String path, @Nullable String value, String way, List<Fact> sources, List<String> settings) {}
}
