package dev.carport.web.api.yard;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Connection;
import dev.carport.api.app.Credential;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.FeeKind;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.ListingPlatform;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Platform;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.ReferenceSource;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.platform.SignIn;
import dev.carport.api.reference.ReferenceList;
import dev.carport.api.reference.ReferenceValue;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.Setting;
import dev.carport.api.vehicle.VehicleFields;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A small app and its platform, a yard in memory that writes down what reaches it. */
public final class YardApp implements ExportApp<YardApp.Gate> {

    /** What has reached the platform: intent and stock number. */
    public final List<String> arrived = new CopyOnWriteArrayList<>();

    /** What the platform holds before anybody is active. */
    public final List<RemoteListing> parked = new CopyOnWriteArrayList<>();

    /** Its settings. */
    public record Gate(
            @Setting(group = Setting.Group.ACCOUNT) CustomerNumber customerNumber,

            @Setting(group = Setting.Group.ACCOUNT, required = false)
            Secret gateKey) {}

    @Override
    public AppInfo info() {
        return AppInfo.builder("yard", "Carport")
                .baseUrl("https://yard.example")
                .credentials(new Credential("clientId", false), new Credential("clientSecret", true))
                .fees(new FeeKind("parking", FeeKind.Operation.CREATE, FeeKind.Rhythm.ONCE))
                .build();
    }

    @Override
    public Class<Gate> settings() {
        return Gate.class;
    }

    @Override
    public Mapping<Gate> mapping() {
        return Mapping.of(Gate.class)
                .part("data", data -> {
                    data.field("number").from(VehicleFields.NUMBER).required();
                    data.field("make")
                            .from(VehicleFields.MAKE)
                            .translate("makes")
                            .required();
                    data.field("price")
                            .from(VehicleFields.PRICES_GROSS)
                            .as(money -> money.amount())
                            .required();
                })
                .build();
    }

    @Override
    public Platform connect(Connection connection) {
        return new Yard();
    }

    /** The platform. */
    private final class Yard implements ListingPlatform, SignIn, ReferenceSource {

        @Override
        public CheckResult check(CheckRequest request) {
            return "C-100".equals(request.customerNumber())
                    ? CheckResult.ok("Autohaus Beispiel, Göttingen", Map.of())
                    : CheckResult.problem(CheckResult.Code.UNKNOWN_NUMBER, "no such customer");
        }

        @Override
        public void transmit(List<Change> changes, Progress progress) {
            for (Change change : changes) {
                arrived.add(change.intent() + " " + change.number());
                if (change.intent() == Change.Intent.WITHDRAW) {
                    progress.outcome(change, Outcome.withdrawn());
                    continue;
                }
                String id = Objects.requireNonNullElse(change.remoteId(), "y-" + change.number());
                change.parts().keySet().forEach(part -> progress.confirmed(change, part, ""));
                progress.outcome(change, Outcome.confirmed(id, URI.create("https://yard.example/" + id)));
            }
        }

        @Override
        public List<LookupAnswer> lookup(List<ListingKey> keys) {
            List<LookupAnswer> answers = new ArrayList<>();
            keys.forEach(key -> answers.add(new LookupAnswer.NotThere()));
            return answers;
        }

        @Override
        public Stream<RemoteListing> inventory() {
            return parked.stream();
        }

        @Override
        public URI authorizeUrl(URI redirectUri, String state) {
            return URI.create("https://yard.example/authorize?redirect=" + redirectUri + "&state=" + state);
        }

        @Override
        public Result exchange(Map<String, String> callback, URI redirectUri) {
            return "granted".equals(callback.get("code")) ? Result.SIGNED_IN : Result.DENIED;
        }

        @Override
        public void signOut() {
            // nothing is kept
        }

        @Override
        public Duration lastsUnused() {
            return Duration.ofDays(30);
        }

        @Override
        public Outcome keepAlive() {
            return Outcome.withdrawn();
        }

        @Override
        public List<String> referenceLists() {
            return List.of("makes");
        }

        @Override
        public List<ReferenceList> loadReferences(List<String> names) {
            return List.of(new ReferenceList(
                    "makes",
                    List.of(
                            ReferenceValue.of("9", "Audi"),
                            ReferenceValue.of("74", "Volkswagen"),
                            ReferenceValue.of("13", "BMW"))));
        }
    }
}
