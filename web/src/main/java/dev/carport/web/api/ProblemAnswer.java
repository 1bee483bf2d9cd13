package dev.carport.web.api;

import dev.carport.api.app.Messages;
import dev.carport.web.text.Language;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes problem details in the sender's language. */
final class ProblemAnswer {

    static final String MEDIA_TYPE = "application/problem+json";
    static final Messages TEXTS = Messages.beside(Problem.class);

    private ProblemAnswer() {}

    static void send(Context ctx, Problem problem) {
        Language language = language(ctx);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:carport:problem:" + problem.code());
        body.put("title", text(language, problem, "title"));
        body.put("status", problem.status());
        body.put("detail", text(language, problem, "detail"));
        body.put("instance", ctx.path());
        body.put("code", problem.code());
        body.put("findings", List.of());
        body.putAll(problem.more());
        ctx.status(problem.status())
                .header(Header.CONTENT_LANGUAGE, language.tag())
                .contentType(MEDIA_TYPE)
                .result(Json.write(body));
    }

    static Language language(Context ctx) {
        return Language.choose(null, null, ctx.header(Header.ACCEPT_LANGUAGE));
    }

    private static String text(Language language, Problem problem, String part) {
        return TEXTS.text(language.locale(), "problem." + problem.code() + "." + part, problem.arguments())
                .orElse(problem.code());
    }
}
