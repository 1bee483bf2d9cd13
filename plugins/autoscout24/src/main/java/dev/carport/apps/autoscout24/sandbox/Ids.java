package dev.carport.apps.autoscout24.sandbox;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/** Makes the identifiers and tokens that the platform gives out. Thread-safe. */
public final class Ids {
    private final Random random;

    private Ids(Random random) {
        this.random = random;
    }

    /** Unpredictable identifiers. */
    public static Ids random() {
        return new Ids(new SecureRandom());
    }

    /** The same identifiers for the same seed and the same order of requests. */
    public static Ids seeded(long seed) {
        return new Ids(new Random(seed));
    }

    /** A version 4 UUID in lower case. */
    public String uuid() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        var hex = HexFormat.of();
        return UUID.fromString(hex.formatHex(bytes, 0, 4)
                        + "-" + hex.formatHex(bytes, 4, 6)
                        + "-" + hex.formatHex(bytes, 6, 8)
                        + "-" + hex.formatHex(bytes, 8, 10)
                        + "-" + hex.formatHex(bytes, 10, 16))
                .toString();
    }

    /** Twelve hexadecimal characters, short enough to be typed. */
    String code() {
        var bytes = new byte[6];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
