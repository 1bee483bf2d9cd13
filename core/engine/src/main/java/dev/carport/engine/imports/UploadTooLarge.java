package dev.carport.engine.imports;

/** A file that turned out larger than {@link UploadFolder#MAX_BYTES} while it came in; nothing of it is kept. */
public final class UploadTooLarge extends Exception {

    private static final long serialVersionUID = 1L;

    UploadTooLarge() {
        super("more than " + UploadFolder.MAX_BYTES + " bytes", null, false, false);
    }
}
