package dev.carport.web.api;

import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.StockCodes;
import dev.carport.engine.stock.VehicleReader;
import dev.carport.engine.users.Principal;
import dev.carport.web.text.Language;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One request by a program: who it is, what it sent, and the ways to answer. Belongs to one request and its thread. */
public final class Call {

    /** The greatest body of a request that sends no vehicles and no image. */
    private static final int SMALL = 1 << 20;

    private final Context ctx;
    private final @Nullable Principal who;
    private final Supplier<Optional<Principal>> again;
    private final InstantSource clock;

    Call(Context ctx, @Nullable Principal who, Supplier<Optional<Principal>> again, InstantSource clock) {
        this.ctx = ctx;
        this.who = who;
        this.again = again;
        this.clock = clock;
    }

    /** The request and answer beneath. */
    public Context http() {
        return ctx;
    }

    /**
     * Who sends it.
     *
     * @throws NullPointerException on a route that is open to anybody
     */
    public Principal who() {
        return Objects.requireNonNull(who, "nobody is known on an open route");
    }

    /**
     * Looks the sender's key up again, for answers that take long; empty once it is revoked or expired. May be asked
     * when the request is over.
     */
    public Supplier<Optional<Principal>> again() {
        return again;
    }

    /** The language of sentences in the answer. */
    public Language language() {
        return ProblemAnswer.language(ctx);
    }

    /** The same for our texts. */
    public Locale locale() {
        return language().locale();
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** Where changes of this request come from. */
    public ChangeOrigin origin() {
        return new ChangeOrigin(ChangeOrigin.Source.API, who().name(), now());
    }

    /** Code of the location in the path; it exists. */
    public String location() {
        return path("location");
    }

    /** A part of the path, decoded. */
    public String path(String name) {
        return ctx.pathParam(name);
    }

    /** A query parameter; empty when it is missing or blank. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A whole number as query parameter, between these bounds. */
    public int number(String name, int usual, int least, int greatest) {
        return query(name)
                .map(text -> {
                    try {
                        int number = Integer.parseInt(text);
                        if (number >= least && number <= greatest) {
                            return number;
                        }
                    } catch (NumberFormatException refused) {
                        // told below like a number out of bounds
                    }
                    throw parameter(name, text, least + "–" + greatest);
                })
                .orElse(usual);
    }

    /** A word of a vocabulary as query parameter. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return query(name).map(text -> Words.find(type, text).orElseThrow(() -> parameter(name, text, words(type))));
    }

    /** A moment as query parameter. */
    public Optional<Instant> moment(String name) {
        return query(name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException refused) {
                throw parameter(name, text, "2026-05-31T12:00:00Z");
            }
        });
    }

    /** A parameter that cannot be; says what it could be. */
    public static Problem parameter(String name, String value, String allowed) {
        return Problem.of(400, "bad-parameter", name, value, allowed);
    }

    /** The words of a vocabulary, to be told to somebody. */
    static <E extends Enum<E>> String words(Class<E> type) {
        return String.join(
                ", ", List.of(type.getEnumConstants()).stream().map(Words::of).toList());
    }

    /** What was sent, as it comes; more than the limit is a problem. */
    public InputStream body(long limit) {
        return Body.open(ctx, limit);
    }

    /** Media type of what was sent, without parameters, in lower case; empty when nothing is said. */
    public String mediaType() {
        return Body.mediaType(ctx);
    }

    /** Refuses anything that is declared to be something else than JSON. */
    public void mustBeJson() {
        String type = mediaType();
        if (!type.isEmpty() && !type.equals("application/json") && !type.endsWith("+json")) {
            throw Problem.of(415, "not-json", type);
        }
    }

    /** What was sent, a JSON document of moderate size. */
    public JsonNode json() throws IOException {
        mustBeJson();
        byte[] document;
        try (InputStream in = body(SMALL)) {
            document = in.readAllBytes();
        }
        if (document.length == 0) {
            return JsonNodeFactory.instance.missingNode();
        }
        try {
            return Json.tree(document);
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        }
    }

    /** What was sent, a JSON object; nothing at all counts as an object without members. */
    public Fields fields() throws IOException {
        JsonNode sent = json();
        if (sent.isMissingNode()) {
            return new Fields(JsonNodeFactory.instance.objectNode(), this);
        }
        if (sent instanceof ObjectNode object) {
            return new Fields(object, this);
        }
        throw Problem.of(422, "not-object");
    }

    /** The problem for a body that is no JSON, with the place. */
    public Problem malformed(JacksonException cause) {
        return Problem.of(400, StockCodes.MALFORMED.substring(StockCodes.PREFIX.length()))
                .with(words(), List.of(VehicleReader.malformed(cause)));
    }

    /** Sentences for findings about what was sent. */
    public FindingWords words() {
        return FindingWords.of(language(), null).at("");
    }

    /** Answers with JSON. */
    public void answer(int status, Object body) {
        ctx.status(status).contentType("application/json").result(Json.write(body));
    }

    /** Answers with JSON and 200. */
    public void answer(Object body) {
        answer(200, body);
    }
}
