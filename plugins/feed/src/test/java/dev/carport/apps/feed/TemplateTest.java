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
import org.junit.jupiter.params.provider.CsvSource;
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
                "${.get_optional_template('x').exists?c}",
                "<#ftl attributes={'a': 'x'?left_pad(1000000000)}>",
                "${\"<#--\"}${'1+1'?eval}${\"-->\"}",
                "${\"<#--\"}<@'<#assign x=1>'?interpret />${\"-->\"}",
                "${'x'?<#-- -->leftPad<#-- -->(1000000000)}",
                "${'a${\"x\"?left_pad(1000000000)}b'}",
                "${(1..1000000)?filter(a -> (1..1000000)?filter(b -> b > 2)?size > 0)?size}",
                "${rows?map(r -> r.Name)?join(',')}",
                "${(1..2000000000)?join(',')}",
                "<#assign n = 1..2000000000>${n?join(',')}",
                "<#list [1..2000000000] as n>${n?join(',')}</#list>",
                "${'1e999999999'?number}",
                "${'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'?matches('(a+)+')?c}",
                "${location?replace('(a+)+$', 'x', 'r')}",
                "${location?split('(a+)+$', 'r')?size}",
                "<#macro m><@m/></#macro><@m/>",
                "<#function f x><#return f(x)></#function>${f(1)}",
                "<#assign x><#list 1..9 as i>${i}</#list></#assign>",
                "<#attempt>${1/0}<#recover>x</#attempt>",
                "<#assign x='x'><#assign x=x+x><#assign x=x+x>",
                "<#assign x='x'><#assign x='${x}${x}'>",
                "<#assign x='x'><#assign x += x>",
                "<#assign x=2><#assign x *= 3>",
                "<#assign x='x'><#assign y=x+x><#assign x=y>",
                "<#assign a\\-b='x'><#assign a\\-b=a\\-b+a\\-b>",
                "<#assign x='x'><#list [x+x] as y><#assign x=y></#list>",
                "<#assign x='x'><#list [x+x]><#items as y><#assign x=y></#items></#list>",
                "<#assign x=['x']><#assign x=x+x>",
                "${location?json_string?json_string?json_string?json_string}",
                "${location?replace('', 'xxxxxxxxxxxxxxxxxxxx')?replace('x', 'xxxxxxxxxxxxxxxxxxxx')?replace('x', 'xxx')}",
                "${location?replace('a', location)}",
                "${columns?join(location)}",
                "<#assign x=['x']><#list rows as r><#assign x=[x]></#list>",
                "<#assign x='x'><#list rows as r><#assign x='text${x}'></#list>",
                "<#assign x={}><#list rows as r><#assign x={'x': x}></#list>",
                "<#list rows as r><#assign location = location + 1></#list>",
                "<#list rows as r><#assign location += 1></#list><#assign location = 0>",
                "<#assign n = 'x'><#list rows as r><#assign n = n + 1></#list>",
                "<#assign n = 0><#list rows as r><#assign n = n + 1234567890123456789></#list>",
                "<#assign x = columns?join(',') + columns?join(',') + columns?join(',')>${(x+x+x)?contains(x+x)?c}",
            })
    void attacksAreRefused(String template) {
        TemplateFault fault = fault(template);

        assertThat(fault.kind()).isIn(TemplateFault.Kind.FORBIDDEN, TemplateFault.Kind.SYNTAX);
    }

    @Test
    void nothingIsTooDeepOrTooLong() {
        String deep = "${" + "(".repeat(9000) + "1" + ")".repeat(9000) + "}";
        assertThat(fault(deep).kind()).isEqualTo(TemplateFault.Kind.ENDLESS);

        String wide = "${location" + "+columns?join(' | ')".repeat(300) + "}";
        assertThat(fault(wide).kind()).isEqualTo(TemplateFault.Kind.FORBIDDEN);
    }

    @Test
    void whatIsForbiddenIsNamedWithItsPlace() {
        TemplateFault fault = fault("eins\n  ${location?leftPad(5)}");

        assertThat(fault.kind()).isEqualTo(TemplateFault.Kind.FORBIDDEN);
        assertThat(fault.getMessage()).isEqualTo("?leftPad");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Wirklich?interpret (x -> y) | Wirklich?interpret (x -> y)",
                "<#-- ?eval -->a | a",
                "<#list rows as r>${r?index}:${r.Name?upper_case?trim}<#sep>, </#list> | 0:A & \"B\" <C>, 1:ZWEI",
                "<#assign n = 0><#list rows as r><#assign n++></#list>${n} | 2",
                "<#assign n = 0><#list rows as r><#assign n = n + 1></#list>${n} | 2",
                "<#assign last = ''><#list rows as r><#assign last = r.Preis!last></#list>${last} | 12345",
                "<#list rows as r><#if r.Preis?? && r.Preis gt 100>${r.Preis?string('0.00')}</#if></#list> | 12345.00",
                "<#list rows as r>${r.Name?replace('\"', '\"\"')?xml}<#break></#list> | A &amp; &quot;&quot;B&quot;&quot; &lt;c&gt;",
                "<#list rows><#items as r>${(r.Navi!false)?then('ja', 'nein')} </#items><#else>leer</#list> | ja nein",
                "<#list 1..3 as i>${columns[i - 1]!'-'} </#list>${location[0..0]} | Name Preis - K",
                "<#list rows as r><#switch r.Name><#case 'Zwei'>2<#break><#default>?</#switch></#list> | ?2",
                "<#list {'a': 1, 'b': 2} as name, value>${name}${value}</#list> | a1b2",
                "${columns?join(', ')} ${columns?size} ${\"x${location}y\"} | Name, Preis 2 xKSy",
                "<#list 'a,b'?split(',') as x>${x}<#t></#list> | ab",
                "${location?replace('&', '&amp;')?replace('<', '&lt;')?replace('>', '&gt;')?replace('\"', '&quot;')} | KS",
                "<#assign t = location><#list rows as r><#assign t = t?substring(1)></#list>x${t} | x",
                "<#assign p = columns><#list rows as r><#assign p = p[0..0]></#list>${p[0]} | Name"
            })
    void whatTemplatesAreMadeOfIsThere(String template, String written) {
        assertThat(run(template, Escaping.NONE).strip()).isEqualTo(written);
    }

    @Test
    void anEmptyTemplateIsAnEmptyFile() {
        assertThat(run("", Escaping.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${location.class}", "${rows.rows}", "${location.getClass()}", "${count.bytes}"})
    void nothingBehindTheValuesIsReached(String template) {
        assertThat(fault(template).kind()).isIn(TemplateFault.Kind.FAILS, TemplateFault.Kind.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1..2000000000 as i></#list>",
                "<#list 1..2000000000 as i>x</#list>",
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
