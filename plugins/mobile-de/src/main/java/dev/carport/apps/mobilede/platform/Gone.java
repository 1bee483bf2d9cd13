package dev.carport.apps.mobilede.platform;

/** The platform answered 404: the ad is not there, or the seller is not linked to us. */
final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Gone(String what) {
        super(what, null, false, false);
    }
}
