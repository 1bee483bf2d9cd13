package dev.carport.engine.exports;

/** Life of an export. */
public enum ExportState {
    /** Settings are being made; nothing is sent. */
    DRAFT,
    /** Goes online and is kept equal. */
    ACTIVE,
    /** Nothing is sent for a while; changes gather and go out once afterwards. */
    PAUSED,
    /** Being switched off: its listings are withdrawn. */
    LEAVING,
    /** Switched off; the settings stay. */
    OFF
}
