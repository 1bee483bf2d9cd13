package dev.carport.engine.operations;

import dev.carport.api.finding.Finding;
import dev.carport.engine.exports.Export;
import java.util.List;

/** What became of a wish to go online. */
public sealed interface Activation {
    /** Online; the listings follow. */
    record Online(Export export) implements Activation {}

    /** Not online: why. Codes begin with {@code activate.}. */
    record Refused(List<Finding> reasons) implements Activation {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
