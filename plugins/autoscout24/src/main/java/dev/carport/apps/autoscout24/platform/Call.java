package dev.carport.apps.autoscout24.platform;

import dev.carport.api.http.Body;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call to the API.
 *
 * @param path below the base address
 * @param body null for none
 * @param once true when sending it twice would do it twice: its fate is in doubt when the answer is lost
 * @param tolerated error codes the caller knows how to go on with
 * @param language culture of the answer's texts
 */
record Call(String method, String path, @Nullable Body body, boolean once, Set<Integer> tolerated, String language) {
    /** Texts for support and the English names of lists. */
    static final String ENGLISH = "en-GB";

    static Call get(String path) {
        return new Call("GET", path, null, false, Set.of(), ENGLISH);
    }

    static Call post(String path, @Nullable Body body) {
        return new Call("POST", path, body, false, Set.of(), ENGLISH);
    }

    static Call put(String path, Body body) {
        return new Call("PUT", path, body, false, Set.of(), ENGLISH);
    }

    static Call delete(String path) {
        return new Call("DELETE", path, null, false, Set.of(), ENGLISH);
    }

    Call onlyOnce() {
        return new Call(method, path, body, true, tolerated, language);
    }

    Call tolerating(Integer... codes) {
        return new Call(method, path, body, once, Set.of(codes), language);
    }

    Call in(String culture) {
        return new Call(method, path, body, once, tolerated, culture);
    }

    /** Path of a vehicle, or of something below it. */
    static String vehicle(String id, String... below) {
        StringBuilder path = new StringBuilder("/vehicles/").append(encoded(id));
        for (String segment : below) {
            path.append('/').append(encoded(segment));
        }
        return path.toString();
    }

    boolean isOfVehicle() {
        return path.startsWith("/vehicles/");
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
