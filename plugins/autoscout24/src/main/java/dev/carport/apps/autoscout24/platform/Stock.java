package dev.carport.apps.autoscout24.platform;

import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** What the account holds, published or not. The platform gives it in one answer without pages, so it is read as a stream. */
final class Stock {
    private final Api api;

    Stock(Api api) {
        this.api = api;
    }

    /**
     * All vehicles of the account.
     *
     * @throws NotDone when the platform does not answer properly
     */
    List<HeldVehicle> all() {
        List<HeldVehicle> all = new ArrayList<>();
        each((vehicle, whole) -> all.add(vehicle));
        return all;
    }

    /**
     * The same one by one with all attributes, so that only one of them is unpacked at a time.
     *
     * @throws NotDone when the platform does not answer properly
     */
    void each(BiConsumer<HeldVehicle, JsonNode> sink) {
        byte[] body = api.sendForBytes(Call.get("/vehicles"));
        try (JsonParser parser = Json.MAPPER.createParser(body)) {
            read(parser, sink);
        } catch (JacksonException noJson) {
            throw new NotDone(Outcome.retry("The platform's list of vehicles is no JSON"));
        }
    }

    private static void read(JsonParser parser, BiConsumer<HeldVehicle, JsonNode> sink) {
        if (parser.nextToken() == JsonToken.START_OBJECT && skipTo(parser, "_data", JsonToken.START_OBJECT)) {
            if (skipTo(parser, "vehicles", JsonToken.START_ARRAY)) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    add(sink, parser.readValueAsTree());
                }
                return;
            }
        }
        throw new NotDone(Outcome.retry("The platform's answer holds no list of vehicles"));
    }

    /** Stands on the value of this member of the object; false when the object ends without it. */
    private static boolean skipTo(JsonParser parser, String member, JsonToken start) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = member.equals(parser.currentName());
            if (parser.nextToken() == start && wanted) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static void add(BiConsumer<HeldVehicle, JsonNode> sink, JsonNode vehicle) {
        JsonNode identifier = vehicle.path("identifier");
        String id = Json.text(identifier, "vehicleId");
        if (id != null) {
            sink.accept(
                    new HeldVehicle(
                            id,
                            Json.text(identifier, "crossReference"),
                            Json.text(identifier, "offerReference"),
                            Json.text(vehicle, "vin"),
                            Json.text(vehicle, "make"),
                            Json.text(vehicle, "modelVersion")),
                    vehicle);
        }
    }
}
