package dev.carport.engine.imports;

import dev.carport.engine.stock.IncomingImage;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.StockForecast;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what a stock file would do. Use once. */
final class PreviewTally {

    private final StockForecast forecast;
    private final int from;
    private final int most;
    private final List<ImportPreview.Line> lines = new ArrayList<>();
    private int created;
    private int changed;
    private int unchanged;
    private int fetching;
    private int faulty;
    private int warned;
    private ImportLine.@Nullable Broken broken;

    PreviewTally(StockForecast forecast, int from, int most) {
        this.forecast = forecast;
        this.from = from;
        this.most = most;
    }

    void add(ImportLine line) {
        switch (line) {
            case ImportLine.Broken end -> broken = end;
            case ImportLine.Entry entry -> {
                switch (entry.reading()) {
                    case Reading.Accepted accepted -> accepted(accepted);
                    case Reading.Refused refused -> refused(entry.line(), refused);
                }
            }
        }
    }

    private void accepted(Reading.Accepted reading) {
        switch (forecast.add(reading)) {
            case CREATED -> created++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
        }
        List<IncomingImage> images = reading.images();
        if (images != null && images.stream().anyMatch(IncomingImage.Remote.class::isInstance)) {
            fetching++;
        }
        if (!reading.findings().isEmpty()) {
            warned++;
        }
    }

    private void refused(long line, Reading.Refused reading) {
        forecast.mention(reading);
        if (faulty >= from && lines.size() < most) {
            lines.add(new ImportPreview.Line(line, reading.number(), reading.findings()));
        }
        faulty++;
    }

    ImportPreview preview(ImportMode mode) {
        boolean whole = mode == ImportMode.WHOLE && broken == null;
        List<String> missing = whole ? forecast.missing() : List.of();
        Set<String> renumbered = whole ? forecast.renumbered() : Set.of();
        return new ImportPreview(
                created,
                changed,
                unchanged,
                fetching,
                faulty,
                lines,
                warned,
                broken,
                missing.stream().filter(number -> !renumbered.contains(number)).toList(),
                renumbered.size(),
                whole ? forecast.guard().orElse(null) : null,
                state(missing));
    }

    /** The vehicles that leave are what a person must not be surprised by. */
    static String state(List<String> leaving) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            leaving.forEach(number -> sha.update((number + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
