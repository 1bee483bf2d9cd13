package dev.carport.web.api.ops;

import dev.carport.engine.condition.Condition;
import dev.carport.engine.condition.Inspection;
import dev.carport.engine.condition.Part;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.Words;
import dev.carport.web.support.SupportFile;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.List;

/** How the installation is, part by part, and a file about it for whoever helps. */
public final class SupportRoutes implements ApiFeature {
    private final Inspection inspection;
    private final SupportFile file;

    /**
     * How the whole is: as its worst part.
     *
     * @param grade {@code works}, {@code needs-a-person} or {@code broken}
     * @param parts worst first
     */
    public record ConditionAnswer(String grade, List<PartAnswer> parts) {
        static ConditionAnswer of(Condition condition) {
            return new ConditionAnswer(
                    Words.of(condition.grade()),
                    condition.parts().stream().map(PartAnswer::of).toList());
        }
    }

    /**
     * How a part is.
     *
     * @param kind {@code export} or {@code app}
     * @param name {@code <app>@<location>} or the app's id
     * @param reason why, in a word
     */
    public record PartAnswer(String kind, String name, String grade, String reason) {
        static PartAnswer of(Part part) {
            return new PartAnswer(Words.of(part.kind()), part.name(), Words.of(part.grade()), part.reason());
        }
    }

    /** Routes to these. */
    public SupportRoutes(Inspection inspection, SupportFile file) {
        this.inspection = inspection;
        this.file = file;
    }

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get("/condition", Right.ADMIN, this::condition);
        routes.get("/support", Right.ADMIN, this::support);
    }

    @OpenApi(
            path = "/api/v1/condition",
            methods = HttpMethod.GET,
            summary = "How every export and app is, worst first; the whole is as its worst part (right ADMIN)",
            tags = "About",
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = ConditionAnswer.class)))
    void condition(Call call) {
        call.answer(ConditionAnswer.of(inspection.now()));
    }

    @OpenApi(
            path = "/api/v1/support",
            methods = HttpMethod.GET,
            summary = "A ZIP about this installation for whoever helps: no settings, vehicles or secrets (right ADMIN)",
            tags = "About",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            content =
                                    @OpenApiContent(mimeType = "application/zip", type = "string", format = "binary")))
    void support(Call call) throws IOException {
        call.http()
                .contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"carport-support.zip\"");
        file.write(call.http().outputStream(), call.now());
    }
}
