package com.example.carport;

import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Setting;

/**
 * What a dealer sets for this export. The host makes form, API and checks from these components.
 *
 * @param customerNumber the dealer's number at the marketplace
 * @param showVin whether buyers see the vehicle identification number
 * @param headline a line before the description; may be empty
 */
public record ExampleSettings(
        @Setting(group = Setting.Group.ACCOUNT) CustomerNumber customerNumber,

        @Setting(group = Setting.Group.LEGAL, defaultValue = "false")
        boolean showVin,

        @Setting(required = false, maxLength = ExampleMapping.MAX_HEADLINE)
        String headline) {}
