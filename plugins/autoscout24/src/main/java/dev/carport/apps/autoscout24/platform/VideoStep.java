package dev.carport.apps.autoscout24.platform;

import dev.carport.api.http.Body;
import dev.carport.api.platform.Change;
import dev.carport.apps.autoscout24.mapping.As24Mapping;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The video: at most one, and no way to change it, so a new one means delete and post. */
final class VideoStep {
    private static final int HAS_ONE = 50202;
    /** The document has no code for an unknown video; an invalid operation is what is left. */
    private static final int INVALID_OPERATION = 99901;

    private final Api api;

    VideoStep(Api api) {
        this.api = api;
    }

    void apply(Listing listing) {
        Change.Part part = listing.part(As24Mapping.VIDEO);
        if (!part.differs()) {
            return;
        }
        String wanted = part.content()
                .map(content -> Json.read(content.json()).asString(""))
                .orElse(null);
        String there = null;
        if (part.before() instanceof Change.Before.Unknown) {
            Held held = held(listing);
            if (held != null && held.url.equals(wanted)) {
                listing.confirmed(As24Mapping.VIDEO, held.id);
                return;
            }
            there = held == null ? null : held.id;
        } else if (part.before() instanceof Change.Before.Holds) {
            there = part.remembered().orElseGet(() -> idOf(held(listing)));
        }
        if (there != null) {
            delete(listing, there);
        }
        listing.confirmed(As24Mapping.VIDEO, wanted == null ? "" : post(listing, wanted));
    }

    private record Held(String id, String url) {}

    private static @Nullable String idOf(@Nullable Held held) {
        return held == null ? null : held.id;
    }

    private String post(Listing listing, String url) {
        Call call = Call.post(Call.vehicle(listing.id(), "videos"), Body.json(Map.of("videoUrl", url)));
        Answer answer = api.send(call.tolerating(HAS_ONE));
        if (answer.has(HAS_ONE)) {
            Held held = held(listing);
            if (held != null && held.url.equals(url)) {
                return held.id;
            }
            if (held != null) {
                delete(listing, held.id);
            }
            answer = api.send(call);
        }
        String id = listing.noted(answer).madeId();
        return id == null ? "" : id;
    }

    private void delete(Listing listing, String id) {
        api.send(Call.delete(Call.vehicle(listing.id(), "videos", id)).tolerating(INVALID_OPERATION));
    }

    private @Nullable Held held(Listing listing) {
        Answer answer = api.send(Call.get(Call.vehicle(listing.id(), "videos")));
        for (JsonNode video : Json.member(answer.data(), "videos")) {
            String id = Json.text(video, "id");
            String url = Json.text(video, "url");
            if (id != null) {
                return new Held(id, url != null ? url : String.valueOf(Json.text(video, "videoUrl")));
            }
        }
        return null;
    }
}
