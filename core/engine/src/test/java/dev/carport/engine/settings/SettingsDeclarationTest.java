package dev.carport.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.carport.api.app.SettingsMigration;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.EnergyValues;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a settings record must not be; each fault is named at its component. */
class SettingsDeclarationTest {
    private static List<String> faults(Class<? extends Record> record) {
        return catchThrowableOfType(UnsupportedSettingsException.class, () -> SettingsType.of(record)).faults().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void namesEveryFaultOfARecord() {
        record Faulty(
                String naked,
                @Setting List<String> list,
                @Setting(defaultValue = "SOMETIMES") EnergyValues values,
                @Setting(options = "NEVER") EnergyValues options,
                @Setting(pattern = "[") String pattern,
                @Setting(min = 3, max = 2) int range,
                @Setting(required = false) int empty,
                @Setting(defaultValue = "x") Secret secret,
                @Setting(defaultValue = "12", maxLength = 1) String tooLong,
                @Setting(cost = "VALUES") boolean cost,
                @Setting(defaultValue = "maybe") boolean maybe) {}

        assertThat(faults(Faulty.class))
                .containsExactly(
                        "naked: It lacks the annotation @Setting.",
                        "list: Its type java.util.List is not one a setting may have.",
                        "values: The default value is not among the options.",
                        "options: An option is not a constant of EnergyValues.",
                        "pattern: The pattern is not a regular expression.",
                        "range: min is greater than max.",
                        "empty: An int cannot be empty: give it a default value or make it required.",
                        "secret: A secret has no default value.",
                        "tooLong: The default value breaks the setting's own rules.",
                        "cost: cost names a value that is not offered.",
                        "maybe: The default value must be true or false.");
    }

    @Test
    void checksWhatAConditionLooksAt() {
        record Conditions(
                @Setting(visibleWhen = "nowhere=1") boolean unknown,
                @Setting(visibleWhen = "mode=OFF") boolean impossible,
                @Setting(visibleWhen = "mode") boolean shapeless,
                @Setting(visibleWhen = "key=x") boolean secretive,
                @Setting EnergyValues mode,
                @Setting Secret key,
                @Setting(visibleWhen = "right=true") boolean left,
                @Setting(visibleWhen = "left=true") boolean right) {}

        assertThat(faults(Conditions.class))
                .containsExactly(
                        "shapeless: visibleWhen must be key=VALUE[|VALUE] or key!=VALUE[|VALUE].",
                        "unknown: visibleWhen names the unknown setting nowhere.",
                        "impossible: visibleWhen names a value that mode cannot have.",
                        "secretive: visibleWhen cannot look at a secret.",
                        "left: visibleWhen goes round in a circle.",
                        "right: visibleWhen goes round in a circle.");
    }

    @Test
    void allowsOneCustomerNumber() {
        record Two(@Setting CustomerNumber first, @Setting CustomerNumber second) {}

        assertThat(faults(Two.class)).containsExactly("There is more than one CustomerNumber.");
    }

    @Test
    void refusesARecordWithoutComponents() {
        record Empty() {}

        assertThat(faults(Empty.class)).containsExactly("Settings are a record with at least one component.");
    }

    @Test
    void refusesMigrationsThatDoNotRise() {
        record Plain(@Setting boolean on) {}
        var twice = List.of(new SettingsMigration(2, values -> values), new SettingsMigration(2, values -> values));

        assertThat(catchThrowableOfType(UnsupportedSettingsException.class, () -> SettingsType.of(Plain.class, twice))
                        .faults())
                .hasSize(1);
    }
}
