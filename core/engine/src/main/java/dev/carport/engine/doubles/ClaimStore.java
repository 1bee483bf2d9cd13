package dev.carport.engine.doubles;

import java.util.Collection;
import java.util.List;

/** Finds what is listed, by car. Methods join the transaction of their thread. */
public interface ClaimStore {
    /** True when more than one export of an app exists: else no car can be at two of them. */
    boolean several(String app);

    /** Nobody else, on any node, begins new listings of this app until the transaction of this thread ends. */
    void alone(String app);

    /**
     * What an app's exports list of cars with these VINs or stock numbers, in a fixed order.
     *
     * @param environment of the accounts; another environment is another platform
     * @param vins in upper case
     */
    List<Claim> claims(String app, String environment, Collection<String> vins, Collection<String> numbers);
}
