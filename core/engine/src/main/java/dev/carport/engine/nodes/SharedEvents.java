package dev.carport.engine.nodes;

import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import java.util.Optional;

/** Lets open pages of one node hear what happens on another. */
public final class SharedEvents {
    private static final String SEPARATOR = "\t";

    private SharedEvents() {}

    /** Tells the other nodes what happens here, and this one what happens there. */
    public static void connect(Events events, Line line) {
        if (line.leadsAnywhere()) {
            line.listen(message -> read(message).ifPresent(events::publishHere));
            events.alsoElsewhere(event -> line.say(write(event)));
        }
    }

    static String write(Event event) {
        return switch (event) {
            case Event.ExportChanged changed ->
                String.join(SEPARATOR, "export", changed.exportId(), changed.location(), changed.app());
            case Event.StockChanged changed -> String.join(SEPARATOR, "stock", changed.location());
            case Event.OrdersChanged changed -> String.join(SEPARATOR, "orders", changed.location());
            case Event.AppChanged changed -> String.join(SEPARATOR, "app", changed.app());
        };
    }

    /** Empty for messages about something else, and for those of a newer version. */
    static Optional<Event> read(String message) {
        String[] words = message.split(SEPARATOR, -1);
        return switch (words[0] + words.length) {
            case "export4" -> Optional.of(new Event.ExportChanged(words[1], words[2], words[3]));
            case "stock2" -> Optional.of(new Event.StockChanged(words[1]));
            case "orders2" -> Optional.of(new Event.OrdersChanged(words[1]));
            case "app2" -> Optional.of(new Event.AppChanged(words[1]));
            default -> Optional.empty();
        };
    }
}
