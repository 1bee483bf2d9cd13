package dev.carport.apps.auterio.sandbox;

/**
 * A key to practise with. No secret.
 *
 * @param source name of the sending system as Auterio stores it with the key
 * @param active false for a key that has ended
 */
public record TrainingKey(String key, String source, boolean active) {
    /** The key tests and training use. */
    public static final TrainingKey KASSEL = new TrainingKey("aut_training_kassel_2f6b91", "Carport Kassel", true);
    /** Another dealer's. */
    public static final TrainingKey MADRID = new TrainingKey("aut_training_madrid_c04d18", "Carport Madrid", true);
    /** One that has ended. */
    public static final TrainingKey ENDED = new TrainingKey("aut_training_ended_77a3e0", "Carport alt", false);
}
