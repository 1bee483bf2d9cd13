package dev.carport.apps.autoscout24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.OfferChoice;
import dev.carport.api.settings.Setting;
import dev.carport.api.settings.Setting.Group;
import dev.carport.engine.settings.SettingField;
import dev.carport.engine.settings.SettingTexts;
import dev.carport.engine.settings.SettingsResult;
import dev.carport.engine.settings.SettingsType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Pins keys, defaults and options, so that a rename cannot slip through to stored settings. */
class SettingsTest {
    private static final SettingsType<As24Settings> TYPE = SettingsType.of(As24Settings.class);

    @Test
    void hasTheseKeysInThisOrder() {
        assertThat(TYPE.fields())
                .extracting(SettingField::key)
                .containsExactly(
                        "customerNumber",
                        "equipmentDisplay",
                        "displayedNumber",
                        "financingMode",
                        "financingChoice",
                        "leasingMode",
                        "leasingChoice",
                        "energyValues",
                        "withVin",
                        "dealerChannel",
                        "manageProducts",
                        "currentStock",
                        "futureStock");
    }

    @Test
    void startsWithDefaultsThatCostAndRevealNothingUnasked() {
        assertThat(TYPE.defaults().toString())
                .isEqualTo("{\"customerNumber\":null,\"equipmentDisplay\":\"FEATURES_AND_LIST\","
                        + "\"displayedNumber\":\"STOCK_NUMBER\",\"financingMode\":\"OFF\",\"financingChoice\":\"\","
                        + "\"leasingMode\":\"OFF\",\"leasingChoice\":\"\",\"energyValues\":\"WHERE_REQUIRED\","
                        + "\"withVin\":true,\"dealerChannel\":false,\"manageProducts\":false,\"currentStock\":\"ALL\","
                        + "\"futureStock\":\"AUTOMATIC\"}");
    }

    @Test
    void offersNoLeasingAsValuesAndNoUnstatedAccident() {
        assertThat(setting("leasingMode").options()).containsExactly("OFF", "TEXT_START", "TEXT_END");
        assertThat(TYPE.fields()).extracting(SettingField::key).noneMatch(key -> key.contains("accident"));
    }

    @Test
    void asksForConsentWhereFeesMayArise() {
        Map<String, List<String>> costs = Arrays.stream(As24Settings.class.getRecordComponents())
                .filter(component -> component.getAnnotation(Setting.class).cost().length > 0)
                .collect(Collectors.toMap(
                        RecordComponent::getName,
                        component ->
                                List.of(component.getAnnotation(Setting.class).cost())));

        assertThat(costs).isEqualTo(Map.of("financingMode", List.of("VALUES")));
    }

    @Test
    void groupsWhatBelongsTogether() {
        assertThat(setting("customerNumber").group()).isEqualTo(Group.ACCOUNT);
        assertThat(setting("energyValues").group()).isEqualTo(Group.LEGAL);
        assertThat(setting("dealerChannel").group()).isEqualTo(Group.PUBLICATION);
    }

    @Test
    void hasEveryTextInBothLanguages() {
        var texts = new SettingTexts(AutoScout24App.messages());

        assertThat(texts.missing(Locale.ENGLISH, TYPE)).isEmpty();
        assertThat(texts.missing(Locale.GERMAN, TYPE)).isEmpty();
    }

    @Test
    void needsNothingButTheCustomerNumber() {
        var defaults = TYPE.defaults().put("customerNumber", " 24800117 ");

        var result = (SettingsResult.Valid<As24Settings>) TYPE.parse(defaults, Map.of());

        assertThat(result.settings().customerNumber().value()).isEqualTo("24800117");
        assertThat(result.settings().financingChoice()).isEqualTo(OfferChoice.FIRST);
    }

    @Test
    void refusesLeasingAsValues() {
        var json =
                JsonMapper.builder().build().readTree("{\"customerNumber\":\"24800117\",\"leasingMode\":\"VALUES\"}");

        assertThat(TYPE.parse(json, Map.of())).isInstanceOf(SettingsResult.Invalid.class);
    }

    private static Setting setting(String key) {
        return Arrays.stream(As24Settings.class.getRecordComponents())
                .filter(component -> component.getName().equals(key))
                .findFirst()
                .orElseThrow()
                .getAnnotation(Setting.class);
    }
}
