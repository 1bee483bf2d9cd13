package dev.carport.web.toy;

import dev.carport.api.finding.Actor;
import dev.carport.api.http.NotSentException;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.CheckResult.Code;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.OneByOne;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.ReferenceSource;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.platform.SignIn;
import dev.carport.api.platform.Statistics;
import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An account at the marketplace: 462871 is ours, 200 another's, 300 not linked, everything else unknown. */
class ToyPlatform implements OneByOne, SignIn, ReferenceSource, Statistics {

    private final ToyMarket market;

    ToyPlatform(ToyMarket market) {
        this.market = market;
    }

    @Override
    public CheckResult check(CheckRequest request) {
        String number = request.customerNumber();
        if (market.down) {
            return CheckResult.problem(Code.PLATFORM_DOWN, "503");
        }
        if (!market.signedIn) {
            return CheckResult.problem(Code.SIGN_IN_NEEDED, null);
        }
        return switch (number == null ? "" : number) {
            case "462871" -> CheckResult.ok("Hessenkamp Automobile, Kassel", Map.of());
            case "200" -> CheckResult.problem(Code.OTHER_ACCOUNT, "Hessenkamp Göttingen", null);
            case "300" -> CheckResult.problem(Code.NOT_LINKED, null);
            default -> CheckResult.problem(Code.UNKNOWN_NUMBER, "no dealer " + number);
        };
    }

    @Override
    public Outcome transmit(Change change, Progress progress) {
        if (market.down) {
            return Outcome.retry("503");
        }
        if (!market.signedIn) {
            return Outcome.signInNeeded("401");
        }
        if (change.intent() == Change.Intent.WITHDRAW) {
            Optional.ofNullable(change.remoteId()).ifPresent(market::remove);
            return Outcome.withdrawn();
        }
        if (change.number().endsWith("999")) {
            return Outcome.accountBlocked("blocked", Actor.PLATFORM);
        }
        RemoteListing listing = market.put(
                Optional.ofNullable(change.remoteId()),
                change.reference(),
                change.number(),
                change.part("data").content());
        progress.confirmed(change, "data", "");
        return Outcome.confirmed(listing.remoteId(), listing.link());
    }

    @Override
    public List<LookupAnswer> lookup(List<ListingKey> keys) {
        return keys.stream()
                .<LookupAnswer>map(key -> market.listings().stream()
                        .filter(listing -> key.reference().equals(listing.reference()))
                        .findFirst()
                        .<LookupAnswer>map(LookupAnswer.Found::new)
                        .orElseGet(LookupAnswer.NotThere::new))
                .toList();
    }

    @Override
    public Stream<RemoteListing> inventory() {
        return market.listings().stream();
    }

    /** The marketplace asks nothing and sends the browser straight back. */
    @Override
    public URI authorizeUrl(URI redirectUri, String state) {
        return URI.create(redirectUri + "?state=" + state + "&code=toy");
    }

    @Override
    public Result exchange(Map<String, String> callback, URI redirectUri) {
        if (callback.containsKey("error")) {
            return Result.DENIED;
        }
        market.signedIn = true;
        return Result.SIGNED_IN;
    }

    @Override
    public void signOut() {
        market.signedIn = false;
    }

    @Override
    public Duration lastsUnused() {
        return Duration.ofDays(30);
    }

    @Override
    public Outcome keepAlive() {
        return Outcome.confirmed("", null);
    }

    @Override
    public Figures figures(@Nullable ListingKey listing, LocalDate from, LocalDate to) {
        if (market.down) {
            throw new NotSentException("503", null);
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Figures(
                Map.of(
                        Kind.VIEWS, new Count(days * from.getDayOfMonth(), BigDecimal.TEN),
                        Kind.LEADS, new Count(listing == null ? 3 : 0, null)),
                new BigDecimal("12"));
    }

    @Override
    public List<String> referenceLists() {
        return List.of("makes", "colours");
    }

    @Override
    public List<ReferenceList> loadReferences(List<String> names) {
        return List.of(
                new ReferenceList(
                        "makes",
                        Stream.of(
                                        "Audi",
                                        "BMW",
                                        "Fiat",
                                        "Ford",
                                        "Hyundai",
                                        "Mercedes-Benz",
                                        "Opel",
                                        "Seat",
                                        "Škoda",
                                        "Toyota",
                                        "Volkswagen",
                                        "Volvo",
                                        "Ducati")
                                .map(name -> ReferenceValue.of("make-" + name, name))
                                .toList()),
                new ReferenceList(
                        "colours",
                        Stream.of("BLACK", "WHITE", "RED", "BLUE", "GREY", "SILVER")
                                .map(name -> ReferenceValue.of("colour-" + name, name))
                                .toList()));
    }
}
