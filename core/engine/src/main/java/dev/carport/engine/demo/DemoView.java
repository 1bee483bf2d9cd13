package dev.carport.engine.demo;

/** What an image of a demo vehicle shows. */
public enum DemoView {
    /** The vehicle from its left side, looking left. */
    LEFT("Seitenansicht links"),
    /** From its front. */
    FRONT("Frontansicht"),
    /** From its right side, looking right. */
    RIGHT("Seitenansicht rechts"),
    /** From its rear. */
    REAR("Heckansicht"),
    /** The driver's place. */
    COCKPIT("Cockpit"),
    /** The front wheel. */
    WHEEL("Rad vorn");

    private final String caption;

    DemoView(String caption) {
        this.caption = caption;
    }

    /** What the dealer wrote below the image. */
    String caption() {
        return caption;
    }
}
