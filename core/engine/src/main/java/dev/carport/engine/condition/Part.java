package dev.carport.engine.condition;

/**
 * How one part of the installation is.
 *
 * @param kind what it is
 * @param name which one: {@code <app>@<location>} for an export, the app's id for an app
 * @param reason why it has this grade: a word for programs, lower case with hyphens; {@code running} when all is well
 */
public record Part(Kind kind, String name, Grade grade, String reason) {
    /** What a part is. */
    public enum Kind {
        /** An app at a location. */
        EXPORT,
        /** An installed app. */
        APP
    }
}
