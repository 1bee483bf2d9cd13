package dev.carport.engine.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws the driver's place: windscreen, dashboard, instruments, screen, steering wheel. */
final class CockpitDrawing {

    private final Color trim;
    private final boolean wideScreen;

    /**
     * @param trim colour of the interior
     * @param wideScreen whether instruments and screen are one
     */
    CockpitDrawing(Color trim, boolean wideScreen) {
        this.trim = trim;
        this.wideScreen = wideScreen;
    }

    void draw(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, new Color(0xcfdde8), 0, 380, new Color(0xeef2f3)));
        g.fill(new Rectangle2D.Double(0, 0, DemoImages.WIDTH, 400));
        g.setPaint(new GradientPaint(0, 300, new Color(0x9fb0a4), 0, 400, new Color(0x7d8f83)));
        g.fill(new Rectangle2D.Double(0, 300, DemoImages.WIDTH, 100));
        pillar(g, 0, 130);
        pillar(g, DemoImages.WIDTH, DemoImages.WIDTH - 110);
        dashboard(g);
        screens(g);
        vents(g);
        steeringWheel(g);
    }

    private void pillar(Graphics2D g, int x, int foot) {
        var path = new Path2D.Double();
        path.moveTo(x, 0);
        path.lineTo(x == 0 ? 60 : x - 50, 0);
        path.lineTo(foot, 420);
        path.lineTo(x, 420);
        path.closePath();
        g.setColor(Shade.darker(trim, 0.45));
        g.fill(path);
    }

    private void dashboard(Graphics2D g) {
        var upper = new Path2D.Double();
        upper.moveTo(0, 410);
        upper.curveTo(200, 360, 420, 350, 640, 366);
        upper.curveTo(900, 350, 1100, 366, DemoImages.WIDTH, 400);
        upper.lineTo(DemoImages.WIDTH, 560);
        upper.lineTo(0, 560);
        upper.closePath();
        g.setPaint(new GradientPaint(0, 350, Shade.darker(trim, 0.35), 0, 560, Shade.darker(trim, 0.6)));
        g.fill(upper);
        g.setPaint(new GradientPaint(0, 540, trim, 0, DemoImages.HEIGHT, Shade.darker(trim, 0.5)));
        g.fill(new Rectangle2D.Double(0, 540, DemoImages.WIDTH, DemoImages.HEIGHT - 540));
        g.setPaint(new GradientPaint(0, 540, Shade.lighter(Shade.METAL, 0.3), 0, 556, Shade.darker(Shade.METAL, 0.3)));
        g.fill(new Rectangle2D.Double(0, 540, DemoImages.WIDTH, 14));
        var console = new Path2D.Double();
        console.moveTo(700, 640);
        console.lineTo(900, 640);
        console.lineTo(960, DemoImages.HEIGHT);
        console.lineTo(660, DemoImages.HEIGHT);
        console.closePath();
        g.setPaint(new GradientPaint(0, 640, Shade.darker(trim, 0.55), 0, DemoImages.HEIGHT, Shade.darker(trim, 0.75)));
        g.fill(console);
        g.setPaint(new GradientPaint(0, 720, Shade.METAL, 0, 800, Shade.darker(Shade.METAL, 0.5)));
        g.fill(new RoundRectangle2D.Double(780, 720, 44, 84, 30, 30));
    }

    private void screens(Graphics2D g) {
        if (wideScreen) {
            screen(g, 190, 396, 800, 150);
        } else {
            screen(g, 190, 410, 300, 130);
            screen(g, 640, 400, 330, 190);
        }
        g.setStroke(new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int x : new int[] {265, 415}) {
            g.setColor(new Color(0x3f4a55));
            g.draw(new Ellipse2D.Double(x - 48, 424, 96, 96));
            g.setColor(new Color(0x58b6d8));
            g.draw(new Arc2D.Double(x - 48, 424, 96, 96, 110, x % 110 + 70, Arc2D.OPEN));
            g.setColor(new Color(0xe9edf0));
            g.draw(new Line2D.Double(x, 472, x + 26, 448));
        }
        int left = wideScreen ? 640 : 664;
        g.setColor(new Color(0x2f6f8f));
        g.fill(new RoundRectangle2D.Double(left, 424, 280, wideScreen ? 94 : 96, 10, 10));
        g.setColor(new Color(0x8fd0e6));
        g.draw(new Line2D.Double(left + 20, 500, left + 120, 450));
        g.draw(new Line2D.Double(left + 120, 450, left + 250, 470));
    }

    private static void screen(Graphics2D g, double x, double y, double width, double height) {
        var frame = new RoundRectangle2D.Double(x, y, width, height, 22, 22);
        g.setPaint(new GradientPaint(0, (float) y, new Color(0x20262d), 0, (float) (y + height), new Color(0x0f1317)));
        g.fill(frame);
        g.setStroke(new BasicStroke(2f));
        g.setColor(new Color(255, 255, 255, 40));
        g.draw(frame);
    }

    private void vents(Graphics2D g) {
        for (int x : new int[] {60, 1040}) {
            g.setColor(new Color(0x14181c));
            g.fill(new RoundRectangle2D.Double(x, 576, 170, 46, 16, 16));
            g.setStroke(new BasicStroke(2f));
            g.setColor(Shade.darker(Shade.METAL, 0.4));
            for (int line = 0; line < 3; line++) {
                g.draw(new Line2D.Double(x + 12, 588 + line * 11, x + 158, 588 + line * 11));
            }
        }
    }

    private void steeringWheel(Graphics2D g) {
        g.setStroke(new BasicStroke(40f));
        g.setColor(new Color(0x16191d));
        g.draw(new Ellipse2D.Double(120, 470, 440, 440));
        g.setStroke(new BasicStroke(5f));
        g.setColor(new Color(255, 255, 255, 28));
        g.draw(new Ellipse2D.Double(108, 458, 464, 464));
        g.setStroke(new BasicStroke(46f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(0x1d2126));
        g.draw(new Line2D.Double(160, 690, 520, 690));
        g.draw(new Line2D.Double(340, 690, 340, 880));
        g.setPaint(new GradientPaint(0, 620, new Color(0x2d333a), 0, 770, new Color(0x15181c)));
        g.fill(new Ellipse2D.Double(256, 612, 168, 156));
        g.setStroke(new BasicStroke(4f));
        g.setColor(Shade.METAL);
        g.draw(new Ellipse2D.Double(312, 662, 56, 56));
    }
}
