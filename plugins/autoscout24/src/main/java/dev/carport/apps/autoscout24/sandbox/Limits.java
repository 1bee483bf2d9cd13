package dev.carport.apps.autoscout24.sandbox;

/**
 * Bounds that the document mentions without a figure, and those of the simulator itself.
 *
 * @param imageBytes largest image file (50083)
 * @param inspectionMonthsAhead how far ahead the next inspection may lie (50045)
 * @param bodyBytes largest body of any other request (99905)
 * @param keepPictures whether the bytes of pictures are kept; false for benchmarks, pages show a drawing then
 */
public record Limits(int imageBytes, int inspectionMonthsAhead, int bodyBytes, boolean keepPictures) {

    /** 10 MB per image, 60 months, 1 MB per body, pictures kept. */
    public static Limits usual() {
        return new Limits(10 * 1024 * 1024, 60, 1024 * 1024, true);
    }

    /** The same with another size limit for image files. */
    public Limits withImageBytes(int bytes) {
        return new Limits(bytes, inspectionMonthsAhead, bodyBytes, keepPictures);
    }

    /** The same without the bytes of pictures. */
    public Limits withoutPictures() {
        return new Limits(imageBytes, inspectionMonthsAhead, bodyBytes, false);
    }
}
