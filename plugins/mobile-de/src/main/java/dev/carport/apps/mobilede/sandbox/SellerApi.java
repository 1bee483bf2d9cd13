package dev.carport.apps.mobilede.sandbox;

import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import dev.carport.sandbox.Notes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The Seller API below {@code /seller-api}. */
final class SellerApi {
    static final String MEDIA_TYPE = "application/vnd.de.mobile.api+json";
    private static final String INSERTION_ID = "X-Mobile-Insertion-Request-Id";
    private static final long MOST_IMAGE_BYTES = 2L * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Members only the platform sets: what clients send is dropped without a word. */
    private static final Set<String> READ_ONLY = Set.of(
            "mobileAdId",
            "mobileSellerId",
            "creationDate",
            "modificationDate",
            "renewalDate",
            "detailPageUrl",
            "plainTextDescription");

    private final Ads ads;
    private final Accounts accounts;
    private final Options options;
    private final AdRules rules;
    private final InstantSource clock;

    SellerApi(Ads ads, Accounts accounts, Options options, InstantSource clock) {
        this.ads = ads;
        this.accounts = accounts;
        this.options = options;
        this.rules = new AdRules(options);
        this.clock = clock;
    }

    HttpAnswer answer(HttpCall call, Notes notes, String baseUrl) {
        Optional<Accounts.User> user = accounts.user(call);
        if (user.isEmpty()) {
            return HttpAnswer.empty(401).with("WWW-Authenticate", "Basic realm=\"mobile.de training\"");
        }
        notes.put("user", user.get().name());
        if (call.headerValues("Accept").stream().noneMatch(accept -> accept.contains(MEDIA_TYPE))) {
            return HttpAnswer.empty(options.notAcceptable());
        }
        List<String> path = call.segments().subList(1, call.segments().size());
        if (path.equals(List.of("images"))) {
            return call.method().equals("POST") ? upload(call) : HttpAnswer.empty(405);
        }
        if (path.equals(List.of("sellers"))) {
            return call.method().equals("GET") ? sellers(user.get()) : HttpAnswer.empty(405);
        }
        if (path.size() < 2 || !path.getFirst().equals("sellers")) {
            return HttpAnswer.empty(404);
        }
        Optional<Seller> seller = accounts.seller(path.get(1)).filter(user.get()::serves);
        if (seller.isEmpty()) {
            return HttpAnswer.empty(404);
        }
        notes.put("customerNumber", seller.get().customerNumber());
        if (seller.get().readonly() && !call.method().equals("GET")) {
            return HttpAnswer.empty(403);
        }
        return ofSeller(call, seller.get(), path.subList(2, path.size()), notes, baseUrl);
    }

    private HttpAnswer ofSeller(HttpCall call, Seller seller, List<String> path, Notes notes, String baseUrl) {
        if (path.isEmpty()) {
            return call.method().equals("GET") ? json(200, shown(seller)) : HttpAnswer.empty(405);
        }
        if (!path.getFirst().equals("ads") || path.size() > 3) {
            return HttpAnswer.empty(404);
        }
        if (path.size() == 1) {
            return switch (call.method()) {
                case "GET" -> list(seller);
                case "POST" -> create(call, seller, notes, baseUrl);
                default -> HttpAnswer.empty(405);
            };
        }
        String id = path.get(1);
        notes.put("adId", id);
        if (ads.find(seller.id(), id).isEmpty()) {
            return HttpAnswer.empty(404);
        }
        if (path.size() == 2) {
            return switch (call.method()) {
                case "GET" -> json(200, ads.find(seller.id(), id).orElseThrow().ad());
                case "PUT" -> replace(call, seller, id);
                case "DELETE" -> HttpAnswer.empty(ads.delete(seller.id(), id) ? options.deleted() : 404);
                default -> HttpAnswer.empty(405);
            };
        }
        return path.get(2).equals("images") ? images(call, seller, id) : HttpAnswer.empty(404);
    }

