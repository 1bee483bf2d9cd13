package dev.carport.apps.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.carport.api.platform.Outcome;
import dev.carport.apps.feed.FeedSettings.Escaping;
import dev.carport.apps.feed.delivery.FeedPlatform;
import dev.carport.apps.feed.file.Bounds;
import dev.carport.apps.feed.file.Template;
import dev.carport.apps.feed.file.TemplateFault;
import dev.carport.apps.feed.fixtures.Feeds;
import dev.carport.apps.feed.layout.TextEncoding;
import dev.carport.testkit.TestConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dealer's own template: what it can do, and what it cannot. */
class TemplateTest {
    private static final Bounds TIGHT = new Bounds(Duration.ofMillis(500), 100_000, 64L * 1024 * 1024);

    private static String run(String template, Escaping escaping) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Map<String, Object>> rows =
                List.of(Map.of("Name", "A & \"B\" <c>", "Preis", 12345, "Navi", true), Map.of("Name", "Zwei"));
        try {
            Template.file(
                            Template.read(template, escaping, TextEncoding.UTF_8),
                            TextEncoding.UTF_8,
                            List.of("Name", "Preis"),
                            "KS",
                            2,
                            TIGHT)
                    .write(rows.iterator(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static TemplateFault fault(String template) {
        TemplateFault fault = catchThrowableOfType(TemplateFault.class, () -> run(template, Escaping.NONE));
        assertThat(fault).as(template).isNotNull();
        return fault;
    }

    @Test
    void goesThroughTheRowsAndWritesNumbersPlainly() {
        assertThat(run("<#list rows as r>${r.Name}|${r.Preis!'-'}|${r.Navi!'?'}\n</#list>", Escaping.NONE))
                .isEqualTo("A & \"B\" <c>|12345|true\nZwei|-|?\n");
    }

    @Test
    void escapesForWhatItWrites() {
        assertThat(run("<#list rows as r>${r.Name}\n</#list>", Escaping.XML))
                .startsWith("A &amp; &quot;B&quot; &lt;c&gt;\n");
        assertThat(run("<#list rows as r>\"${r.Name}\"\n</#list>", Escaping.CSV))
                .startsWith("\"A & \"\"B\"\" <c>\"\n");
        assertThat(run("<#list rows as r>\"${r.Name}\"\n</#list>", Escaping.JSON))
                .startsWith("\"A & \\\"B\\\" <c>\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${'freemarker.template.utility.Execute'? new()('id')}",
                "${'freemarker.template.utility.ObjectConstructor'?<#-- x -->new()('java.io.File','/')}",
                "${rows?api.getClass()}",
                "${location?api.class}",
                "<#include '/etc/passwd'>",
                "<#import '/x.ftl' as x>",
                "${'${1+1}'?interpret}",
                "<@'<#assign x=1>'?interpret />",
                "${'1+1'?eval}",
                "${'x'?left_pad(1000000000)}",
                "<#setting locale='de'>",
                "${.data_model.rows}",
                "${.get_optional_template('x').exists?c}"
            })
    void attacksAreRefused(String template) {
        TemplateFault fault = fault(template);

        assertThat(fault.kind()).isIn(TemplateFault.Kind.FORBIDDEN, TemplateFault.Kind.SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${location.class}", "${rows.rows}", "${location.getClass()}", "${count.bytes}"})
    void nothingBehindTheValuesIsReached(String template) {
        assertThat(fault(template).kind()).isEqualTo(TemplateFault.Kind.FAILS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1..2000000000 as i></#list>",
                "<#list 1..2000000000 as i>x</#list>",
                "<#macro m><@m/></#macro><@m/>",
                "<#assign x='xxxxxxxxxxxxxxxx'><#list 1..40 as i><#assign x=x+x></#list>",
                "<#list 1..2000 as a><#list 1..2000 as b><#list 1..2000 as c></#list></#list></#list>"
            })
    void endlessTemplatesAreStopped(String template) {
        assertThat(fault(template).kind()).isEqualTo(TemplateFault.Kind.ENDLESS);
        assertThat(Thread.interrupted()).as("no interruption stays").isFalse();
    }

    @Test
    void aFaultIsFoundAtItsLineAndColumn() {
        TemplateFault broken = fault("Zeile\n<#list rows as r>\n${r.Name\n</#list>");
        assertThat(broken.kind()).isEqualTo(TemplateFault.Kind.SYNTAX);
        assertThat(broken.line()).isBetween(3, 4);

        TemplateFault missing = fault("Zeile\n<#list rows as r>\n  ${r.Nmae}\n</#list>");
        assertThat(missing.kind()).isEqualTo(TemplateFault.Kind.FAILS);
        assertThat(missing.line()).isEqualTo(3);
        assertThat(missing.column()).isEqualTo(5);
        assertThat(missing.getMessage()).contains("r.Nmae");
    }

    @Test
    void aFaultyTemplateIsNotSaved() {
        FeedSettings settings = Feeds.settings("""
                {"profile": "OWN", "format": "TEMPLATE", "template": "<#list rows as r>\\n${r.x"}""");

        assertThat(new FeedApp().examine(settings))
                .extracting(finding -> finding.field() + " " + finding.code())
                .containsExactly("template feed.template");
    }

    @Test
    void aTemplateThatFailsOnAVehicleDeliversNothingAndSaysWhere() {
        TestConnection host = Feeds.host();
        FeedSettings settings = Feeds.settings("""
                {"profile": "OWN", "format": "TEMPLATE", "template": "<#list rows as r>\\n${r.Fehlt}</#list>"}""");

        Outcome outcome = new FeedPlatform(host).publish(Feeds.set(settings, Locale.GERMAN, Feeds.vehicles()));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).findings().getFirst().arguments())
                .startsWith(2, 3);
        assertThat(host.files().arrived()).isEmpty();
    }

    @Test
    void thePreviewShowsTheFaultWhileItIsTyped() {
        FeedSettings settings = Feeds.settings("""
                {"profile": "OWN", "format": "TEMPLATE", "template": "Kopf\\n<#list rows as r>${r.Fehlt}</#list>"}""");

        var preview = new FeedApp()
                .preview(Feeds.set(settings, Locale.GERMAN, Feeds.vehicles()))
                .orElseThrow();

        assertThat(preview.text()).isEqualTo("Kopf\n");
        assertThat(preview.findings()).extracting(finding -> finding.code()).containsExactly("feed.template-fails");
    }
}
