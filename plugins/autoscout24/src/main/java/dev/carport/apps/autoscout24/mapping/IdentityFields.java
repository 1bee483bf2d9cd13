package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.IDENTITY_HSN;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_LICENCE_PLATE;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_TSN;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_VIN;
import static dev.carport.api.vehicle.VehicleFields.NUMBER;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Identity;
import dev.carport.api.wording.ShownNumber;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References, VIN, plate and the German type keys. */
final class IdentityFields {
    static final String TSN_MISSING = "hsn-without-tsn";
    static final String HSN_MISSING = "tsn-without-hsn";
    private static final int TSN_LENGTH = 3;
    private static final Pattern HSN = Pattern.compile("[0-9]{4}");

    private IdentityFields() {}

    static void declare(PartBuilder<As24Settings> data) {
        data.object("identifier", identifier -> {
            identifier.field("crossReference").set(Scope::reference).maxLength(50);
            TextRules.clean(
                            identifier
                                    .field("offerReference")
                                    .compute(
                                            ShownNumber.SOURCES,
                                            scope -> ShownNumber.of(
                                                    scope, scope.settings().displayedNumber())),
                            NUMBER)
                    .settings("displayedNumber")
                    .maxLength(50);
        });
        data.field("vin")
                .from(IDENTITY_VIN)
                .onlyIf(scope -> scope.settings().withVin())
                .settings("withVin")
                .length(17);
        TextRules.clean(
                        data.field("licencePlateNumber")
                                .from(IDENTITY_LICENCE_PLATE)
                                .leftOutAbove(10),
                        IDENTITY_LICENCE_PLATE)
                .onlyIf(scope -> scope.settings().withVin())
                .settings("withVin");
        data.field("hsn")
                .compute(List.of(IDENTITY_HSN, IDENTITY_TSN), IdentityFields::hsn)
                .matches(HSN);
        data.field("tsn")
                .compute(List.of(IDENTITY_TSN, IDENTITY_HSN), IdentityFields::tsn)
                .length(TSN_LENGTH);
    }

    /** M6: both keys or none; one alone is left out with a warning at the one that is missing. */
    private static @Nullable String hsn(Scope<As24Settings> scope) {
        Identity identity = scope.vehicle().identity();
        if (identity.hsn() != null && tsnKey(identity) == null) {
            scope.report(Finding.warning(IDENTITY_TSN, TSN_MISSING));
            return null;
        }
        return identity.hsn();
    }

    private static @Nullable String tsn(Scope<As24Settings> scope) {
        Identity identity = scope.vehicle().identity();
        String tsn = tsnKey(identity);
        if (tsn != null && identity.hsn() == null) {
            scope.report(Finding.warning(IDENTITY_HSN, HSN_MISSING));
            return null;
        }
        return tsn;
    }

    /** The first three characters; the key of the version that may follow has no place at the platform. */
    private static @Nullable String tsnKey(Identity identity) {
        String tsn = identity.tsn();
        return tsn == null || tsn.length() < TSN_LENGTH ? null : tsn.substring(0, TSN_LENGTH);
    }
}
