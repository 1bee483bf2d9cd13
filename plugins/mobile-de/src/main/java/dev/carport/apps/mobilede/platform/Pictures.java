package dev.carport.apps.mobilede.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.http.Body;
import dev.carport.api.http.Reply;
import dev.carport.api.json.Content;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.Outcome;
import dev.carport.apps.mobilede.mapping.MobileDeMapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Uploads pictures and remembers the platform's reference of each by the hash of its bytes, so that no picture is uploaded twice for a
 * vehicle. What a transmission that failed has uploaded is kept in the account's store until the next attempt.
 */
final class Pictures {
    private static final String KEPT = "uploads.";

    private final Api api;
    private final Connection connection;
    private final Errors errors;

    Pictures(Api api, Connection connection, Errors errors) {
        this.api = api;
        this.connection = connection;
        this.errors = errors;
    }

    /**
     * The references of a vehicle's pictures, in the order shown.
     *
     * @param byHash references by hash
     * @param reused true when at least one was known before; the platform may have forgotten it
     * @param warnings about pictures left out
     */
    record Uploaded(Map<String, String> byHash, boolean reused, List<Finding> warnings) {
        /** When none had to be sent. */
        static final Uploaded NONE = new Uploaded(Map.of(), false, List.of());

        /** For the next change. */
        String toRemember() {
            return Content.of(byHash).json();
        }

        List<Map<String, String>> references() {
            return byHash.values().stream().map(ref -> Map.of("ref", ref)).toList();
        }
    }

    /** Uploads what the platform is not known to have. */
    Uploaded upload(Change change, AccessData access) {
        Map<String, String> known = new LinkedHashMap<>(kept(change));
        change.part(MobileDeMapping.IMAGES).remembered().ifPresent(text -> read(text, known));
        return upload(change, access, known);
    }

    /** Uploads all, whatever is known. */
    Uploaded uploadAgain(Change change, AccessData access) {
        return upload(change, access, Map.of());
    }

    private Uploaded upload(Change change, AccessData access, Map<String, String> known) {
        Map<String, String> uploaded = new LinkedHashMap<>();
        List<Finding> warnings = new ArrayList<>();
        boolean reused = false;
        List<String> wanted = wanted(change);
        try {
            for (int i = 0; i < wanted.size(); i++) {
                String hash = wanted.get(i);
                String ref = known.get(hash);
                if (ref != null) {
                    reused = true;
                } else {
                    ref = uploadOne(hash, "images[" + i + "]", access, warnings);
                }
                if (ref != null) {
                    uploaded.put(hash, ref);
                }
            }
        } catch (RuntimeException failed) {
            if (!uploaded.isEmpty()) {
                connection
                        .secrets()
                        .put(KEPT + change.reference(), Content.of(uploaded).json());
            }
            throw failed;
        }
        return new Uploaded(uploaded, reused, warnings);
    }

    /** The transmission is through: nothing has to be kept for another attempt. */
    void done(Change change) {
        if (connection.secrets().get(KEPT + change.reference()).isPresent()) {
            connection.secrets().remove(KEPT + change.reference());
        }
    }

    private Map<String, String> kept(Change change) {
        Map<String, String> kept = new LinkedHashMap<>();
        connection.secrets().get(KEPT + change.reference()).ifPresent(text -> read(text, kept));
        return kept;
    }

    private static void read(String text, Map<String, String> references) {
        JsonNode object = Json.object(text.getBytes(StandardCharsets.UTF_8));
        if (object != null) {
            object.properties()
                    .forEach(entry ->
                            references.put(entry.getKey(), entry.getValue().asString("")));
        }
    }

    private static List<String> wanted(Change change) {
        List<String> hashes = new ArrayList<>();
        change.part(MobileDeMapping.IMAGES)
                .content()
                .ifPresent(
                        content -> Json.MAPPER.readTree(content.bytes()).forEach(hash -> hashes.add(hash.asString())));
        return hashes;
    }

    /** One picture the platform does not take shall not keep the others away. */
    private @Nullable String uploadOne(String hash, String field, AccessData access, List<Finding> warnings) {
        Optional<byte[]> jpeg;
        try {
            jpeg = connection.jpeg(hash, MobileDeMapping.MOST_IMAGE_BYTES);
        } catch (IllegalArgumentException none) {
            warnings.add(Finding.warning(field, StandardCodes.IMAGE_MISSING));
            return null;
        }
        if (jpeg.isEmpty()) {
            warnings.add(Finding.warning(field, StandardCodes.IMAGE_UNREADABLE));
            return null;
        }
        Reply reply;
        try {
            reply = api.send("POST", Api.path("images"), new Body.Bytes(jpeg.get(), "image/jpeg"), access);
        } catch (NotDone notDone) {
            if (notDone.outcome() instanceof Outcome.Refused refused) {
                refused.findings().forEach(finding -> warnings.add(finding.asWarningAt(field)));
                return null;
            }
            throw notDone;
        } catch (Gone noSuchAddress) {
            throw new NotDone(Outcome.retry("The address for pictures does not exist"));
        }
        JsonNode answer = Json.object(reply.bytes());
        String ref = answer == null ? null : Json.text(answer, "ref");
        if (ref == null) {
            throw new NotDone(Outcome.retry("The platform stored a picture and did not say its reference"));
        }
        warnings.addAll(errors.warnings(reply));
        return ref;
    }
}
