package dev.carport.apps.autoscout24.sandbox;

/** The documented OAuth errors with their descriptions. */
enum OAuthRefusal {
    GRANT_TYPE_MISSING("invalid_request", "Invalid grant_type parameter or parameter missing"),
    CODE_MISSING("invalid_request", "Missing parameter. \"code\" is required"),
    INVALID_REFRESH_TOKEN("invalid_request", "Invalid refresh token"),
    UNAUTHORIZED_CLIENT("unauthorized_client", "The grant type is unauthorized for this client_id"),
    UNKNOWN_CODE("invalid_grant", "Auth code doesn't exist or is invalid for the client"),
    EXPIRED_CODE("invalid_grant", "The authorization code has expired"),
    INVALID_CLIENT("invalid_client", "The client credentials are invalid"),
    REDIRECT_URI_MISMATCH("redirect_uri_mismatch", "The redirect URI is missing or do not match"),
    INSECURE_REDIRECT_URI("insecure_redirect_uri", "The URI is either not a custom protocol or not HTTPS"),
    INVALID_REDIRECT_URI("invalid_redirect_uri", "The redirect_uri scheme is invalid per the RFC"),
    BAD_AUTHORIZE_REQUEST(
            "invalid_request",
            "The request is missing a required parameter, includes an invalid parameter value, includes a parameter more than once, or is otherwise malformed."),
    UNSUPPORTED_RESPONSE_TYPE(
            "unsupported_response_type",
            "The authorization server does not support obtaining an authorization code using this method."),
    ACCESS_DENIED("access_denied", "The resource owner or authorization server denied the request."),
    SERVER_ERROR(
            "server_error",
            "The device the user is trying to log in from is not authorized to access the user's account.");

    private final String error;
    private final String description;

    OAuthRefusal(String error, String description) {
        this.error = error;
        this.description = description;
    }

    String error() {
        return error;
    }

    String description() {
        return description;
    }
}
