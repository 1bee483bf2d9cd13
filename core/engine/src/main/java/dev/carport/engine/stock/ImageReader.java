package dev.carport.engine.stock;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the images of a vehicle: each by the hash it is stored under, by its bytes, or by its address. */
final class ImageReader {

    /** The most images a vehicle may have. */
    static final int MAX_IMAGES = 200;

    private static final Pattern DATA_ADDRESS = Pattern.compile("^data:[a-z]+/[a-z0-9.+-]+;base64,");
    private static final Shape.Group IMAGE =
            (Shape.Group) ((Shape.Items) Shape.VEHICLE.members[Shape.VEHICLE.indexOf("images")].shape()).element();
    private static final Shape.Leaf HASH = text("hash");
    private static final Shape.Leaf CAPTION = text("caption");
    private static final Shape.Leaf ADDRESS = addressOfVideo();

    private final Findings findings;
    private final LeafReader leaves;
    private final Set<Object> seen = new HashSet<>();

    ImageReader(Findings findings, LeafReader leaves) {
        this.findings = findings;
        this.leaves = leaves;
    }

    /** The images that could be read; null when nothing is said about images. */
    @Nullable List<IncomingImage> read(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (!node.isArray()) {
            findings.error("images", StockCodes.NOT_LIST, LeafReader.shown(node));
            return null;
        }
        if (node.size() > MAX_IMAGES) {
            findings.error("images", StockCodes.TOO_MANY, node.size(), MAX_IMAGES);
            return null;
        }
        var images = new ArrayList<IncomingImage>();
        for (int i = 0; i < node.size(); i++) {
            var path = "images[" + i + "]";
            var image = node.get(i).isNull() ? null : readOne(node.get(i), path);
            if (image != null) {
                if (seen.add(identityOf(image))) {
                    images.add(image);
                } else {
                    findings.warning(path, StockCodes.IMAGE_TWICE);
                }
            }
        }
        return images;
    }

    private static Object identityOf(IncomingImage image) {
        return switch (image) {
            case IncomingImage.Stored stored -> stored.hash();
            case IncomingImage.Remote remote -> remote.address();
            case IncomingImage.Inline inline -> ByteBuffer.wrap(inline.bytes());
        };
    }

    private @Nullable IncomingImage readOne(JsonNode node, String path) {
        if (!node.isObject()) {
            findings.error(path, StockCodes.NOT_OBJECT, LeafReader.shown(node));
            return null;
        }
        boolean blocked = false;
        String caption = null;
        var sources = new ArrayList<String>();
        for (var entry : node.properties()) {
            var at = path + "." + entry.getKey();
            if (entry.getValue().isNull()) {
                continue;
            }
            switch (entry.getKey()) {
                case "blocked" -> blocked = Boolean.TRUE.equals(leaves.flag(entry.getValue(), at));
                case "caption" -> caption = leaves.text(CAPTION, entry.getValue(), at);
                case "hash", "data", "url" -> sources.add(entry.getKey());
                // What a stored image is known to be may come back with it; the host knows it already.
                case "mediaType", "size", "width", "height" -> {}
                default -> findings.error(LeafReader.shown(at), StockCodes.UNKNOWN_FIELD, LeafReader.shown(at));
            }
        }
        if (sources.size() != 1) {
            findings.error(path, StockCodes.IMAGE_SOURCE);
            return null;
        }
        var source = sources.getFirst();
        var value = Objects.requireNonNull(node.get(source));
        return switch (source) {
            case "hash" -> stored(value, path + ".hash", blocked, caption);
            case "data" -> inline(value, path + ".data", blocked, caption);
            default -> remote(value, path + ".url", blocked, caption);
        };
    }

    private @Nullable IncomingImage stored(JsonNode node, String path, boolean blocked, @Nullable String caption) {
        var hash = leaves.text(HASH, node, path);
        return hash == null ? null : new IncomingImage.Stored(hash, blocked, caption);
    }

    private @Nullable IncomingImage inline(JsonNode node, String path, boolean blocked, @Nullable String caption) {
        if (!node.isString()) {
            findings.error(path, StockCodes.NOT_TEXT, LeafReader.shown(node));
            return null;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder()
                    .decode(DATA_ADDRESS.matcher(node.stringValue()).replaceFirst(""));
        } catch (IllegalArgumentException e) {
            findings.error(path, StockCodes.IMAGE_BASE64);
            return null;
        }
        if (bytes.length > IncomingImage.MAX_BYTES) {
            findings.error(path, StockCodes.IMAGE_SIZE, bytes.length, IncomingImage.MAX_BYTES);
            return null;
        }
        var header = ImageHeader.of(bytes);
        if (header.isEmpty()) {
            findings.error(path, StockCodes.IMAGE_CONTENT);
            return null;
        }
        return new IncomingImage.Inline(bytes, header.get(), blocked, caption);
    }

    private @Nullable IncomingImage remote(JsonNode node, String path, boolean blocked, @Nullable String caption) {
        var address = leaves.text(ADDRESS, node, path);
        if (address == null) {
            return null;
        }
        try {
            var uri = new URI(address);
            if (uri.getHost() != null) {
                return new IncomingImage.Remote(uri, blocked, caption);
            }
        } catch (URISyntaxException e) {
            // Same answer as for an address without host.
        }
        findings.error(path, TextReader.formCode(path), LeafReader.shown(address));
        return null;
    }

    private static Shape.Leaf text(String name) {
        return (Shape.Leaf) IMAGE.members[IMAGE.indexOf(name)].shape();
    }

    private static Shape.Leaf addressOfVideo() {
        var video =
                (Shape.Group) ((Shape.Items) Shape.VEHICLE.members[Shape.VEHICLE.indexOf("videos")].shape()).element();
        return (Shape.Leaf) video.members[video.indexOf("url")].shape();
    }
}