    private HttpAnswer sellers(Accounts.User user) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode list = body.putArray("sellers");
        accounts.all().stream().filter(user::serves).forEach(seller -> list.add(shown(seller)));
        return json(200, body);
    }

    private static ObjectNode shown(Seller seller) {
        ObjectNode shown = JSON.createObjectNode()
                .put("mobileSellerId", seller.id())
                .put("customerNumber", seller.customerNumber())
                .put("type", seller.dealer() ? "DEALER" : "FOR_SALE_BY_OWNER")
                .put("siteId", seller.site())
                .put("readonly", seller.readonly())
                .put("companyName", seller.companyName());
        shown.putObject("settings")
                .put("maxImages", seller.maxImages())
                .put("maxHighlights", seller.maxHighlights())
                .put("videoUrl", seller.videoUrl())
                .put("leasing", seller.leasing());
        return shown;
    }

    private HttpAnswer list(Seller seller) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode list = body.putArray("ads");
        ads.of(seller.id()).forEach(ad -> list.add(ad.ad()));
        return json(200, body);
    }

    private HttpAnswer create(HttpCall call, Seller seller, Notes notes, String baseUrl) {
        Sent sent = read(call, seller);
        if (sent.refusal() != null) {
            return sent.refusal();
        }
        ObjectNode ad = sent.ad();
        String key = call.header(INSERTION_ID).orElse(null);
        Ads.Made made = ads.create(seller, key, ad, baseUrl);
        String id = made.ad().id();
        notes.put("adId", id);
        String location = baseUrl + "/seller-api/sellers/" + seller.id() + "/ads/" + id;
        if (!made.isNew()) {
            return HttpAnswer.empty(303).with("Location", location);
        }
        Complaints warnings = rules.warnings(ad);
        HttpAnswer answer =
                warnings.isEmpty() ? HttpAnswer.empty(201) : HttpAnswer.of(201, MEDIA_TYPE, warnings.body("warnings"));
        return answer.with("Location", location);
    }

    private HttpAnswer replace(HttpCall call, Seller seller, String id) {
        Sent sent = read(call, seller);
        if (sent.refusal() != null) {
            return sent.refusal();
        }
        ObjectNode ad = sent.ad();
        Optional<Ads.StoredAd> stored = ads.replace(seller.id(), id, ad);
        if (stored.isEmpty()) {
            return HttpAnswer.empty(404);
        }
        Complaints warnings = rules.warnings(stored.get().ad());
        return warnings.isEmpty() ? HttpAnswer.empty(200) : HttpAnswer.of(200, MEDIA_TYPE, warnings.body("warnings"));
    }

    /** What was sent; exactly one of the two is there. */
    private record Sent(ObjectNode ad, @Nullable HttpAnswer refusal) {}

    private Sent read(HttpCall call, Seller seller) {
        ObjectNode nothing = JSON.createObjectNode();
        if (!call.mediaType().equals(MEDIA_TYPE)) {
            return new Sent(nothing, HttpAnswer.empty(415));
        }
        JsonNode tree = tree(call.body());
        if (!(tree instanceof ObjectNode ad)) {
            return new Sent(nothing, Complaints.refusal(400, "invalid-value", null));
        }
        ad.remove(READ_ONLY);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
        Complaints complaints = rules.errors(ad, seller, today, ads::knowsPicture);
        return new Sent(ad, complaints.isEmpty() ? null : complaints.refusal());
    }

    private HttpAnswer upload(HttpCall call) {
        byte[] bytes = call.body();
        String type = call.mediaType();
        if (!type.equals("image/jpeg") && !(options.png() && type.equals("image/png"))) {
            return HttpAnswer.empty(415);
        }
        if (bytes.length > MOST_IMAGE_BYTES) {
            return Complaints.refusal(400, "field-too-long", "images");
        }
        boolean jpeg = bytes.length > 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
        boolean png = bytes.length > 3 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
        if (!jpeg && !(options.png() && png)) {
            return Complaints.refusal(400, "invalid-value", "images");
        }
        String ref = ads.addPicture(bytes);
        return json(
                options.imageStored(), JSON.createObjectNode().put("ref", ref).put("hash", ref));
    }

    private HttpAnswer images(HttpCall call, Seller seller, String id) {
        switch (call.method()) {
            case "GET" -> {
                ObjectNode body = JSON.createObjectNode();
                JsonNode images = ads.find(seller.id(), id).orElseThrow().ad().path("images");
                body.set("images", images.isArray() ? images : JSON.createArrayNode());
                return json(200, body);
            }
            case "DELETE" -> {
                return HttpAnswer.empty(
                        ads.setImages(seller.id(), id, JSON.createArrayNode()).isPresent() ? 204 : 404);
            }
            case "PUT" -> {
                if (!call.mediaType().equals(MEDIA_TYPE)) {
                    return HttpAnswer.empty(415);
                }
                JsonNode tree = tree(call.body());
                if (tree == null || !tree.path("images").isArray()) {
                    return Complaints.refusal(400, "missing-field", "images");
                }
                Complaints complaints = new Complaints();
                AdRules.images(tree.path("images"), seller, ads::knowsPicture, complaints);
                if (!complaints.isEmpty()) {
                    return complaints.refusal();
                }
                return HttpAnswer.empty(
                        ads.setImages(seller.id(), id, tree.path("images")).isPresent() ? 200 : 404);
            }
            default -> {
                return HttpAnswer.empty(405);
            }
        }
    }

    private static @Nullable JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException noJson) {
            return null;
        }
    }

    static HttpAnswer json(int status, JsonNode body) {
        return HttpAnswer.of(status, MEDIA_TYPE, JSON.writeValueAsBytes(body));
    }
}
