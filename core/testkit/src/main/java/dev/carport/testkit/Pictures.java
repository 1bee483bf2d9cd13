package dev.carport.testkit;

import dev.carport.api.vehicle.Image;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Small files that begin like pictures, for tests of platforms that look no closer; equal numbers are equal files. {@link TestConnection}
 * lends their bytes. Numbers go from 0 to 99.
 */
public final class Pictures {
    private static final int MOST = 100;
    private static final Map<String, byte[]> BY_HASH = Stream.concat(
                    IntStream.range(0, MOST).mapToObj(Pictures::jpeg), Stream.of(noPicture()))
            .collect(Collectors.toUnmodifiableMap(Pictures::hash, Function.identity()));

    private Pictures() {}

    /** The image with this number. */
    public static Image image(int number) {
        return image(jpeg(number), "image/jpeg");
    }

    /** Images with these numbers. */
    public static List<Image> images(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Pictures::image).toList();
    }

    /** So many images, from 1 on. */
    public static List<Image> first(int count) {
        return images(IntStream.rangeClosed(1, count).toArray());
    }

    /** A file that says it is a picture and is none. */
    public static Image broken() {
        return image(noPicture(), "image/jpeg");
    }

    /** The same image, not to be shown. */
    public static Image blocked(Image image) {
        return new Image(
                image.hash(), image.mediaType(), image.size(), image.width(), image.height(), true, image.caption());
    }

    private static Image image(byte[] bytes, String type) {
        return new Image(hash(bytes), type, bytes.length, 1600, 1200, false, null);
    }

    /**
     * The file of an image.
     *
     * @throws IllegalArgumentException when none of this class has the hash
     */
    public static byte[] bytes(String hash) {
        byte[] bytes = BY_HASH.get(hash);
        if (bytes == null) {
            throw new IllegalArgumentException("No such image: " + hash);
        }
        return bytes.clone();
    }

    /** MD5 of the image with this number, in hexadecimal digits; some platforms tell images apart by it. */
    public static String md5(int number) {
        return digest("MD5", jpeg(number));
    }

    private static byte[] jpeg(int number) {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, (byte) number, 1, 2, 3, 4, 5, 6, 7};
    }

    private static byte[] noPicture() {
        return "this is no picture".getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
