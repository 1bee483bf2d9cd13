package dev.carport.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.OfferChoice;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.settings.Setting;
import dev.carport.engine.MessageFiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTextsTest {
    private final SettingTexts hostOnly = SettingTexts.over((language, key) -> Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void hasWordsForEveryStandardSetting(String language) {
        assertThat(hostOnly.missing(Locale.of(language), SettingsType.of(ShopSettings.class)))
                .containsExactly(
                        "setting.password.label",
                        "setting.headline.label",
                        "setting.vin.cost",
                        "setting.images.label",
                        "setting.discount.label",
                        "setting.slogan.label");
    }

    @Test
    void tellsFinancingFromLeasingByTheKey() {
        record Offers(
                @Setting OfferMode financing,
                @Setting OfferChoice financingOffer,
                @Setting OfferMode leasing,
                @Setting OfferChoice leasingOffer,
                @Setting OfferMode other) {}
        var fields = SettingsType.of(Offers.class).fields();

        assertThat(fields.stream().map(field -> hostOnly.label(Locale.ENGLISH, field)))
                .containsExactly(
                        "Financing example", "Financing to use", "Leasing example", "Leasing to use", "Example");
        assertThat(hostOnly.option(Locale.GERMAN, fields.get(2), "TEXT_END")).isEqualTo("Im Text, am Ende");
    }

    @Test
    void hasTheSameKeysInBothLanguages() {
        MessageFiles files = MessageFiles.beside(SettingTexts.class);

        assertThat(files.german().keySet()).isEqualTo(files.english().keySet());
        assertThat(files.faultyPatterns()).isEmpty();
    }

    @Test
    void explainsEveryFinding() throws IllegalAccessException {
        List<String> keys = MessageFiles.beside(SettingTexts.class).keysOfFindings(SettingsCodes.class);

        assertThat(MessageFiles.beside(SettingTexts.class).english()).containsKeys(keys.toArray(String[]::new));
    }
}
