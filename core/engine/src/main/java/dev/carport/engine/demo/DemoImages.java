package dev.carport.engine.demo;

import dev.carport.api.vehicle.InteriorColour;
import dev.carport.api.vehicle.Vehicle;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws images of vehicles: from the sides, the ends, the driver's place and a wheel, in the vehicle's colours. The same
 * look gives the same bytes and is drawn only once, so two vehicles may share images. Drawing needs no display and no
 * fonts. Thread-safe.
 */
public final class DemoImages {

    /** Width of every image in pixels. */
    public static final int WIDTH = 1280;

    /** Height of every image in pixels. */
    public static final int HEIGHT = 960;

    private static final float QUALITY = 0.82f;
    private static final int LARGE_WHEEL = 18;

    private final Map<Look, byte[]> drawn = new ConcurrentHashMap<>();

    /** Everything an image depends on. */
    private record Look(DemoView view, Silhouette silhouette, Color paint, int spokes, int hue, boolean wideScreen) {}

    /** A JPEG of a vehicle. The bytes are shared: nobody may change them. */
    public byte[] jpeg(Vehicle vehicle, DemoView view) {
        return drawn.computeIfAbsent(lookOf(vehicle, view), DemoImages::draw);
    }

    private static Look lookOf(Vehicle vehicle, DemoView view) {
        int wheel = Objects.requireNonNullElse(vehicle.equipment().wheelSize(), 0);
        boolean cockpit = view == DemoView.COCKPIT;
        return new Look(
                view,
                cockpit ? Silhouette.HATCHBACK : Silhouette.of(vehicle),
                cockpit ? interior(vehicle) : Shade.of(vehicle.colours().exterior()),
                cockpit ? 0 : wheel < LARGE_WHEEL ? 5 : 10,
                Silhouette.of(vehicle).ordinal() % Scene.HUES,
                cockpit && wheel >= LARGE_WHEEL);
    }

    private static Color interior(Vehicle vehicle) {
        var colour = Objects.requireNonNullElse(vehicle.colours().interior(), InteriorColour.BLACK);
        return switch (colour) {
            case BEIGE -> new Color(0xc8b99e);
            case GREY -> new Color(0x7b8087);
            default -> new Color(0x454a50);
        };
    }

    private static byte[] draw(Look look) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw(g, look);
        g.dispose();
        return encoded(image);
    }

    private static void draw(Graphics2D g, Look look) {
        var side = new SideDrawing(Outline.of(look.silhouette), look.paint, look.spokes);
        switch (look.view) {
            case LEFT -> {
                Scene.paint(g, look.hue);
                side.draw(g);
            }
            case RIGHT -> {
                Scene.paint(g, look.hue);
                g.transform(new AffineTransform(-1, 0, 0, 1, WIDTH, 0));
                side.draw(g);
            }
            case WHEEL -> {
                g.transform(new AffineTransform(
                        3.2, 0, 0, 3.2, WIDTH * 0.5 - side.wheelX(0) * 3.2, HEIGHT * 0.5 - side.wheelY(0) * 3.2));
                Scene.paint(g, look.hue);
                side.draw(g);
            }
            case FRONT, REAR -> {
                Scene.paint(g, look.hue);
                new EndDrawing(look.silhouette, look.paint, look.view == DemoView.FRONT).draw(g);
            }
            case COCKPIT -> new CockpitDrawing(look.paint, look.wideScreen).draw(g);
        }
    }

    private static byte[] encoded(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(80_000);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
