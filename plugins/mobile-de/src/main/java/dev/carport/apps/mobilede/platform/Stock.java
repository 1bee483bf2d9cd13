package dev.carport.apps.mobilede.platform;

import dev.carport.api.http.Reply;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.Outcome;
import dev.carport.apps.mobilede.mapping.InternalNumber;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** All ads of the seller. The platform gives them in one answer without pages, so it is read as a stream. */
final class Stock {
    private final Api api;
    private final Sellers sellers;
    private final URI baseUrl;

    Stock(Api api, Sellers sellers, URI baseUrl) {
        this.api = api;
        this.sellers = sellers;
        this.baseUrl = baseUrl;
    }

    /**
     * What the account holds.
     *
     * @throws NotDone when the platform does not answer properly
     */
    List<HeldAd> all() {
        List<HeldAd> all = new ArrayList<>();
        each((ad, whole) -> all.add(ad));
        return all;
    }

    /**
     * The same one by one with the whole ad, so that only one of them is unpacked at a time.
     *
     * @throws NotDone when the platform does not answer properly
     */
    void each(BiConsumer<HeldAd, JsonNode> sink) {
        AccessData access = api.access();
        String seller = sellers.ownId(access);
        Reply reply;
        try {
            reply = api.send("GET", Api.path("sellers", seller, "ads"), null, access);
        } catch (Gone notLinked) {
            throw new NotDone(sellers.lost());
        }
        try (JsonParser parser = Json.MAPPER.createParser(reply.bytes())) {
            read(parser, sink);
        } catch (JacksonException noJson) {
            throw new NotDone(Outcome.retry("The platform's list of ads is no JSON"));
        }
    }

    private static void read(JsonParser parser, BiConsumer<HeldAd, JsonNode> sink) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new NotDone(Outcome.retry("The platform's answer is no list of ads"));
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = "ads".equals(parser.currentName());
            if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode whole = parser.readValueAsTree();
                    HeldAd ad = HeldAd.of(whole);
                    if (ad != null) {
                        sink.accept(ad, whole);
                    }
                }
                return;
            }
            parser.skipChildren();
        }
        throw new NotDone(Outcome.retry("The platform's answer holds no list of ads"));
    }

    /** Finds a listing: by the ad's id, then by the number, then by the VIN. */
    LookupAnswer find(List<HeldAd> held, ListingKey key) {
        for (HeldAd ad : held) {
            if (ad.id().equals(key.remoteId())) {
                return new LookupAnswer.Found(ad.remote(baseUrl));
            }
        }
        String number = InternalNumber.of(key.number());
        List<HeldAd> alike = held.stream()
                .filter(ad -> number.equalsIgnoreCase(ad.number()) && !differ(key.vin(), ad.vin()))
                .toList();
        if (alike.isEmpty()) {
            alike = held.stream()
                    .filter(ad -> key.vin() != null && key.vin().equalsIgnoreCase(ad.vin()))
                    .toList();
        }
        return switch (alike.size()) {
            case 0 -> new LookupAnswer.NotThere();
            case 1 -> new LookupAnswer.Found(alike.getFirst().remote(baseUrl));
            default -> new LookupAnswer.CannotTell(alike.size() + " ads have the same number or VIN");
        };
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equalsIgnoreCase(other);
    }
}
