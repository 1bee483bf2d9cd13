package dev.carport.web.upload;

import dev.carport.engine.imports.ImportChoice;
import dev.carport.engine.imports.ImportMode;
import dev.carport.engine.imports.ImportRun;
import dev.carport.engine.imports.StockExample;
import dev.carport.engine.imports.StockFile;
import dev.carport.engine.imports.StockFormat;
import dev.carport.engine.imports.StockImports;
import dev.carport.engine.imports.Upload;
import dev.carport.engine.imports.UploadFolder;
import dev.carport.engine.imports.UploadTooLarge;
import dev.carport.engine.stock.StockFilter;
import dev.carport.engine.stock.StockStore;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Htmx;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Uploading a stock as a file. */
public final class UploadPages implements Feature {

    private static final String UPLOAD = "/at/{location}/stock/upload";
    private static final String FILE = UPLOAD + "/files/{token}";
    private static final long MEGABYTE = 1_000_000;

    /** Most files are taken over at once; nobody needs to see that it is under way. */
    private static final long AT_ONCE_MILLIS = 1500;

    private final StockImports imports;
    private final StockStore stock;
    private final Previews previews;
    private final FieldList fields = new FieldList();

    /** Pages that take files into this stock. */
    public UploadPages(StockImports imports, StockStore stock) {
        this.imports = imports;
        this.stock = stock;
        this.previews = new Previews(imports);
    }

    @Override
    public void addTo(Router router) {
        router.get(UPLOAD, Access.STOCK, visit -> visit.show("upload/upload", form(visit, null)))
                .upload(UPLOAD, Access.STOCK, UploadFolder.MAX_BYTES, this::receive, this::tooLarge)
                .get(UPLOAD + "/fields", Access.STOCK, visit -> visit.show("upload/fields", fields.read(visit)))
                .get(UPLOAD + "/schema.json", Access.STOCK, this::schema)
                .get(UPLOAD + "/examples/{file}", Access.STOCK, this::example)
                .get(FILE, Access.STOCK, this::show)
                .get(FILE + "/findings.csv", Access.STOCK, this::findings)
                .post(FILE, Access.STOCK, this::decide);
    }

    private UploadView form(Visit visit, @Nullable String problem) {
        return new UploadView(
                problem,
                visit.query("mode").equals("whole"),
                stock.count(StockFilter.of(visit.place().code())),
                UploadFolder.MAX_BYTES / MEGABYTE,
                String.valueOf(UploadFolder.MAX_BYTES),
                StockFile.MAX_VEHICLES);
    }

    private void receive(Visit visit) throws IOException {
        UploadedFile file = visit.http().uploadedFile("file");
        if (file == null || file.filename().isBlank()) {
            visit.showRefused("upload/upload", form(visit, visit.text("upload.none")));
            return;
        }
        ImportMode mode = visit.form("mode").equals("whole") ? ImportMode.WHOLE : ImportMode.ADD;
        try (InputStream content = file.content()) {
            Upload upload =
                    imports.folder().keep(visit.person().id(), visit.place().code(), mode, file.filename(), content);
            visit.goTo(href(visit, upload));
        } catch (UploadTooLarge e) {
            tooLarge(visit);
        }
    }

    private void tooLarge(Visit visit) {
        visit.showRefused(
                "upload/upload", form(visit, visit.text("upload.too.large", UploadFolder.MAX_BYTES / MEGABYTE)));
        if (!Htmx.asked(visit.http())) {
            visit.http().status(413);
        }
    }

    private void show(Visit visit) throws IOException {
        Optional<Map.Entry<Upload, ImportRun>> run = run(visit);
        if (run.isPresent()) {
            Upload upload = run.get().getKey();
            switch (run.get().getValue()) {
                case ImportRun.Running running ->
                    visit.show("upload/run", new RunView(href(visit, upload), upload.name(), running.read(), null));
                case ImportRun.Done done ->
                    visit.show("upload/run", new RunView(href(visit, upload), upload.name(), 0, done));
                case ImportRun.Held held -> preview(visit, held);
                case ImportRun.Failed failed -> preview(visit, failed);
            }
        } else {
            preview(visit, null);
        }
    }

    private void preview(Visit visit, @Nullable ImportRun run) throws IOException {
        Optional<Upload> upload = waiting(visit);
        if (upload.isEmpty()) {
            visit.http().status(404);
            visit.show("upload/upload", form(visit, visit.text("upload.gone")));
        } else {
            visit.show("upload/preview", previews.read(visit, upload.get(), href(visit, upload.get()), run));
        }
    }

    private void findings(Visit visit) throws IOException {
        Upload upload = waiting(visit).orElseThrow(visit::notFound);
        download(visit, "text/csv; charset=utf-8", visit.text("upload.findings.file"));
        visit.http().result(FindingsFile.write(visit, previews.allLines(visit, upload)));
    }

    private void decide(Visit visit) {
        Optional<Upload> waiting = waiting(visit);
        if (waiting.isEmpty()) {
            // the second of two presses finds the file gone, and what became of it
            visit.goTo(
                    visit.at(run(visit).isPresent() ? "/stock/upload/files/" + visit.path("token") : "/stock/upload"));
            return;
        }
        Upload upload = waiting.get();
        Optional<ImportChoice> choice = switch (visit.form("choice")) {
            case "all" -> Optional.of(ImportChoice.ALL);
            case "released" -> Optional.of(ImportChoice.RELEASED);
            case "good" -> Optional.of(ImportChoice.GOOD_ONLY);
            default -> Optional.empty();
        };
        if (choice.isEmpty()) {
            imports.discard(upload);
            visit.goTo(visit.at("/stock/upload"));
            return;
        }
        imports.begin(upload, choice.get(), visit.form("state"), visit.person().principal());
        imports.await(upload, AT_ONCE_MILLIS);
        visit.goTo(href(visit, upload));
    }

    private void schema(Visit visit) {
        download(visit, "application/schema+json", "carport-vehicle.schema.json");
        visit.http().result(fields.schema().toPrettyString());
    }

    private void example(Visit visit) {
        StockFormat format = switch (visit.path("file")) {
            case "carport.json" -> StockFormat.JSON;
            case "carport.ndjson" -> StockFormat.NDJSON;
            case "carport.csv" -> StockFormat.CSV;
            default -> throw visit.notFound();
        };
        String type = switch (format) {
            case JSON -> "application/json";
            case NDJSON -> "application/x-ndjson";
            case CSV -> "text/csv; charset=utf-8";
        };
        download(visit, type, "carport." + format.name().toLowerCase(Locale.ROOT));
        visit.http().result(StockExample.of(format));
    }

    private static void download(Visit visit, String type, String name) {
        visit.http().contentType(type).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private Optional<Upload> waiting(Visit visit) {
        return imports.folder()
                .find(visit.path("token"), visit.person().id(), visit.place().code());
    }

    private Optional<Map.Entry<Upload, ImportRun>> run(Visit visit) {
        return imports.run(
                visit.path("token"), visit.person().id(), visit.place().code());
    }

    private static String href(Visit visit, Upload upload) {
        return visit.at("/stock/upload/files/" + upload.token());
    }
}
