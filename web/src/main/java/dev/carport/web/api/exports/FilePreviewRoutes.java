package dev.carport.web.api.exports;

import dev.carport.api.app.AppInfo;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.ExportRuntime;
import dev.carport.engine.operations.ExportRuntime.FileBeginning;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.FindingView;
import dev.carport.web.api.FindingWords;
import dev.carport.web.api.Problem;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the file of an export would begin. */
final class FilePreviewRoutes implements ApiFeature {
    private static final int VEHICLES = 3;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Exports exports;
    private final ExportRuntime runtime;
    private final StockStore stock;
    private final VehicleCodec codec = new VehicleCodec();

    FilePreviewRoutes(Exports exports, ExportRuntime runtime, StockStore stock) {
        this.exports = exports;
        this.runtime = runtime;
        this.stock = stock;
    }

    /**
     * The beginning of a file.
     *
     * @param name of the file
     * @param text its first lines
     * @param findings what is wrong with it, at settings, and why vehicles were left out
     */
    public record FilePreviewAnswer(String name, String text, List<FindingView> findings) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.post(Exports.PATH + "/file-preview", Right.MARKETING, this::preview);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/file-preview",
            methods = HttpMethod.POST,
            summary = "How the export's file would begin (right MARKETING); nothing is saved or sent",
            description =
                    "Made of a few vehicles of the location. The body may hold settings to try in the place of the saved"
                            + " ones; what is needed to reach the receiver may be missing among them.",
            tags = "Exports",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            requestBody = @OpenApiRequestBody(content = @OpenApiContent(from = Object.class)),
            responses = {
                @OpenApiResponse(status = "200", content = @OpenApiContent(from = FilePreviewAnswer.class)),
                @OpenApiResponse(status = "409", description = "The app writes no files"),
                @OpenApiResponse(status = "422", description = "The settings are wrong; findings say why")
            })
    void preview(Call call) throws IOException {
        InstalledApp<?> app = exports.usable(call);
        if (app.info().transfer() != AppInfo.Transfer.FILE) {
            throw Problem.of(409, "no-file", app.id());
        }
        Export export = exports.begun(call);
        JsonNode sent = call.json();
        JsonNode values = sent.isMissingNode() ? JSON.readTree(export.plannedSettings()) : sent;
        FindingWords words = FindingWords.of(call.language(), app).at("");
        Map<String, Vehicle> some = new LinkedHashMap<>();
        for (StoredVehicle stored : stock.next(call.location(), null, VEHICLES)) {
            some.put(stored.id(), codec.decode(stored.json().utf8()));
        }
        FileBeginning beginning = runtime.filePreview(export, values, some, call.now())
                .orElseThrow(() -> Problem.of(422, "settings-refused")
                        .with(words, exports.service().examine(export, values)));
        List<FindingView> findings =
                new ArrayList<>(words.views(beginning.file().findings()));
        beginning
                .leftOut()
                .forEach((reference, reasons) -> findings.addAll(FindingWords.of(call.language(), app)
                        .at(Objects.requireNonNull(some.get(reference)).number())
                        .views(reasons)));
        call.answer(
                new FilePreviewAnswer(beginning.file().name(), beginning.file().text(), findings));
    }
}
