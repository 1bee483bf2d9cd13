package dev.carport.web.api.doc;

import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.Json;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document made at build time from the annotations of the routes, completed with what holds for all of them. */
public final class OpenApiRoute implements ApiFeature {

    private static final String GENERATED = "/openapi-plugin/openapi-default.json";
    private static final Set<String> OPEN = Set.of("/api/v1/openapi.json", "/api/v1/health");

    private final byte[] document;

    /** The document for this version of the product. */
    public OpenApiRoute(String version) {
        document = Json.write(complete(generated(), version));
    }

    @Override
    public void addTo(ApiRoutes routes) {
        routes.open("/openapi.json", this::document);
    }

    @OpenApi(
            path = "/api/v1/openapi.json",
            methods = HttpMethod.GET,
            summary = "This document; needs no key",
            tags = "About",
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = Object.class)))
    void document(Call call) {
        call.http().contentType("application/json").result(document);
    }

    private static ObjectNode generated() {
        try (InputStream in = OpenApiRoute.class.getResourceAsStream(GENERATED)) {
            return (ObjectNode) Json.tree(Objects.requireNonNull(in, GENERATED).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode complete(ObjectNode document, String version) {
        document.withObject("/info").put("title", "Carport").put("version", version);
        ObjectNode components = document.withObject("/components");
        components
                .withObject("/securitySchemes")
                .putObject("key")
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        "A key made by an administrator, or the one given at the start as CARPORT_API_TOKEN.");
        components.withObject("/schemas").set("Problem", problem());
        document.withObject("/paths").forEachEntry((path, operations) -> {
            for (JsonNode operation : operations) {
                if (!OPEN.contains(path)) {
                    secure((ObjectNode) operation);
                }
            }
        });
        return document;
    }

    private static void secure(ObjectNode operation) {
        operation.putArray("security").addObject().putArray("key");
        operation
                .withObject("/responses")
                .putObject("default")
                .put("description", "What is wrong, as problem details (RFC 9457)")
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }

    private static ObjectNode problem() {
        ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (String text : new String[] {"type", "title", "detail", "instance", "code"}) {
            properties.putObject(text).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        properties
                .putObject("findings")
                .put("type", "array")
                .putObject("items")
                .put("$ref", "#/components/schemas/FindingView");
        return schema;
    }
}
