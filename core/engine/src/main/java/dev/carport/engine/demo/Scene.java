package dev.carport.engine.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** The calm place where the vehicles stand: a wall, a floor of slabs, a shadow. */
final class Scene {

    /** Where the wheels touch the floor. */
    static final int GROUND = 720;

    /** How many hues there are. */
    static final int HUES = 3;

    private static final int HORIZON = 590;

    private Scene() {}

    /** Paints wall and floor in one of a few hues. */
    static void paint(Graphics2D g, int hue) {
        var wall = new Color[] {new Color(0xdfe5ea), new Color(0xe6e2da), new Color(0xdde6e1)}[hue % HUES];
        g.setPaint(new GradientPaint(0, 0, Shade.lighter(wall, 0.55), 0, HORIZON, Shade.darker(wall, 0.06)));
        g.fill(new Rectangle2D.Double(0, 0, DemoImages.WIDTH, HORIZON));
        g.setPaint(new GradientPaint(
                0, HORIZON, Shade.darker(wall, 0.16), 0, DemoImages.HEIGHT, Shade.lighter(wall, 0.12)));
        g.fill(new Rectangle2D.Double(0, HORIZON, DemoImages.WIDTH, DemoImages.HEIGHT - HORIZON));
        g.setColor(new Color(0, 0, 0, 14));
        for (int x = -400; x <= DemoImages.WIDTH + 400; x += 160) {
            int middle = DemoImages.WIDTH / 2;
            g.drawLine(x, HORIZON, middle + (x - middle) * 2, DemoImages.HEIGHT);
        }
        for (int y = HORIZON + 20, step = 36; y < DemoImages.HEIGHT; y += step, step += 18) {
            g.drawLine(0, y, DemoImages.WIDTH, y);
        }
        g.setColor(new Color(0, 0, 0, 10));
        for (int x = 160; x < DemoImages.WIDTH; x += 320) {
            g.drawLine(x, 0, x, HORIZON);
        }
    }

    /** Paints the shadow under something that stands from one x to another. */
    static void shadow(Graphics2D g, double from, double to) {
        var before = g.getTransform();
        double middle = (from + to) / 2;
        double half = (to - from) / 2 * 1.12;
        g.transform(new AffineTransform(half, 0, 0, 46, middle, GROUND + 4));
        g.setPaint(new RadialGradientPaint(new Point2D.Double(0, 0), 1f, new float[] {0f, 0.7f, 1f}, new Color[] {
            new Color(0, 0, 0, 130), new Color(0, 0, 0, 70), new Color(0, 0, 0, 0)
        }));
        g.fill(new Rectangle2D.Double(-1, -1, 2, 2));
        g.setTransform(before);
    }
}
