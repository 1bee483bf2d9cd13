package dev.carport.apps.mobilede.sandbox;

import dev.carport.sandbox.KeptFiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All ads and pictures, kept over a restart where there is a folder. Thread-safe. */
final class Ads {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final InstantSource clock;
    private final KeptFiles files;
    private final KeptFiles pictures;
    private final Map<Long, StoredAd> byId = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId;

    /**
     * @param insertionId key of the create
     * @param ad as a reader sees it, images included
     */
    record StoredAd(String seller, @Nullable String insertionId, ObjectNode ad) {
        String id() {
            return ad.path("mobileAdId").asString();
        }
    }

    Ads(InstantSource clock, Options options, @Nullable Path folder) {
        this.clock = clock;
        this.files = new KeptFiles(folder == null ? null : folder.resolve("ads"));
        this.pictures = new KeptFiles(folder == null ? null : folder.resolve("pictures"));
        files.all().values().forEach(bytes -> {
            JsonNode stored = JSON.readTree(bytes);
            StoredAd ad = new StoredAd(
                    stored.path("seller").asString(), stored.path("insertionId").asString(null), (ObjectNode)
                            stored.path("ad"));
            byId.put(Long.valueOf(ad.id()), ad);
        });
        long first = Long.parseLong("3" + "0".repeat(options.idDigits() - 1));
        this.lastId = new AtomicLong(byId.keySet().stream().reduce(first, Math::max));
    }

    /** The seller's ads, oldest first. */
    List<StoredAd> of(String seller) {
        return byId.values().stream().filter(ad -> ad.seller().equals(seller)).toList();
    }

    Optional<StoredAd> find(String seller, String id) {
        return find(id).filter(ad -> ad.seller().equals(seller));
    }

    Optional<StoredAd> find(String id) {
        return id.matches("[0-9]{1,18}") ? Optional.ofNullable(byId.get(Long.valueOf(id))) : Optional.empty();
    }

    /** The ad an earlier request with this key has made, or a new one. */
    synchronized Made create(Seller seller, @Nullable String insertionId, ObjectNode sent, String baseUrl) {
        if (insertionId != null) {
            Optional<StoredAd> before = of(seller.id()).stream()
                    .filter(ad -> insertionId.equals(ad.insertionId()))
                    .findFirst();
            if (before.isPresent()) {
                return new Made(before.get(), false);
            }
        }
        String id = Long.toString(lastId.incrementAndGet());
        String now = now();
        ObjectNode ad = sent.deepCopy();
        ad.put("mobileAdId", id)
                .put("mobileSellerId", seller.id())
                .put("creationDate", now)
                .put("modificationDate", now)
                .put("detailPageUrl", baseUrl + Pages.AD + "?id=" + id);
        return new Made(keep(new StoredAd(seller.id(), insertionId, computed(ad))), true);
    }

    /** @param isNew false when the key was known */
    record Made(StoredAd ad, boolean isNew) {}

    /** Replaces the whole ad but its images, which only go when others are named. */
    synchronized Optional<StoredAd> replace(String seller, String id, ObjectNode sent) {
        return find(seller, id).map(old -> {
            ObjectNode ad = sent.deepCopy();
            for (String member : List.of("mobileAdId", "mobileSellerId", "creationDate", "detailPageUrl")) {
                ad.set(member, old.ad().path(member));
            }
            if (!sent.has("images") && old.ad().has("images")) {
                ad.set("images", old.ad().path("images"));
            }
            ad.put("modificationDate", now());
            return keep(new StoredAd(seller, old.insertionId(), computed(ad)));
        });
    }

    /** Sets the images; an empty array removes them. */
    synchronized Optional<StoredAd> setImages(String seller, String id, JsonNode images) {
        return find(seller, id).map(old -> {
            ObjectNode ad = old.ad().deepCopy();
            ad.remove("images");
            if (!images.isEmpty()) {
                ad.set("images", images);
            }
            ad.put("modificationDate", now());
            return keep(new StoredAd(seller, old.insertionId(), ad));
        });
    }

    synchronized boolean delete(String seller, String id) {
        if (find(seller, id).isEmpty()) {
            return false;
        }
        byId.remove(Long.valueOf(id));
        files.remove(id + ".json");
        return true;
    }

    /** Stores a picture; the same bytes have the same reference. */
    String addPicture(byte[] bytes) {
        String ref = digest(bytes);
        pictures.put(ref + ".jpg", bytes);
        return ref;
    }

    boolean knowsPicture(String ref) {
        return ref.matches("[0-9a-f]{40}") && pictures.get(ref + ".jpg").isPresent();
    }

    Optional<byte[]> picture(String ref) {
        return ref.matches("[0-9a-f]{40}") ? pictures.get(ref + ".jpg") : Optional.empty();
    }

    /** Forgets a picture nobody may have used yet; ads that show it keep its reference. */
    void forgetPicture(String ref) {
        pictures.remove(ref + ".jpg");
    }

    /** How many there are by seller. */
    Map<String, Object> counts() {
        Map<String, Object> counts = new TreeMap<>();
        byId.values().forEach(ad -> counts.merge(ad.seller(), 1, (one, more) -> (Integer) one + (Integer) more));
        return counts;
    }

    private StoredAd keep(StoredAd ad) {
        byId.put(Long.valueOf(ad.id()), ad);
        ObjectNode stored = JSON.createObjectNode().put("seller", ad.seller()).put("insertionId", ad.insertionId());
        stored.set("ad", ad.ad());
        files.put(ad.id() + ".json", stored.toString().getBytes(StandardCharsets.UTF_8));
        return ad;
    }

    /** Adds what the platform computes, and turns energy figures into texts, as readers see them. */
    private static ObjectNode computed(ObjectNode ad) {
        if (ad.path("price") instanceof ObjectNode price) {
            net(price, "consumerPriceGross", "consumerPriceNet");
            net(price, "dealerPriceGross", "dealerPriceNet");
        }
        textual(ad.path("emissions"));
        textual(ad.path("consumptions"));
        return ad;
    }

    private static void net(ObjectNode price, String gross, String net) {
        if (price.has(gross) && price.has("vatRate")) {
            BigDecimal factor = new BigDecimal(price.path("vatRate").asString())
                    .movePointLeft(2)
                    .add(BigDecimal.ONE);
            price.put(
                    net,
                    new BigDecimal(price.path(gross).asString())
                            .divide(factor, 2, RoundingMode.HALF_UP)
                            .toPlainString());
        } else {
            price.remove(net);
        }
    }

    private static void textual(JsonNode figures) {
        if (figures instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode figure = object.path(name);
                if (figure.isNumber()) {
                    object.put(name, figure.asString());
                } else {
                    textual(figure);
                }
            }
        }
    }

    private String now() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.instant().atZone(GERMANY));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-1", impossible);
        }
    }
}
