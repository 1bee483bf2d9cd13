package dev.carport.web.ui;

/**
 * The promise of the product as an equation: what is released here and what the platform confirmed there.
 *
 * @param here number of vehicles that should be online
 * @param there number of listings the platform confirmed
 * @param sign how the two sides stand to each other
 */
public record Equal(long here, long there, Sign sign) {

    /** {@code =} confirmed equal, {@code ≈} on its way, {@code ≠} different until somebody acts. */
    public enum Sign {
        SAME(""),
        SOON("soon"),
        OFF("off");

        private final String css;

        Sign(String css) {
            this.css = css;
        }

        /** The class of the style sheet. */
        public String css() {
            return css;
        }
    }
}
