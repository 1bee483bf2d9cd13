package dev.carport.engine.pictures;

import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.AccountSecretStore;
import dev.carport.engine.config.HostConfigStore;
import dev.carport.engine.environment.Environment;
import dev.carport.engine.environment.Environments;
import dev.carport.engine.images.ImageStore;
import dev.carport.engine.images.StoredImage;
import dev.carport.engine.location.Location;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.VehicleCodec;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Addresses from which platforms fetch pictures, and the pictures behind them. The secret word of a location is derived from a key of this
 * installation: it is the same for as long as the key is, and stands in no table. Thread-safe.
 */
public final class PublicPictures {
    /** Where all addresses begin, below this installation's own. */
    public static final String PATH = "/pictures/";

    private static final String OWNER = "host";
    private static final String KEY = "pictures";
    private static final String SEEN = "pictures.addresses";
    private static final int KEY_BYTES = 32;
    private static final int TOKEN_BYTES = 20;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final AccountSecretStore secrets;
    private final HostConfigStore config;
    private final LocationStore locations;
    private final StockStore stock;
    private final ImageStore images;
    private final VehicleCodec codec;
    private final Environments environments;
    private final RandomGenerator random;
    private final Runnable lookAgain;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private volatile @Nullable URI publicAddress;
    private volatile @Nullable URI localAddress;

    /**
     * Pictures of this stock; nothing has an address before {@link #reachedAt}.
     *
     * @param random cannot be foretold
     * @param lookAgain looks at every listing again
     */
    public PublicPictures(
            AccountSecretStore secrets,
            HostConfigStore config,
            LocationStore locations,
            StockStore stock,
            ImageStore images,
            VehicleCodec codec,
            Environments environments,
            RandomGenerator random,
            Runnable lookAgain) {
        this.secrets = secrets;
        this.config = config;
        this.locations = locations;
        this.stock = stock;
        this.images = images;
        this.codec = codec;
        this.environments = environments;
        this.random = random;
        this.lookAgain = lookAgain;
    }

    /**
     * Says how this installation is reached. When it differs from the last time, also from before a restart, every listing is looked at
     * again: addresses are part of listings.
     *
     * @param fromOutside for the public, without a slash at the end; null when there is no such address
     * @param onThisMachine for simulators that run here; null while it is not known
     */
    public void reachedAt(@Nullable URI fromOutside, @Nullable URI onThisMachine) {
        publicAddress = fromOutside;
        localAddress = onThisMachine;
        if (fromOutside == null && onThisMachine == null) {
            return;
        }
        String now = "\"" + (fromOutside == null ? onThisMachine : fromOutside) + "\"";
        Optional<String> before = config.get(SEEN);
        if (before.isPresent() && before.get().equals(now)) {
            return;
        }
        if (before.isPresent()) {
            lookAgain.run();
        }
        config.put(SEEN, now);
    }

    /**
     * Where an app's platform may fetch the pictures of a location, ending with a slash; null when it cannot reach us. A simulator on this
     * machine needs no public address.
     */
    public @Nullable URI base(String app, String location) {
        URI address = publicAddress != null ? publicAddress : standsHere(app) ? localAddress : null;
        return address == null ? null : URI.create(address + PATH + token(location) + "/");
    }

    private boolean standsHere(String app) {
        Environment environment = environments.of(app);
        return switch (environment.kind()) {
            case PRODUCTION -> false;
            case SANDBOX -> true;
            case CUSTOM -> {
                URI own = environment.baseUrl();
                yield own != null && THIS_MACHINE.contains(String.valueOf(own.getHost()));
            }
        };
    }

    /** The secret word of a location. */
    private String token(String location) {
        return tokens.computeIfAbsent(location, this::derived);
    }

    private String derived(String location) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key().reveal()), "HmacSHA256"));
            byte[] word = mac.doFinal(location.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(word, 0, TOKEN_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }

    private Secret key() {
        Optional<Secret> known = secrets.get(OWNER, KEY);
        return known.isPresent()
                ? known.get()
                : secrets.exclusively(OWNER, () -> secrets.get(OWNER, KEY).orElseGet(this::newKey));
    }

    private Secret newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        Secret key = new Secret(HexFormat.of().formatHex(bytes));
        secrets.put(OWNER, KEY, key);
        return key;
    }

    /**
     * The picture at an address; empty unless a vehicle in stock at the word's location shows it.
     *
     * @param token the secret word
     * @param name hash and ending
     */
    public Optional<Picture> find(String token, String name) {
        int dot = name.indexOf('.');
        String hash = dot < 0 ? "" : name.substring(0, dot);
        if (!StoredImage.isHash(hash)) {
            return Optional.empty();
        }
        return location(token)
                .flatMap(location -> stock.showing(location, hash).stream()
                        .flatMap(stored -> codec.decode(stored.json().utf8()).publicImages().stream())
                        .filter(image ->
                                image.hash().equals(hash) && image.fileName().equals(name))
                        .findFirst())
                .map(image -> new Picture(hash, image.mediaType()));
    }

    private Optional<String> location(String token) {
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        String found = null;
        for (Location location : locations.list()) {
            if (MessageDigest.isEqual(given, token(location.code()).getBytes(StandardCharsets.UTF_8))) {
                found = location.code();
            }
        }
        return Optional.ofNullable(found);
    }

    /** The bytes of a picture; empty when they are not there. The caller closes the stream. */
    public Optional<InputStream> open(Picture picture) {
        return images.open(picture.hash());
    }

    /**
     * A picture that may be shown to anybody.
     *
     * @param hash SHA-256 of its bytes
     */
    public record Picture(String hash, String mediaType) {}
}
