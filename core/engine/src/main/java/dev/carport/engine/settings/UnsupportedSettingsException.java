package dev.carport.engine.settings;

import java.util.List;
import java.util.stream.Collectors;

/** A settings record the host cannot use, with everything that is wrong with it. The app's author has to act. */
public final class UnsupportedSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One thing that is wrong.
     *
     * @param component name of the record component; empty for the record as a whole
     * @param reason one plain English sentence for the app's author
     */
    public record Fault(String component, String reason) {
        @Override
        public String toString() {
            return component.isEmpty() ? reason : component + ": " + reason;
        }
    }

    UnsupportedSettingsException(Class<?> record, List<Fault> faults) {
        super(record.getName() + " cannot be used as settings. "
                + faults.stream().map(Fault::toString).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    /** All faults, in the order of the components; at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
