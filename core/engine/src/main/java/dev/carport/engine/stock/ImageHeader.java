package dev.carport.engine.stock;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file say about the image in it. The name of a file or the media type somebody claims is never
 * asked.
 *
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp}
 * @param width width in pixels, at least 1
 * @param height height in pixels, at least 1
 */
public record ImageHeader(String mediaType, int width, int height) {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /**
     * The header of a JPEG, PNG or WebP file; empty for anything else, for a file cut off before its size is told, and for
     * an image without extent.
     */
    public static Optional<ImageHeader> of(byte[] file) {
        var found = isJpeg(file) ? jpeg(file) : startsWith(file, PNG) ? png(file) : isWebp(file) ? webp(file) : null;
        return Optional.ofNullable(found).filter(header -> header.width > 0 && header.height > 0);
    }

    private static boolean isJpeg(byte[] file) {
        return file.length > 3 && byteAt(file, 0) == 0xff && byteAt(file, 1) == 0xd8 && byteAt(file, 2) == 0xff;
    }

    private static @Nullable ImageHeader jpeg(byte[] file) {
        int at = 2;
        while (at + 9 < file.length && byteAt(file, at) == 0xff) {
            int marker = byteAt(file, at + 1);
            if (marker == 0xff) {
                at++;
            } else if (isStartOfFrame(marker)) {
                return new ImageHeader("image/jpeg", bigEndian16(file, at + 7), bigEndian16(file, at + 5));
            } else {
                at += 2 + bigEndian16(file, at + 2);
            }
        }
        return null;
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static @Nullable ImageHeader png(byte[] file) {
        return file.length < 24 || !ascii(file, 12, "IHDR")
                ? null
                : new ImageHeader("image/png", bigEndian32(file, 16), bigEndian32(file, 20));
    }

    private static boolean isWebp(byte[] file) {
        return file.length >= 30 && ascii(file, 0, "RIFF") && ascii(file, 8, "WEBP");
    }

    private static @Nullable ImageHeader webp(byte[] file) {
        if (ascii(file, 12, "VP8 ")) {
            return webp(littleEndian16(file, 26) & 0x3fff, littleEndian16(file, 28) & 0x3fff);
        }
        if (ascii(file, 12, "VP8L")) {
            int bits = littleEndian16(file, 21) | littleEndian16(file, 23) << 16;
            return webp((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
        }
        if (ascii(file, 12, "VP8X")) {
            return webp(littleEndian24(file, 24) + 1, littleEndian24(file, 27) + 1);
        }
        return null;
    }

    private static ImageHeader webp(int width, int height) {
        return new ImageHeader("image/webp", width, height);
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static boolean ascii(byte[] file, int at, String text) {
        return new String(file, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    private static int byteAt(byte[] file, int at) {
        return file[at] & 0xff;
    }

    private static int bigEndian16(byte[] file, int at) {
        return byteAt(file, at) << 8 | byteAt(file, at + 1);
    }

    private static int bigEndian32(byte[] file, int at) {
        return bigEndian16(file, at) << 16 | bigEndian16(file, at + 2);
    }

    private static int littleEndian16(byte[] file, int at) {
        return byteAt(file, at) | byteAt(file, at + 1) << 8;
    }

    private static int littleEndian24(byte[] file, int at) {
        return littleEndian16(file, at) | byteAt(file, at + 2) << 16;
    }
}
