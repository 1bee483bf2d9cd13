package dev.carport.web.support;

import dev.carport.engine.Engine;
import dev.carport.engine.condition.Condition;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.operations.ExportView;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One ZIP that says how an installation is: its version and machine, the condition of each part, each export with its counts and its last
 * troubles, figures, threads, the end of the log. No settings, no content of vehicles, no bodies of requests, no names of people: what is not
 * in it cannot leak.
 */
public final class SupportFile {
    private static final int MOST_TROUBLES = 50;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Engine engine;
    private final LocationStore locations;
    private final PrometheusMeterRegistry meters;
    private final String version;

    /** Files about this engine. */
    public SupportFile(Engine engine, LocationStore locations, PrometheusMeterRegistry meters, String version) {
        this.engine = engine;
        this.locations = locations;
        this.meters = meters;
        this.version = version;
    }

    /** Writes the file; the stream stays open. */
    public void write(OutputStream out, Instant now) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Condition condition = engine.inspection().now();
        json(zip, "about.json", about(now));
        json(zip, "condition.json", condition);
        json(zip, "apps.json", apps());
        json(
                zip,
                "exports.json",
                engine.exports().all().stream().map(this::export).toList());
        engine.backlog().measure();
        text(zip, "figures.txt", meters.scrape());
        text(zip, "threads.txt", threads());
        text(zip, "log.txt", String.join("\n", RecentLog.lines()));
        zip.finish();
    }

    private Map<String, Object> about(Instant now) {
        RuntimeMXBean machine = ManagementFactory.getRuntimeMXBean();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("carport", version);
        about.put("writtenAt", now.toString());
        about.put("upForSeconds", machine.getUptime() / 1000);
        about.put("java", machine.getVmVendor() + " " + machine.getVmVersion());
        about.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        about.put("processors", Runtime.getRuntime().availableProcessors());
        about.put("heapMost", Runtime.getRuntime().maxMemory());
        about.put("locations", locations.list().size());
        return about;
    }

    private List<Map<String, Object>> apps() {
        return engine.catalog().cards().stream()
                .map(card -> {
                    Map<String, Object> app = new LinkedHashMap<>();
                    app.put("id", card.id());
                    app.put("version", card.version());
                    app.put("state", card.state());
                    app.put(
                            "problem",
                            card.problem() == null ? null : card.problem().code());
                    return app;
                })
                .toList();
    }

    private Map<String, Object> export(Export export) {
        ExportView view = engine.exports().view(export);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", export.id());
        facts.put("app", export.app());
        facts.put("location", export.location());
        facts.put("account", export.accountId());
        facts.put("environment", view.account().environment());
        facts.put("health", view.health());
        facts.put("counts", view.counts());
        facts.put("here", view.here());
        facts.put("there", view.there());
        facts.put("lastSuccess", view.lastSuccess().map(Instant::toString).orElse(null));
        facts.put(
                "findings",
                view.findings().stream().map(finding -> finding.code()).toList());
        facts.put("troubles", troubles(export));
        return facts;
    }

    private List<Map<String, Object>> troubles(Export export) {
        return engine.transmissions().page(export.id(), TransmissionStore.Filter.ALL, null, MOST_TROUBLES).stream()
                .filter(one -> one.result() != Transmission.Result.CONFIRMED)
                .map(one -> {
                    Map<String, Object> trouble = new LinkedHashMap<>();
                    trouble.put("at", one.at().toString());
                    trouble.put("vehicle", one.vehicleId());
                    trouble.put("intent", one.intent());
                    trouble.put("result", one.result());
                    trouble.put("parts", one.parts());
                    trouble.put(
                            "findings",
                            one.findings().stream()
                                    .map(finding -> finding.field() + " " + finding.code())
                                    .toList());
                    return trouble;
                })
                .toList();
    }

    private static String threads() {
        return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(false, false))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static void json(ZipOutputStream zip, String name, Object value) throws IOException {
        text(zip, name, JSON.writeValueAsString(value));
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
