package dev.carport.web.upload;

import dev.carport.engine.imports.ImportLine;
import dev.carport.engine.imports.ImportMode;
import dev.carport.engine.imports.ImportPreview;
import dev.carport.engine.imports.ImportRun;
import dev.carport.engine.imports.StockFile;
import dev.carport.engine.imports.StockImports;
import dev.carport.engine.imports.Upload;
import dev.carport.web.http.Visit;
import dev.carport.web.upload.PreviewView.Broken;
import dev.carport.web.upload.PreviewView.Line;
import dev.carport.web.upload.PreviewView.Refused;
import dev.carport.web.upload.PreviewView.Said;
import dev.carport.web.upload.PreviewView.Tile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file once more and says what taking it over would do now. */
final class Previews {

    private static final int PART = 50;
    private static final int LEAVERS = 40;

    private final StockImports imports;

    Previews(StockImports imports) {
        this.imports = imports;
    }

    /**
     * The preview.
     *
     * @param last what came of the last attempt to take it over; null for none
     */
    PreviewView read(Visit visit, Upload upload, String href, @Nullable ImportRun last) throws IOException {
        int from = from(visit);
        ImportPreview preview = imports.preview(upload, from, PART);
        UploadWords words = new UploadWords(visit.language());
        ImportLine.Broken end = preview.broken();
        Broken broken = end == null ? null : new Broken(end.line(), words.say(end.findings()));
        int leaving = preview.leaving().size();
        return new PreviewView(
                href,
                upload.name(),
                upload.mode() == ImportMode.WHOLE,
                tiles(visit, preview, upload.mode()),
                broken,
                refused(visit, words, last),
                preview.held() == null ? null : words.say(preview.held()),
                preview.good(),
                preview.faulty(),
                preview.created() + preview.changed() + preview.fetching() + leaving + preview.renumbered() > 0,
                preview.fetching(),
                leaving,
                preview.leaving().stream().limit(LEAVERS).toList(),
                words.lines(preview.lines()),
                from == 0 ? null : href + "?from=" + Math.max(0, from - PART) + "#zeilen",
                preview.faulty() > from + PART ? href + "?from=" + (from + PART) + "#zeilen" : null,
                preview.state());
    }

    /** All faulty lines. */
    List<Line> allLines(Visit visit, Upload upload) throws IOException {
        return new UploadWords(visit.language())
                .lines(imports.preview(upload, 0, StockFile.MAX_VEHICLES).lines());
    }

    private static int from(Visit visit) {
        String from = visit.query("from");
        return from.matches("\\d{1,5}") ? Integer.parseInt(from) : 0;
    }

    private static @Nullable Refused refused(Visit visit, UploadWords words, @Nullable ImportRun last) {
        return switch (last) {
            case ImportRun.Held held -> new Refused(words.say(held.findings()), words.lines(held.lines()));
            case ImportRun.Failed failed -> {
                String key = failed.diskFull() ? "upload.failed.disk" : "upload.failed";
                yield new Refused(
                        List.of(new Said(null, null, visit.text(key), visit.text(key + ".action"), null)), List.of());
            }
            case null, default -> null;
        };
    }

    private static List<Tile> tiles(Visit visit, ImportPreview preview, ImportMode mode) {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(tile(visit, "good", "create", preview.created(), "upload.tile.created"));
        tiles.add(tile(visit, "wait", "update", preview.changed(), "upload.tile.changed"));
        tiles.add(tile(visit, "calm", "tick", preview.unchanged(), "upload.tile.unchanged"));
        if (mode == ImportMode.WHOLE && preview.broken() == null) {
            tiles.add(tile(
                    visit,
                    preview.leaving().isEmpty() ? "calm" : "warn",
                    "withdraw",
                    preview.leaving().size(),
                    "upload.tile.leaving"));
        }
        tiles.add(
                tile(visit, preview.faulty() == 0 ? "calm" : "bad", "reject", preview.faulty(), "upload.tile.faulty"));
        return tiles;
    }

    private static Tile tile(Visit visit, String tone, String icon, int count, String key) {
        return new Tile(tone, icon, count, visit.text(key));
    }
}
