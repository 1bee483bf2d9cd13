package dev.carport.api.vehicle;

/** Whether value added tax can be shown in the invoice. */
public enum VatKind implements Term {
    /** VAT reclaimable. */
    REGULAR,
    /** Margin scheme. */
    MARGIN,
    /** Exempt. */
    EXEMPT
}
