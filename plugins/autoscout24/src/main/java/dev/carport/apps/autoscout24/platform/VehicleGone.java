package dev.carport.apps.autoscout24.platform;

/**
 * The platform does not let us at the vehicle: it has none with this id, or it is another dealer's. The document has no
 * code that tells the two apart.
 */
final class VehicleGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    VehicleGone(Answer answer) {
        super("The platform does not know the vehicle", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
