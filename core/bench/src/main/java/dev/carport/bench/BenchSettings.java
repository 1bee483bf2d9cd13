package dev.carport.bench;

import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Setting;

/** Settings of the bench's app. */
public record BenchSettings(
        @Setting(group = Setting.Group.ACCOUNT) CustomerNumber customerNumber) {}
