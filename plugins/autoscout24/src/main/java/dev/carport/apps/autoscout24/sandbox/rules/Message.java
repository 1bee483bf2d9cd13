package dev.carport.apps.autoscout24.sandbox.rules;

/**
 * One entry of {@code _response.messages}.
 *
 * @param code one of the documented codes, or any number when a fault makes one up
 * @param type Info, Warning or Error
 * @param text English text with its placeholders filled
 * @param httpStatus the status an answer with this message has; inferred, as the document does not assign statuses
 */
public record Message(int code, MessageType type, String text, int httpStatus) {

    /** Whether this message means that nothing was changed. */
    public boolean isError() {
        return type == MessageType.ERROR;
    }
}
