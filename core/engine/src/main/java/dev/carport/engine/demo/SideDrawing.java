package dev.carport.engine.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws a vehicle from its side, looking left. */
final class SideDrawing {

    private final Outline outline;
    private final Color paint;
    private final int spokes;
    private final double scale;
    private final double left;

    /**
     * @param paint colour of the body
     * @param spokes of the wheels
     */
    SideDrawing(Outline outline, Color paint, int spokes) {
        this.outline = outline;
        this.paint = paint;
        this.spokes = spokes;
        this.scale = Math.min(1.05, 1080 / outline.length());
        this.left = (DemoImages.WIDTH - outline.length() * scale) / 2;
    }

    /** Where a wheel's middle stands in the image. */
    double wheelX(int wheel) {
        return left + outline.wheels().get(wheel).x() * scale;
    }

    double wheelY(int wheel) {
        return Scene.GROUND - outline.wheels().get(wheel).radius() * scale;
    }

    void draw(Graphics2D g) {
        Scene.shadow(g, left, left + outline.length() * scale);
        var before = g.getTransform();
        g.transform(new AffineTransform(scale, 0, 0, scale, left, Scene.GROUND));
        boolean wheelsInFront = outline.parts().stream().noneMatch(part -> part.material() == Outline.Material.TRIM);
        if (wheelsInFront) {
            outline.wheels().forEach(wheel -> wheel(g, wheel, false));
        }
        outline.parts().forEach(part -> part(g, part));
        if (!wheelsInFront) {
            outline.wheels().forEach(wheel -> wheel(g, wheel, true));
        }
        g.setTransform(before);
    }

    private void part(Graphics2D g, Outline.Part part) {
        var path = part.path();
        var bounds = path.getBounds2D();
        float top = (float) bounds.getMinY();
        float bottom = (float) bounds.getMaxY();
        switch (part.material()) {
            case BODY -> body(g, path, top, bottom);
            case GLASS -> glass(g, path, top, bottom);
            case LINE -> {
                g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.setColor(new Color(0, 0, 0, 70));
                g.draw(path);
            }
            case LAMP -> {
                g.setPaint(new GradientPaint(0, top, Color.WHITE, 0, bottom, Shade.darker(Shade.LAMP, 0.25)));
                g.fill(path);
                edge(g, path);
            }
            case TAIL -> {
                g.setPaint(new GradientPaint(
                        0, top, Shade.lighter(Shade.TAIL, 0.25), 0, bottom, Shade.darker(Shade.TAIL, 0.3)));
                g.fill(path);
                edge(g, path);
            }
            case DARK, TRIM -> {
                g.setPaint(new GradientPaint(
                        0, top, Shade.lighter(Shade.DARK, 0.12), 0, bottom, Shade.darker(Shade.DARK, 0.25)));
                g.fill(path);
            }
            case LIGHT -> {
                g.setPaint(new GradientPaint(
                        0, top, Shade.lighter(Shade.METAL, 0.5), 0, bottom, Shade.darker(Shade.METAL, 0.18)));
                g.fill(path);
                edge(g, path);
            }
        }
    }

    private void body(Graphics2D g, Path2D path, float top, float bottom) {
        var clip = g.getClip();
        g.setPaint(new GradientPaint(0, top, Shade.lighter(paint, 0.22), 0, bottom, Shade.darker(paint, 0.38)));
        g.fill(path);
        g.clip(path);
        float shoulder = top + (bottom - top) * 0.42f;
        g.setPaint(new GradientPaint(
                0, shoulder, new Color(255, 255, 255, 95), 0, shoulder + 46, new Color(255, 255, 255, 0)));
        g.fill(new Rectangle2D.Double(0, shoulder, outline.length(), 46));
        g.setPaint(new GradientPaint(0, bottom - 60, new Color(0, 0, 0, 0), 0, bottom, new Color(0, 0, 0, 90)));
        g.fill(new Rectangle2D.Double(0, bottom - 60, outline.length(), 60));
        g.setClip(clip);
        edge(g, path);
    }

    private static void glass(Graphics2D g, Path2D path, float top, float bottom) {
        var clip = g.getClip();
        g.setPaint(new GradientPaint(0, top, Shade.GLASS_TOP, 0, bottom, Shade.GLASS_BOTTOM));
        g.fill(path);
        g.clip(path);
        var bounds = path.getBounds2D();
        var streak = new Path2D.Double();
        double x = bounds.getMinX() + bounds.getWidth() * 0.55;
        streak.moveTo(x, top);
        streak.lineTo(x + 60, top);
        streak.lineTo(x - 10, bottom);
        streak.lineTo(x - 70, bottom);
        streak.closePath();
        g.setColor(new Color(255, 255, 255, 34));
        g.fill(streak);
        g.setClip(clip);
        edge(g, path);
    }

    private static void edge(Graphics2D g, Path2D path) {
        g.setStroke(new BasicStroke(2f));
        g.setColor(new Color(0, 0, 0, 60));
        g.draw(path);
    }

    private void wheel(Graphics2D g, Outline.Wheel wheel, boolean inArch) {
        double x = wheel.x();
        double y = -wheel.radius();
        double r = wheel.radius();
        if (inArch) {
            g.setColor(new Color(0x14171a));
            g.fill(circle(x, y - r * 0.04, r * 1.13));
        }
        g.setColor(Shade.TYRE);
        g.fill(circle(x, y, r));
        g.setColor(new Color(255, 255, 255, 26));
        g.setStroke(new BasicStroke(2f));
        g.draw(circle(x, y, r * 0.9));
        double rim = r * 0.7;
        g.setColor(new Color(0x30353b));
        g.fill(circle(x, y, rim));
        g.setStroke(new BasicStroke((float) (r * 0.13), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < spokes; i++) {
            double angle = Math.PI * 2 * i / spokes - Math.PI / 2;
            g.setColor(Shade.darker(Shade.METAL, 0.10 + 0.18 * (i % 2)));
            g.draw(new Line2D.Double(x, y, x + Math.cos(angle) * rim * 0.9, y + Math.sin(angle) * rim * 0.9));
        }
        g.setStroke(new BasicStroke((float) (r * 0.07)));
        g.setColor(Shade.METAL);
        g.draw(circle(x, y, rim));
        g.setColor(Shade.darker(Shade.METAL, 0.1));
        g.fill(circle(x, y, r * 0.14));
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2);
    }
}
