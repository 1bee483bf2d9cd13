package dev.carport.web.api.exports;

import dev.carport.api.platform.RemoteListing;
import dev.carport.engine.exports.Export;
import dev.carport.engine.match.MatchStore.Decided;
import dev.carport.engine.match.MatchStore.Verdict;
import dev.carport.engine.match.Pairing;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.Fields;
import dev.carport.web.api.Problem;
import dev.carport.web.api.Words;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first match: what the platform held before, paired with the stock, and what to do with the rest. */
final class MatchRoutes implements ApiFeature {

    private final Exports exports;
    private final StockStore stored;

    MatchRoutes(Exports exports, StockStore stored) {
        this.exports = exports;
        this.stored = stored;
    }

    /** All listings of the first match. */
    public record Matches(int open, List<MatchAnswer> matches) {}

    /**
     * A listing that the platform held before.
     *
     * @param number the dealer's number there
     * @param pairedWith number of the vehicle it belongs to; missing when it belongs to none
     * @param by what they have in common: {@code reference}, {@code vin} or {@code number}
     * @param candidates numbers of vehicles it could belong to
     * @param verdict what was decided: {@code leave}, {@code withdraw} or {@code pair}
     * @param open whether it waits for a decision
     */
    public record MatchAnswer(
            String remoteId,
            @Nullable String number,
            @Nullable String vin,
            String title,
            boolean visible,
            @Nullable URI link,
            @Nullable String pairedWith,
            @Nullable String by,
            List<String> candidates,
            @Nullable String verdict,
            boolean open) {
        static MatchAnswer of(Decided decided, Map<String, StoredVehicle> vehicles) {
            Pairing pairing = decided.pairing();
            RemoteListing listing = pairing.listing();
            String vehicle = decided.verdict() == Verdict.PAIR ? decided.vehicleId() : pairing.vehicleId();
            return new MatchAnswer(
                    listing.remoteId(),
                    listing.number(),
                    listing.vin(),
                    listing.title(),
                    listing.visible(),
                    listing.link(),
                    number(vehicle, vehicles),
                    pairing.by() == null ? null : Words.of(pairing.by()),
                    pairing.candidates().stream()
                            .flatMap(id -> Optional.ofNullable(number(id, vehicles)).stream())
                            .toList(),
                    decided.verdict() == null ? null : Words.of(decided.verdict()),
                    isOpen(decided));
        }

        private static @Nullable String number(@Nullable String id, Map<String, StoredVehicle> vehicles) {
            StoredVehicle vehicle = id == null ? null : vehicles.get(id);
            return vehicle == null ? null : vehicle.number();
        }
    }

    /**
     * What to do with a listing.
     *
     * @param verdict {@code leave}, {@code withdraw} or {@code pair}
     * @param number of the vehicle, for {@code pair}
     */
    public record VerdictInput(String verdict, @Nullable String number) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get(Exports.PATH + "/matches", Right.VIEW, this::list)
                .post(Exports.PATH + "/matches/{remoteId}", Right.MARKETING, this::decide);
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/matches",
            methods = HttpMethod.GET,
            summary = "What the platform held before, paired with the stock",
            tags = "First match",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true)
            },
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = Matches.class)))
    void list(Call call) {
        List<Decided> all = exports.service().matches(exports.of(call));
        Set<String> ids = new HashSet<>();
        for (Decided decided : all) {
            Optional.ofNullable(decided.vehicleId()).ifPresent(ids::add);
            Optional.ofNullable(decided.pairing().vehicleId()).ifPresent(ids::add);
            ids.addAll(decided.pairing().candidates());
        }
        Map<String, StoredVehicle> vehicles = stored.getAll(ids);
        call.answer(new Matches(
                (int) all.stream().filter(MatchRoutes::isOpen).count(),
                all.stream().map(decided -> MatchAnswer.of(decided, vehicles)).toList()));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}/exports/{app}/matches/{remoteId}",
            methods = HttpMethod.POST,
            summary = "Decide about a listing the platform held before (right MARKETING)",
            tags = "First match",
            pathParams = {
                @OpenApiParam(name = "location", required = true),
                @OpenApiParam(name = "app", required = true),
                @OpenApiParam(name = "remoteId", required = true)
            },
            requestBody = @OpenApiRequestBody(required = true, content = @OpenApiContent(from = VerdictInput.class)),
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = MatchAnswer.class)))
    void decide(Call call) throws IOException {
        Export export = exports.of(call);
        Fields sent = call.fields();
        Optional<Verdict> verdict = sent.neededWord("verdict", Verdict.class);
        boolean pair = verdict.equals(Optional.of(Verdict.PAIR));
        Optional<String> number = pair ? Optional.of(sent.neededText("number")) : sent.text("number");
        Optional<StoredVehicle> vehicle =
                pair ? number.flatMap(wanted -> stored.find(call.location(), wanted)) : Optional.empty();
        if (pair && vehicle.isEmpty() && !number.orElse("").isEmpty()) {
            sent.wrong("number", "api.unknown-number", number.orElse(""), call.location());
        } else if (!pair && number.isPresent()) {
            sent.wrong("number", "api.only-for-pair");
        }
        sent.end();
        String remoteId = call.path("remoteId");
        String vehicleId = vehicle.map(StoredVehicle::id).orElse(null);
        if (!exports.service().decide(export, remoteId, verdict.orElseThrow(), vehicleId)) {
            throw Problem.of(404, "unknown-match", remoteId);
        }
        Decided now = exports.service().matches(export).stream()
                .filter(decided -> decided.pairing().listing().remoteId().equals(remoteId))
                .findFirst()
                .orElseThrow();
        Set<String> ids = new HashSet<>(now.pairing().candidates());
        Optional.ofNullable(now.pairing().vehicleId()).ifPresent(ids::add);
        Optional.ofNullable(vehicleId).ifPresent(ids::add);
        call.answer(MatchAnswer.of(now, stored.getAll(ids)));
    }

    /** What is paired needs no decision. */
    private static boolean isOpen(Decided decided) {
        return decided.pairing().vehicleId() == null && decided.verdict() == null;
    }
}
