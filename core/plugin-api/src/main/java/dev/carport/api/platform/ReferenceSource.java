package dev.carport.api.platform;

import dev.carport.api.reference.ReferenceList;
import java.util.List;

/**
 * Ability: the platform offers its lists. The host loads them before the first mapping and from time to time after, and keeps the last
 * good ones when the platform does not answer.
 */
public interface ReferenceSource {
    /** Names of all lists the mapping translates with. */
    List<String> referenceLists();

    /** Loads the lists that have these names, each complete. Throws when the platform does not answer properly. */
    List<ReferenceList> loadReferences(List<String> names);
}
