package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Message;
import dev.carport.apps.autoscout24.sandbox.rules.MessageType;
import dev.carport.sandbox.FaultEffect;
import dev.carport.sandbox.FaultRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Faults that only this platform knows. Over HTTP: {@code code} (with {@code code}, {@code status}), {@code expire-tokens} and
 * {@code revoke-tokens} (with {@code customerNumber}; without it all dealers).
 */
public final class As24Faults {
    private static final int IN_NO_DOCUMENT = 59_999;

    private final Grants grants;

    As24Faults(Grants grants) {
        this.grants = grants;
    }

    /** Answers with a message code that is in no document. */
    public static FaultRule unknownCode(int code) {
        return FaultRule.of(code(code, 400));
    }

    /** Ends the access tokens of all dealers before the request is looked at; refresh tokens stay good. */
    public FaultRule expireTokens() {
        return FaultRule.of(tokens("expire-tokens", grants::expireAccess, null));
    }

    /** Ends access tokens now; refresh tokens stay good. A null customer number means all dealers. */
    public void expireTokensNow(@Nullable String customerNumber) {
        grants.expireAccess(customerNumber);
    }

    /** Takes all tokens back now: the dealer has to sign in again. A null customer number means all dealers. */
    public void revokeTokensNow(@Nullable String customerNumber) {
        grants.revoke(customerNumber);
    }

    Optional<FaultEffect> effect(String name, JsonNode fault) {
        var customerNumber = fault.path("customerNumber").asString("");
        var dealer = customerNumber.isEmpty() ? null : customerNumber;
        return switch (name) {
            case "code" ->
                Optional.of(code(
                        fault.path("code").asInt(IN_NO_DOCUMENT),
                        fault.path("status").asInt(400)));
            case "expire-tokens" -> Optional.of(tokens(name, grants::expireAccess, dealer));
            case "revoke-tokens" -> Optional.of(tokens(name, grants::revoke, dealer));
            default -> Optional.empty();
        };
    }

    private static FaultEffect code(int code, int status) {
        var message = new Message(
                code, MessageType.ERROR, "A message of the training platform that is in no document.", status);
        return new FaultEffect.Own("code-" + code, call -> Optional.of(Envelope.refusal(call, null, List.of(message))));
    }

    private static FaultEffect tokens(String name, Consumer<@Nullable String> change, @Nullable String customerNumber) {
        return new FaultEffect.Own(name, call -> {
            change.accept(customerNumber);
            return Optional.empty();
        });
    }
}
