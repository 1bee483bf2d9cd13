package dev.carport.web.activate;

import dev.carport.web.form.FormGroup;
import dev.carport.web.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The app's settings beside an own vehicle.
 *
 * @param place the location's name and address
 * @param accounts those to practise with; empty unless the app works in its sandbox
 * @param groups the settings of this step
 * @param check what the platform said about the customer number last; null if it was not asked
 * @param preview an own vehicle with these settings
 * @param wrong the settings that were refused, as links to them
 * @param problem what is wrong with the whole; null for nothing
 */
public record SettingsView(
        FlowHead head,
        String place,
        List<TrainingRow> accounts,
        List<FormGroup> groups,
        @Nullable CheckView check,
        PreviewView preview,
        List<Link> wrong,
        @Nullable String problem) {}
