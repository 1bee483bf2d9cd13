package dev.carport.apps.auterio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.settings.SettingField;
import dev.carport.engine.settings.SettingsType;
import org.junit.jupiter.api.Test;

/** Pins keys and defaults, so that a rename cannot slip through to stored settings. */
class SettingsTest {
    private static final SettingsType<AuterioSettings> TYPE = SettingsType.of(AuterioSettings.class);

    @Test
    void hasTheseKeysInThisOrder() {
        assertThat(TYPE.fields())
                .extracting(SettingField::key)
                .containsExactly(
                        "apiKey",
                        "words",
                        "locationName",
                        "registrationDay",
                        "withPlate",
                        "withPurchasePrice",
                        "withOwnerAndSupplier",
                        "withNotes",
                        "currentStock",
                        "futureStock");
    }

    @Test
    void startsWithDefaultsThatRevealNothingConfidential() {
        assertThat(TYPE.defaults().path("withPurchasePrice").asBoolean()).isFalse();
        assertThat(TYPE.defaults().path("withOwnerAndSupplier").asBoolean()).isFalse();
        assertThat(TYPE.defaults().path("withNotes").asBoolean()).isFalse();
        assertThat(TYPE.defaults().path("words").asString()).isEqualTo("SPANISH");
        assertThat(TYPE.defaults().path("registrationDay").asString()).isEqualTo("FIRST_OF_MONTH");
    }

    @Test
    void keepsTheKeyAsASecret() {
        assertThat(TYPE.fields().getFirst().kind()).hasToString("SECRET");
    }
}
