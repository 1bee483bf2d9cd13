package dev.carport.web.page;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The style sheet, the sprite and the scripts, read once from the class path and served under an address that holds
 * their fingerprint, so that a browser keeps them for good and a new version is fetched at once.
 */
public final class Assets {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Map<String, Asset> byName = new LinkedHashMap<>();

    private record Asset(byte[] content, String type, String fingerprint) {}

    /** Reads all assets; fails if one is missing from the distribution. */
    public Assets() {
        add("carport.css", "text/css; charset=utf-8", "/assets/carport.css");
        add("carport.js", "text/javascript; charset=utf-8", "/assets/carport.js");
        add("icons.svg", "image/svg+xml; charset=utf-8", "/assets/icons.svg");
        add("mark.svg", "image/svg+xml; charset=utf-8", "/assets/mark.svg");
        String webjar = "/META-INF/resources/webjars/htmx.org/" + htmxVersion() + "/dist/htmx.min.js";
        add("htmx.min.js", "text/javascript; charset=utf-8", webjar);
    }

    /**
     * Where an asset is found.
     *
     * @throws IllegalArgumentException if there is no such asset
     */
    public String href(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + asset.fingerprint + "/" + name;
    }

    /** Answers {@code /assets/{fingerprint}/{name}}; an old fingerprint is not found rather than wrongly kept. */
    public void serve(Context ctx) {
        Asset asset = byName.get(ctx.pathParam("name"));
        if (asset == null || !asset.fingerprint.equals(ctx.pathParam("fingerprint"))) {
            throw new NotFoundResponse();
        }
        ctx.header(Header.CACHE_CONTROL, FOREVER).contentType(asset.type).result(asset.content);
    }

    private void add(String name, String type, String resource) {
        byte[] content = read(resource);
        byName.put(name, new Asset(content, type, fingerprint(content)));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String htmxVersion() {
        Properties properties = new Properties();
        byte[] content = read("/META-INF/maven/org.webjars.npm/htmx.org/pom.properties");
        try {
            properties.load(new StringReader(new String(content, StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(properties.getProperty("version"));
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
