/**
 * Settings of an app as a form: drawn from the app's declaration by one macro per kind, so that no app ships HTML and
 * the same setting looks the same everywhere. Read {@link dev.carport.web.form.SettingsForm}.
 */
@NullMarked
package dev.carport.web.form;

import org.jspecify.annotations.NullMarked;
