/**
 * An app's declared settings as the host uses them: {@link dev.carport.engine.settings.SettingsType}, read once from the
 * annotated record, gives the JSON Schema of the form and the API, turns JSON into the record or all findings at once,
 * and migrates stored values. Words of a setting come from {@link dev.carport.engine.settings.SettingTexts}: the app's
 * first, then the host's for the standard types. Pure; knows neither apps nor stores.
 */
@NullMarked
package dev.carport.engine.settings;

import org.jspecify.annotations.NullMarked;
