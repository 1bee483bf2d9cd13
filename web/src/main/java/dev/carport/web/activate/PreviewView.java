package dev.carport.web.activate;

import dev.carport.api.text.TextLine;
import dev.carport.web.car.Car;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One own vehicle as the platform would get it.
 *
 * @param car null if there is no vehicle to show
 * @param kilowatts power with unit; null if not known
 * @param texts texts with markup, as their reader will see them
 * @param values single values that the settings decide about
 * @param findings what would keep it from going online
 * @param file how the file begins, for apps that write one; null for others
 * @param reason why there is no preview; null if there is one
 * @param savedAt when the draft was saved, as time of day; null if it was not
 * @param turn which of the vehicles shown in turn this is, from 0
 * @param turns how many are shown in turn
 */
public record PreviewView(
        @Nullable Car car,
        @Nullable String kilowatts,
        List<List<TextLine>> texts,
        List<Sent> values,
        List<String> findings,
        @Nullable FileView file,
        @Nullable String reason,
        @Nullable String savedAt,
        int turn,
        int turns) {

    /**
     * One value.
     *
     * @param label what it is called at the vehicle
     * @param value as sent; null if nothing is sent
     */
    public record Sent(String label, @Nullable String value) {}

    /**
     * The beginning of a file.
     *
     * @param name of the file; empty when it cannot be told
     * @param text its first lines; empty when there is none
     * @param problems what is wrong with the settings, or keeps a vehicle out
     */
    public record FileView(String name, String text, List<String> problems) {}

    /** Nothing to show, and why. */
    static PreviewView none(String reason) {
        return new PreviewView(null, null, List.of(), List.of(), List.of(), null, reason, null, 0, 0);
    }
}
