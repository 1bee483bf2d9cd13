package dev.carport.apps.feed.delivery;

import dev.carport.api.finding.Finding;
import dev.carport.apps.feed.FeedCodes;
import dev.carport.apps.feed.file.TemplateFault;

/** Says what is wrong with a template at its setting. */
public final class TemplateFindings {
    private TemplateFindings() {}

    /** The finding of a fault. */
    public static Finding of(TemplateFault fault) {
        String words = String.valueOf(fault.getMessage());
        return switch (fault.kind()) {
            case SYNTAX -> Finding.error("template", FeedCodes.TEMPLATE, fault.line(), fault.column(), words);
            case FORBIDDEN -> Finding.error("template", FeedCodes.TEMPLATE_FORBIDDEN, fault.line(), words);
            case FAILS -> Finding.error("template", FeedCodes.TEMPLATE_FAILS, fault.line(), fault.column(), words);
            case ENDLESS -> Finding.error("template", FeedCodes.TEMPLATE_ENDLESS);
        };
    }
}
