package dev.carport.api.app;

import dev.carport.api.finding.Finding;
import java.util.List;

/**
 * The beginning of a file as it would be delivered.
 *
 * @param name of the file
 * @param text at most a few hundred lines
 * @param findings what is wrong with it, tied to settings: {@link Finding#field()} holds the setting's key
 */
public record FilePreview(String name, String text, List<Finding> findings) {
    public FilePreview {
        findings = List.copyOf(findings);
    }
}
