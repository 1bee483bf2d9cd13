package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The semantic rules for vehicles (section "Create Vehicle"), applied in the documented order. All violations are
 * reported at once.
 */
public final class VehicleRules {
    private final MessageCodes codes;
    private final List<VehicleRule> rules;

    /** Rules over this catalogue. */
    public VehicleRules(MessageCodes codes, Catalogue catalogue) {
        this.codes = codes;
        this.rules = Stream.of(
                        new StructureRules(catalogue).rules(),
                        new MakeRules(catalogue).rules(),
                        OfferTypeRules.rules(),
                        AvailabilityRules.rules(),
                        PriceRules.rules(),
                        MaintenanceRules.rules(),
                        EmissionRules.rules(),
                        new EquipmentRules(catalogue).rules())
                .flatMap(List::stream)
                .toList();
    }

    /** The ids of all rules in the order in which they are applied. */
    public List<String> ruleIds() {
        return rules.stream().map(VehicleRule::id).toList();
    }

    /**
     * Judges a vehicle body.
     *
     * @param body the JSON as sent, any JSON value
     * @param circumstances the dealer and the day
     */
    public Verdict judge(JsonNode body, Circumstances circumstances) {
        var violations = new Violations(codes);
        if (!(body instanceof ObjectNode object)) {
            violations.add(50028, "$");
            return new Verdict(violations.messages(), Json.object());
        }
        var vehicle = new SentVehicle(StoredVehicle.withDocumentedNames(object));
        var mismatch = JsonShape.firstMismatch(vehicle);
        if (mismatch.isPresent()) {
            violations.add(50028, mismatch.get());
            return new Verdict(violations.messages(), Json.object());
        }
        for (var rule : rules) {
            rule.check().apply(vehicle, circumstances, violations);
        }
        return new Verdict(
                violations.messages(), StoredVehicle.of(vehicle, EmissionRules.dropsParticleFilter(vehicle)));
    }

    /**
     * What came out.
     *
     * @param messages errors and warnings in the order of the rules
     * @param vehicle what the platform keeps when there is no error: every documented attribute, null when unset
     */
    public record Verdict(List<Message> messages, ObjectNode vehicle) {

        /** Whether nothing may be stored. */
        public boolean isRefused() {
            return messages.stream().anyMatch(Message::isError);
        }
    }
}
