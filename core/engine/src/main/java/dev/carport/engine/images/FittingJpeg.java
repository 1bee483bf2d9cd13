package dev.carport.engine.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures fit for platforms that take JPEG only, up to a number of bytes. What fits goes as it is; anything else is made upright,
 * brought to a long edge of 1920 pixels and compressed. Thread-safe.
 */
public final class FittingJpeg {
    private static final int LONG_EDGE = 1920;
    private static final int SMALLEST_EDGE = 640;
    private static final float[] QUALITIES = {0.88f, 0.78f, 0.65f};

    /** A decoded picture takes much memory, so one is converted at a time. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private FittingJpeg() {}

    /** The picture as it may be sent; empty when it cannot be read or made small enough. */
    public static Optional<byte[]> of(byte[] picture, long mostBytes) {
        if (isJpeg(picture) && picture.length <= mostBytes) {
            return Optional.of(picture);
        }
        ONE_AT_A_TIME.lock();
        try {
            return Optional.ofNullable(converted(picture, mostBytes));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static boolean isJpeg(byte[] picture) {
        return picture.length > 2
                && picture[0] == (byte) 0xFF
                && picture[1] == (byte) 0xD8
                && picture[2] == (byte) 0xFF;
    }

    private static byte @Nullable [] converted(byte[] picture, long mostBytes) throws IOException {
        BufferedImage stored = read(picture);
        if (stored == null) {
            return null;
        }
        int orientation = isJpeg(picture) ? Orientation.of(picture) : 1;
        for (int edge = LONG_EDGE; edge >= SMALLEST_EDGE; edge = edge * 3 / 4) {
            BufferedImage drawn = upright(stored, orientation, edge);
            for (float quality : QUALITIES) {
                byte[] jpeg = compressed(drawn, quality);
                if (jpeg.length <= mostBytes) {
                    return jpeg;
                }
            }
        }
        return null;
    }

    /** Reads with about the needed number of pixels only. */
    private static @Nullable BufferedImage read(byte[] picture) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONG_EDGE));
                ImageReadParam parameters = reader.getDefaultReadParam();
                parameters.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage upright(BufferedImage stored, int orientation, int edge) {
        double scale = Math.min(1, (double) edge / Math.max(stored.getWidth(), stored.getHeight()));
        int width = Math.max(1, (int) Math.round(stored.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(stored.getHeight() * scale));
        boolean turned = Orientation.turned(orientation);
        BufferedImage drawn =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform place = Orientation.upright(orientation, width, height);
        place.scale((double) width / stored.getWidth(), (double) height / stored.getHeight());
        canvas.drawImage(stored, place, null);
        canvas.dispose();
        return drawn;
    }

    private static byte[] compressed(BufferedImage drawn, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(drawn, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
