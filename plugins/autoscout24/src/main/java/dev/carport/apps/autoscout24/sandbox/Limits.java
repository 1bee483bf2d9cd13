package dev.carport.apps.autoscout24.sandbox;

/**
 * Bounds that the document mentions without a figure, and those of the simulator itself.
 *
 * @param imageBytes largest image file (50083)
 * @param inspectionMonthsAhead how far ahead the next inspection may lie (50045)
 * @param bodyBytes largest body of any other request (99905)
 * @param loggedRequests how many requests the log remembers; the oldest go first
 * @param keepPictures whether the bytes of pictures are kept; false for benchmarks, pages show a drawing then
 */
public record Limits(
        int imageBytes, int inspectionMonthsAhead, int bodyBytes, int loggedRequests, boolean keepPictures) {

    /** 10 MB per image, 60 months, 1 MB per body, 20,000 requests, pictures kept. */
    public static Limits usual() {
        return new Limits(10 * 1024 * 1024, 60, 1024 * 1024, 20_000, true);
    }

    /** The same with another size limit for image files. */
    public Limits withImageBytes(int bytes) {
        return new Limits(bytes, inspectionMonthsAhead, bodyBytes, loggedRequests, keepPictures);
    }

    /** The same with another length of the request log. */
    public Limits withLoggedRequests(int requests) {
        return new Limits(imageBytes, inspectionMonthsAhead, bodyBytes, requests, keepPictures);
    }

    /** The same without the bytes of pictures. */
    public Limits withoutPictures() {
        return new Limits(imageBytes, inspectionMonthsAhead, bodyBytes, loggedRequests, false);
    }
}
