package dev.carport.web.values;

import dev.carport.web.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that platforms do not know.
 *
 * @param open how many are open
 * @param vehicles how many vehicles the location has
 * @param boards one per export
 * @param mayAssign whether the person may assign values
 * @param asked whether the address asks for one value, which then is the one that is opened
 * @param problem why an answer was refused; null for nothing
 */
public record ValuesView(
        int open,
        long vehicles,
        List<Board> boards,
        boolean mayAssign,
        boolean asked,
        @Nullable String problem) {

    /** How many platforms the stock was compared with. */
    public long compared() {
        return boards.stream().filter(board -> board.reason() == null).count();
    }

    /**
     * The values of one export.
     *
     * @param id of the app
     * @param action where answers are sent
     * @param items what is open
     * @param earlier answers given before
     * @param reason why the values cannot be told; null if they can
     */
    public record Board(
            String id,
            String app,
            String logo,
            String action,
            List<Item> items,
            List<Earlier> earlier,
            @Nullable String reason) {}

    /** What names a value: everything a form sends back. */
    public record Key(String list, String value, @Nullable String parent) {

        /** For ids of elements. */
        public String anchor() {
            return "v" + Integer.toHexString(hashCode());
        }
    }

    /**
     * A value with the platform's words to choose from.
     *
     * @param label what the field is called
     * @param shown our value for people: one of our own terms in their language
     * @param optional whether listings go out without it
     * @param examples some of the vehicles
     * @param choices the platform's words
     * @param query what was searched for; empty for nothing
     * @param expanded whether it is opened
     * @param error what is wrong with the answer; null for nothing
     */
    public record Item(
            Key key,
            String label,
            String shown,
            boolean optional,
            int vehicles,
            List<Link> examples,
            List<Choice> choices,
            String query,
            boolean expanded,
            @Nullable String error) {}

    /** A word of the platform. */
    public record Choice(String id, String name) {}

    /**
     * An answer given earlier.
     *
     * @param label what the field is called
     * @param shown our value for people
     * @param name the platform's word; null when the platform does not know it any more
     */
    public record Earlier(
            Key key, String label, String shown, @Nullable String name, String id) {}
}
