package dev.carport.testkit.nodes;

/** The steps of a change at which a process can be made to end, as if it were killed there. */
enum Step {
    /** A run has begun; nothing is planned yet. */
    RUN_BEGUN,
    /** The intent is written; the app is asked to act. */
    INTENT_WRITTEN,
    /** A create is about to leave. */
    REQUEST_LEAVES,
    /** The platform has listed a vehicle; nobody here has seen its answer. */
    ANSWER_ARRIVED,
    /** The answer to a look-up is there; nobody has acted on it. After a step that leaves a create in doubt. */
    LOOKED_UP,
    /** The app has told the new id; it may not be written yet. */
    ID_REPORTED,
    /** The app knows how it ended, the engine does not. */
    OUTCOME_KNOWN,
    /** Results are written; nobody was told. */
    RESULT_WRITTEN,
    /** The platform has changed a listing; nobody here knows. */
    CHANGED_THERE,
    /** The platform has ended a listing; nobody here knows. */
    WITHDRAWN_THERE;

    static final String PROPERTY = "carport.halt";

    /** The exit of a process that was killed. */
    static final int KILLED = 137;

    private static final String HALT = System.getProperty(PROPERTY, "");

    /** Ends the process at once when this is the step it was started for. */
    void reached() {
        if (HALT.equals(name())) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
