package dev.carport.apps.autoscout24.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.http.Body;
import dev.carport.api.json.Content;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.Outcome;
import dev.carport.apps.autoscout24.mapping.As24Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Brings the images up to date with as few uploads as possible: new ones are uploaded, the order is sent when it differs,
 * removed ones are deleted last so that the listing is never without pictures, or first where the limit leaves no room.
 *
 * <p>The platform stores a picture once per vehicle and gives the id of the stored one for a repeated upload. So what an
 * interrupted change has uploaded already costs a request, never a second picture.
 */
final class ImagesStep {
    private static final int TOO_MANY = 50084;
    private static final int OTHER_IDS = 50081;
    private static final int NO_SUCH_IMAGE = 50080;

    private final Api api;
    private final Connection connection;

    ImagesStep(Api api, Connection connection) {
        this.api = api;
        this.connection = connection;
    }

    void apply(Listing listing) {
        Change.Part part = listing.part(As24Mapping.IMAGES);
        if (!part.differs()) {
            return;
        }
        List<Wanted> wanted = wanted(part);
        Work work = switch (part.before()) {
            case Change.Before.Nothing nothing -> new Work(listing, wanted, List.of(), Map.of());
            case Change.Before.Unknown unknown -> new Work(listing, wanted, order(listing.id()), Map.of());
            case Change.Before.Holds holds -> {
                Map<String, String> ids = remembered(holds.remembered());
                yield new Work(listing, wanted, List.copyOf(ids.values()), ids);
            }
        };
        if (!work.run()) {
            // Somebody changed images at the platform: what we remember is worthless there, so look and send all.
            work = new Work(listing, wanted, order(listing.id()), Map.of());
            if (!work.run()) {
                throw new NotDone(Outcome.retry("The images at the platform change while we order them"));
            }
        }
        listing.confirmed(As24Mapping.IMAGES, work.toRemember());
    }

    private record Wanted(String hash, String type, int position) {}

    private static List<Wanted> wanted(Change.Part part) {
        List<Wanted> wanted = new ArrayList<>();
        part.content().ifPresent(content -> {
            for (JsonNode image : Json.read(content.json())) {
                wanted.add(new Wanted(
                        image.path("hash").asString(), image.path("type").asString(), wanted.size()));
            }
        });
        return wanted;
    }

    /** Hash to id, in the platform's order. */
    private static Map<String, String> remembered(String text) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (JsonNode pair : Json.read(text)) {
            ids.put(pair.path(0).asString(), pair.path(1).asString());
        }
        return ids;
    }

    private List<String> order(String vehicle) {
        List<String> ids = new ArrayList<>();
        JsonNode data = api.send(Call.get(Call.vehicle(vehicle, "imageorder"))).data();
        for (JsonNode id : Json.member(data, "imageOrder")) {
            ids.add(id.asString());
        }
        return ids;
    }

    /** One run from what is there to what shall be there. */
    private final class Work {
        private final Listing listing;
        private final List<Wanted> wanted;
        private final List<String> there;
        private final Map<String, String> ids;

        Work(Listing listing, List<Wanted> wanted, List<String> there, Map<String, String> ids) {
            this.listing = listing;
            this.wanted = wanted;
            this.there = new ArrayList<>(there);
            this.ids = new HashMap<>(ids);
        }

        /** False when the platform holds other images than we thought. */
        boolean run() {
            if (!ids.isEmpty()) {
                makeRoom();
            }
            for (Wanted image : wanted) {
                if (!ids.containsKey(image.hash)) {
                    upload(image);
                }
            }
            List<String> target = target();
            List<String> left =
                    there.stream().filter(id -> !target.contains(id)).toList();
            if (!there.stream().filter(target::contains).toList().equals(target) && !order(target, left)) {
                return false;
            }
            left.forEach(this::delete);
            return true;
        }

        private List<String> target() {
            List<String> target = new ArrayList<>();
            for (Wanted image : wanted) {
                String id = ids.get(image.hash);
                if (id != null && !target.contains(id)) {
                    target.add(id);
                }
            }
            return target;
        }

        private void makeRoom() {
            long missing = wanted.stream()
                    .filter(image -> !ids.containsKey(image.hash))
                    .count();
            while (there.size() + missing > As24Mapping.MOST_IMAGES && removeOne()) {
                // until all new ones fit, or nothing is left that may go
            }
        }

        /** Deletes the last image that is not known to be wanted; false when there is none. */
        private boolean removeOne() {
            List<String> target = target();
            for (int i = there.size() - 1; i >= 0; i--) {
                String id = there.get(i);
                if (!target.contains(id)) {
                    delete(id);
                    there.remove(i);
                    return true;
                }
            }
            return false;
        }

        private void upload(Wanted image) {
            byte[] bytes = bytes(image);
            if (bytes == null) {
                return;
            }
            String suffix = image.type.equals("image/png") ? ".png" : ".jpg";
            Call call = Call.post(
                            Call.vehicle(listing.id(), "images"),
                            Body.file("file", image.hash.substring(0, 16) + suffix, image.type, bytes))
                    .tolerating(TOO_MANY);
            try {
                Answer answer = api.send(call);
                while (answer.has(TOO_MANY) && removeOne()) {
                    answer = api.send(call);
                }
                if (answer.error()) {
                    throw new NotDone(Outcome.refused(Codes.findings(answer)));
                }
                String id = listing.noted(answer).madeId();
                if (id == null) {
                    throw new NotDone(Outcome.retry("The platform stored an image and did not say its id"));
                }
                ids.put(image.hash, id);
                if (!there.contains(id)) {
                    there.add(id);
                }
            } catch (NotDone notDone) {
                leaveOut(image, notDone);
            }
        }

        /** One picture the platform does not take shall not keep the others away. */
        private void leaveOut(Wanted image, NotDone notDone) {
            if (!(notDone.outcome() instanceof Outcome.Refused refused)) {
                throw notDone;
            }
            refused.findings().forEach(finding -> listing.warn(finding.asWarningAt("images[" + image.position + "]")));
        }

        private byte @Nullable [] bytes(Wanted image) {
            try (InputStream stream = connection.image(image.hash)) {
                return stream.readAllBytes();
            } catch (IllegalArgumentException none) {
                listing.warn(Finding.warning("images[" + image.position + "]", StandardCodes.IMAGE_MISSING));
                return null;
            } catch (IOException broken) {
                throw new UncheckedIOException("An image of the stock cannot be read", broken);
            }
        }

        /** False when the platform holds other images than we thought. */
        private boolean order(List<String> target, List<String> left) {
            List<String> all = new ArrayList<>(target);
            all.addAll(left);
            Answer answer = api.send(Call.put(Call.vehicle(listing.id(), "imageorder"), Body.json(Content.of(all)))
                    .tolerating(OTHER_IDS));
            return !answer.error();
        }

        private void delete(String id) {
            api.send(Call.delete(Call.vehicle(listing.id(), "images", id)).tolerating(NO_SUCH_IMAGE));
        }

        String toRemember() {
            List<List<String>> pairs = new ArrayList<>();
            for (Wanted image : wanted) {
                String id = ids.get(image.hash);
                if (id != null) {
                    pairs.add(List.of(image.hash, id));
                }
            }
            return Content.of(pairs).json();
        }
    }
}
