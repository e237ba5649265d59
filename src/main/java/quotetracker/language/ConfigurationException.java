package quotetracker.language;

import java.util.List;

/** The configuration cannot be used. Carries every fault found, one line each: {@code file:line: what, what is allowed}. */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    /** Takes the faults in the order they are to be shown. */
    public ConfigurationException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    /** The faults, one line each. */
    public List<String> faults() {
        return faults;
    }
}
