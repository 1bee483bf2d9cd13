package dev.carport.apps.gebrauchtde;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.settings.SettingField;
import dev.carport.engine.settings.SettingsType;
import org.junit.jupiter.api.Test;

/** Pins keys and defaults, so that a rename cannot slip through to stored settings. */
class SettingsTest {
    private static final SettingsType<GebrauchtDeSettings> TYPE = SettingsType.of(GebrauchtDeSettings.class);

    @Test
    void hasTheseKeysInThisOrder() {
        assertThat(TYPE.fields())
                .extracting(SettingField::key)
                .containsExactly(
                        "apiKey",
                        "category",
                        "equipmentDisplay",
                        "offers",
                        "previousPrice",
                        "pickupOnly",
                        "carrierPlan",
                        "deliveryCost",
                        "locationZip",
                        "locationCity",
                        "financingMode",
                        "financingChoice",
                        "leasingMode",
                        "leasingChoice",
                        "energyValues",
                        "accident",
                        "withVin",
                        "dailyCatalogue",
                        "currentStock",
                        "futureStock");
    }

    @Test
    void startsWithCollectionOnlyAndWithoutOffers() {
        assertThat(TYPE.defaults().path("pickupOnly").asBoolean()).isTrue();
        assertThat(TYPE.defaults().path("carrierPlan").asInt()).isEqualTo(139);
        assertThat(TYPE.defaults().path("offers").asString()).isEqualTo("OFF");
        assertThat(TYPE.defaults().path("previousPrice").asBoolean()).isFalse();
        assertThat(TYPE.defaults().path("withVin").asBoolean()).isFalse();
        assertThat(TYPE.defaults().path("dailyCatalogue").asBoolean()).isTrue();
    }

    @Test
    void keepsTheKeyAsASecret() {
        assertThat(TYPE.fields().getFirst().kind()).hasToString("SECRET");
    }
}
