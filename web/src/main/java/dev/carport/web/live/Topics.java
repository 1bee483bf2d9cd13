package dev.carport.web.live;

import dev.carport.engine.events.Event;
import java.util.List;
import java.util.function.Predicate;

/** The words by which open pages say what they show; an event concerns some of them. */
public final class Topics {

    private Topics() {}

    /** One export. */
    public static String export(String id) {
        return "export:" + id;
    }

    /** All exports of a location. */
    public static String exports(String location) {
        return "exports:" + location;
    }

    /** The stock of a location. */
    public static String stock(String location) {
        return "stock:" + location;
    }

    /** The orders of a location. */
    public static String orders(String location) {
        return "orders:" + location;
    }

    /** What an event concerns. */
    static List<String> of(Event event) {
        return switch (event) {
            case Event.ExportChanged changed -> List.of(export(changed.exportId()), exports(changed.location()));
            case Event.StockChanged changed -> List.of(stock(changed.location()));
            case Event.OrdersChanged changed -> List.of(orders(changed.location()));
            case Event.AppChanged changed -> List.of("app:" + changed.app());
        };
    }

    /** Whether somebody who may enter these locations may hear of it. */
    static boolean concerns(Event event, Predicate<String> mayEnter) {
        return switch (event) {
            case Event.ExportChanged changed -> mayEnter.test(changed.location());
            case Event.StockChanged changed -> mayEnter.test(changed.location());
            case Event.OrdersChanged changed -> mayEnter.test(changed.location());
            case Event.AppChanged changed -> true;
        };
    }
}
