package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Message;
import dev.carport.apps.autoscout24.sandbox.rules.MessageCodes;
import dev.carport.apps.autoscout24.sandbox.rules.MessageType;
import java.util.List;
import java.util.Optional;

/** The faults that hit one request, carried out at the right moment. */
final class FaultPlan {
    private final List<Fault> faults;
    private final Grants grants;
    private final MessageCodes codes;

    FaultPlan(List<Fault> faults, Grants grants, MessageCodes codes) {
        this.faults = faults;
        this.grants = grants;
        this.codes = codes;
    }

    /**
     * Carries out what is due before or after the platform did its work.
     *
     * @return what to do instead of the normal course; empty for nothing
     */
    Optional<Instead> carryOut(boolean afterCommit, HttpCall call, LoggedCall log) throws InterruptedException {
        for (var fault : faults) {
            if (fault.rule().afterCommit() != afterCommit) {
                continue;
            }
            log.fault(fault.rule().effect().name());
            var instead = apply(fault, call);
            if (instead.isPresent()) {
                return instead;
            }
        }
        return Optional.empty();
    }

    private Optional<Instead> apply(Fault fault, HttpCall call) throws InterruptedException {
        switch (fault.rule().effect()) {
            case FaultEffect.Hang hang -> fault.hold(hang.longest());
            case FaultEffect.ExpireTokens tokens -> grants.expireAccess(tokens.customerNumber());
            case FaultEffect.RevokeTokens tokens -> grants.revoke(tokens.customerNumber());
            case FaultEffect.Close close -> {
                return Optional.of(new Instead.Close());
            }
            case FaultEffect.Status status -> {
                return Optional.of(new Instead.Answer(answer(status, call)));
            }
            case FaultEffect.Code code -> {
                var message = new Message(code.code(), MessageType.ERROR, code.text(), code.status());
                return Optional.of(new Instead.Answer(Envelope.refusal(call, null, List.of(message))));
            }
            case FaultEffect.Html html -> {
                return Optional.of(new Instead.Answer(Reply.html(
                        html.status(), "<!DOCTYPE html><title>Maintenance</title><h1>We will be back soon</h1>")));
            }
        }
        return Optional.empty();
    }

    private Reply answer(FaultEffect.Status effect, HttpCall call) {
        var reply = effect.status() == 500
                ? Envelope.refusal(call, null, List.of(codes.message(50000)))
                : Reply.text(effect.status(), "Training fault: HTTP " + effect.status());
        var retryAfter = effect.retryAfter();
        return retryAfter == null ? reply : reply.with("Retry-After", Long.toString(retryAfter.toSeconds()));
    }

    /** What replaces the normal course. */
    sealed interface Instead {
        record Close() implements Instead {}

        record Answer(Reply reply) implements Instead {}
    }
}
