package dev.carport.engine.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws a vehicle from its front or rear. One half is drawn, then mirrored. */
final class EndDrawing {

    private static final double SCALE = 1.25;

    private final Silhouette silhouette;
    private final Color paint;
    private final boolean front;

    EndDrawing(Silhouette silhouette, Color paint, boolean front) {
        this.silhouette = silhouette;
        this.paint = paint;
        this.front = front;
    }

    void draw(Graphics2D g) {
        double half = silhouette.width() / 2.0;
        Scene.shadow(g, DemoImages.WIDTH / 2.0 - half * SCALE, DemoImages.WIDTH / 2.0 + half * SCALE);
        var before = g.getTransform();
        g.transform(new AffineTransform(SCALE, 0, 0, SCALE, DemoImages.WIDTH / 2.0, Scene.GROUND));
        double top = -silhouette.height();
        double belt = top * 0.62;
        double bottom = -46;
        bothSides(
                g,
                new RoundRectangle2D.Double(half * 0.62, -96, half * 0.30, 96, 26, 26),
                Shade.TYRE,
                Shade.darker(Shade.TYRE, 0.3));
        boolean open = silhouette == Silhouette.CONVERTIBLE;
        if (!open) {
            whole(g, cabin(half, top, belt), Shade.lighter(paint, 0.18), Shade.darker(paint, 0.15));
        }
        whole(g, window(half, top, belt), Shade.GLASS_TOP, Shade.GLASS_BOTTOM);
        whole(g, lower(half, belt, bottom), Shade.lighter(paint, 0.16), Shade.darker(paint, 0.36));
        if (front) {
            bothSides(g, mirror(half, belt), Shade.lighter(paint, 0.1), Shade.darker(paint, 0.3));
            bothSides(g, lamp(half, belt), Color.WHITE, Shade.darker(Shade.LAMP, 0.25));
            whole(g, grille(half, belt), Shade.lighter(Shade.DARK, 0.1), Shade.darker(Shade.DARK, 0.3));
        } else {
            bothSides(g, lamp(half, belt), Shade.lighter(Shade.TAIL, 0.3), Shade.darker(Shade.TAIL, 0.3));
            line(g, new Line2D.Double(-half * 0.72, belt * 0.55, half * 0.72, belt * 0.55));
        }
        whole(
                g,
                new RoundRectangle2D.Double(-half * 0.8, -86, half * 1.6, 34, 24, 24),
                Shade.lighter(Shade.DARK, 0.08),
                Shade.darker(Shade.DARK, 0.3));
        plate(g, front ? -118 : belt * 0.62 + 22);
        g.setTransform(before);
    }

    private static Path2D cabin(double half, double top, double belt) {
        var path = new Path2D.Double();
        path.moveTo(0, top);
        path.curveTo(half * 0.40, top, half * 0.60, top + 4, half * 0.68, top + 26);
        path.curveTo(half * 0.80, (top + belt) / 2, half * 0.86, belt - 10, half * 0.92, belt + 16);
        path.lineTo(0, belt + 16);
        return path;
    }

    private static Path2D window(double half, double top, double belt) {
        var path = new Path2D.Double();
        path.moveTo(0, top + 22);
        path.curveTo(half * 0.36, top + 22, half * 0.54, top + 26, half * 0.60, top + 40);
        path.curveTo(half * 0.70, (top + belt) / 2 + 10, half * 0.74, belt - 10, half * 0.80, belt + 4);
        path.curveTo(half * 0.4, belt + 12, half * 0.2, belt + 12, 0, belt + 12);
        return path;
    }

    private static Path2D lower(double half, double belt, double bottom) {
        var path = new Path2D.Double();
        path.moveTo(0, belt + 6);
        path.curveTo(half * 0.5, belt + 6, half * 0.80, belt + 6, half * 0.92, belt + 18);
        path.curveTo(half * 1.0, belt * 0.75, half * 1.0, belt * 0.5, half * 0.98, -110);
        path.curveTo(half * 0.97, -76, half * 0.92, bottom, half * 0.82, bottom);
        path.lineTo(0, bottom);
        return path;
    }

    private static Shape mirror(double half, double belt) {
        return new RoundRectangle2D.Double(half * 0.86, belt - 24, half * 0.24, 34, 24, 24);
    }

    private static Path2D lamp(double half, double belt) {
        var path = new Path2D.Double();
        double y = belt * 0.70;
        path.moveTo(half * 0.50, y + 6);
        path.curveTo(half * 0.65, y - 14, half * 0.85, y - 22, half * 0.965, y - 26);
        path.lineTo(half * 0.975, y + 18);
        path.curveTo(half * 0.85, y + 26, half * 0.65, y + 26, half * 0.52, y + 22);
        path.closePath();
        return path;
    }

    private static Path2D grille(double half, double belt) {
        var path = new Path2D.Double();
        double y = belt * 0.62;
        path.moveTo(0, y - 4);
        path.lineTo(half * 0.44, y - 4);
        path.curveTo(half * 0.50, y + 14, half * 0.46, y + 40, half * 0.38, y + 44);
        path.lineTo(0, y + 44);
        return path;
    }

    private static void plate(Graphics2D g, double y) {
        var plate = new RoundRectangle2D.Double(-64, y, 128, 28, 6, 6);
        g.setColor(new Color(0xf5f6f4));
        g.fill(plate);
        g.setColor(new Color(0x1f4fa3));
        g.fill(new Rectangle2D.Double(-62, y + 2, 12, 24));
        g.setColor(new Color(0, 0, 0, 130));
        g.setStroke(new BasicStroke(1.6f));
        g.draw(plate);
    }

    /** A half path that starts and ends on the middle line, and its mirror image. */
    private static void whole(Graphics2D g, Path2D half, Color top, Color bottom) {
        var path = new Path2D.Double(half);
        var mirrored = new Path2D.Double(half);
        mirrored.transform(AffineTransform.getScaleInstance(-1, 1));
        path.append(mirrored, false);
        fill(g, path, top, bottom);
    }

    private static void whole(Graphics2D g, RoundRectangle2D shape, Color top, Color bottom) {
        fill(g, shape, top, bottom);
    }

    private static void bothSides(Graphics2D g, Shape right, Color top, Color bottom) {
        fill(g, right, top, bottom);
        fill(g, AffineTransform.getScaleInstance(-1, 1).createTransformedShape(right), top, bottom);
    }

    private static void fill(Graphics2D g, Shape shape, Color top, Color bottom) {
        var bounds = shape.getBounds2D();
        g.setPaint(new GradientPaint(0, (float) bounds.getMinY(), top, 0, (float) bounds.getMaxY(), bottom));
        g.fill(shape);
    }

    private static void line(Graphics2D g, Shape line) {
        g.setStroke(new BasicStroke(2.2f));
        g.setColor(new Color(0, 0, 0, 80));
        g.draw(line);
    }
}
