package dev.carport.apps.gebrauchtde.sandbox;

/**
 * A key to practise with. No secret.
 *
 * @param dealer whose it is
 * @param active false for a key that has been revoked
 */
public record TrainingKey(String key, String dealer, boolean active) {
    /** The key tests and training use. */
    public static final TrainingKey KASSEL =
            new TrainingKey("gde_training_kassel_5d21c7", "Autohaus Lindner, Kassel", true);
    /** Another dealer's. */
    public static final TrainingKey FULDA = new TrainingKey("gde_training_fulda_91b0aa", "Autohaus Weber, Fulda", true);
    /** One that has been revoked. */
    public static final TrainingKey REVOKED =
            new TrainingKey("gde_training_revoked_3e77f4", "Autohaus Alt, Kassel", false);
}
