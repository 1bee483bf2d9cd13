package dev.carport.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this contract. An app's {@code plugin.requires} is compared with it. */
public final class ContractVersion {
    private static final String CURRENT = read();

    private ContractVersion() {}

    /**
     * The version an app runs on here, such as {@code 1.4.0}. A suffix like {@code -SNAPSHOT} is cut off: by the rules of semantic
     * versioning {@code >=1.4.0} would not hold for {@code 1.4.0-SNAPSHOT}.
     */
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream file = ContractVersion.class.getResourceAsStream("contract.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, "contract.properties is missing in the contract's jar"));
            return properties.getProperty("version").replaceFirst("-.*", "");
        } catch (IOException e) {
            throw new UncheckedIOException("contract.properties of the contract's jar cannot be read", e);
        }
    }
}
