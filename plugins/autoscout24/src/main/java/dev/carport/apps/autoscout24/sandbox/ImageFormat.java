package dev.carport.apps.autoscout24.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of image a file is: judged by its first bytes, and by the ending of its name when it has one. */
final class ImageFormat {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final List<String> ENDINGS = List.of("jpg", "jpeg", "png");

    private ImageFormat() {}

    /** {@code image/jpeg}, {@code image/png}, or nothing for a file that is neither. */
    static Optional<String> of(Multipart.File file) {
        if (!hasImageEnding(file.name())) {
            return Optional.empty();
        }
        if (startsWith(file.content(), JPEG)) {
            return Optional.of("image/jpeg");
        }
        return startsWith(file.content(), PNG) ? Optional.of("image/png") : Optional.empty();
    }

    private static boolean hasImageEnding(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 || ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
