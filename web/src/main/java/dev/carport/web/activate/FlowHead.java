package dev.carport.web.activate;

import dev.carport.web.ui.Step;
import java.util.List;

/**
 * What stands above every step.
 *
 * @param app what the app is called
 * @param sheet address of the app's page
 * @param activate address of the flow
 * @param steps the bar
 * @param online whether the export is online already, so that this changes it
 */
public record FlowHead(
        String app, String logo, String sheet, String activate, String export, List<Step> steps, boolean online) {

    public FlowHead {
        steps = List.copyOf(steps);
    }
}
