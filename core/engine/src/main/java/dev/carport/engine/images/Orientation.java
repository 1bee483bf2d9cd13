package dev.carport.engine.images;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, from the EXIF data of a JPEG: 1 to 8, 1 for upright. Pictures of phones lie on their side without it, and
 * converting a picture loses the data.
 */
final class Orientation {
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;

    private Orientation() {}

    /** The orientation; 1 when none is stated or the data cannot be read. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            if ((bytes.getShort() & 0xFFFF) != START_OF_IMAGE) {
                return 1;
            }
            while (bytes.remaining() >= 4) {
                int marker = bytes.getShort() & 0xFFFF;
                int length = bytes.getShort() & 0xFFFF;
                if (marker == START_OF_SCAN || length < 2 || length - 2 > bytes.remaining()) {
                    return 1;
                }
                int next = bytes.position() + length - 2;
                if (marker == APP1 && length > 16 && bytes.getInt(bytes.position()) == EXIF) {
                    return inTiff(bytes.slice(bytes.position() + 6, length - 8));
                }
                bytes.position(next);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            return 1;
        }
        return 1;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** True when width and height change places. */
    static boolean turned(int orientation) {
        return orientation >= 5;
    }

    /** From the stored picture of this size to the upright one. */
    static AffineTransform upright(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
