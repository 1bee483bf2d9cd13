package dev.carport.engine.demo;

import dev.carport.api.vehicle.Colour;
import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** Colours of the drawings. */
final class Shade {

    static final Color DARK = new Color(0x23282e);
    static final Color GLASS_TOP = new Color(0x5d6b78);
    static final Color GLASS_BOTTOM = new Color(0x2a333c);
    static final Color METAL = new Color(0xc9ced3);
    static final Color LAMP = new Color(0xf4f6f2);
    static final Color TAIL = new Color(0xb3202a);
    static final Color TYRE = new Color(0x1d2024);

    private Shade() {}

    /** The colour of the paint; grey primer when there is none. */
    static Color of(@Nullable Colour colour) {
        if (colour == null) {
            return new Color(0xb9bdc1);
        }
        return switch (colour) {
            case BLACK -> new Color(0x2b3036);
            case GREY -> new Color(0x757d85);
            case SILVER -> new Color(0xb4bbc1);
            case WHITE -> new Color(0xeef0ef);
            case BLUE -> new Color(0x27568f);
            case RED -> new Color(0xa8262f);
            case GREEN -> new Color(0x2f5d4a);
            case YELLOW -> new Color(0xe0b534);
            case ORANGE -> new Color(0xd0692b);
            case BROWN -> new Color(0x6a4a38);
            case BEIGE -> new Color(0xcdbb9a);
            case BRONZE -> new Color(0x8a6f4c);
            case GOLD -> new Color(0xc2a24e);
            case VIOLET -> new Color(0x5b4378);
        };
    }

    /** Towards white by a share of the way. */
    static Color lighter(Color colour, double share) {
        return mixed(colour, Color.WHITE, share);
    }

    /** Towards black by a share of the way. */
    static Color darker(Color colour, double share) {
        return mixed(colour, Color.BLACK, share);
    }

    static Color mixed(Color one, Color other, double share) {
        return new Color(
                channel(one.getRed(), other.getRed(), share),
                channel(one.getGreen(), other.getGreen(), share),
                channel(one.getBlue(), other.getBlue(), share));
    }

    private static int channel(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }
}
