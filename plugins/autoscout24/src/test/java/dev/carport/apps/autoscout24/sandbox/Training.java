package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A training platform for one test, with a dealer who is signed in. The day is one on which the samples are valid. */
final class Training implements AutoCloseable {
    static final Dealer SAMPLE_DEALER = Dealer.of(
            "2142082683", "sample", "VM TEST ACCOUNT", new Address("Am Falm 313", "27498", "Helgoland", "DE"));

    final SettableClock clock = new SettableClock("2016-05-10T10:00:00Z");
    final As24Sandbox sandbox;
    private String customerNumber = DemoDealers.KASSEL.customerNumber();
    private String token;

    Training() {
        this(builder -> builder);
    }

    Training(UnaryOperator<As24Sandbox.Builder> setUp) {
        sandbox = setUp.apply(As24Sandbox.builder(clock)
                        .ids(Ids.seeded(24))
                        .dealer(SAMPLE_DEALER)
                        .client(OAuthClient.training("carport-training", "secret")))
                .start();
        token = sandbox.signIn(customerNumber).accessToken();
    }

    /** Goes on as another dealer. */
    Training as(Dealer dealer) {
        sandbox.dealers().put(dealer);
        customerNumber = dealer.customerNumber();
        token = sandbox.signIn(customerNumber).accessToken();
        return this;
    }

    Call call(String method, String path) {
        return new Call(sandbox.baseUrl(), method, path).token(token);
    }

    Call.Result get(String path) {
        return call("GET", path).send();
    }

    Call.Result delete(String path) {
        return call("DELETE", path).send();
    }

    Call.Result post(String path, String json) {
        return call("POST", path).json(json).send();
    }

    Call.Result post(String path) {
        return call("POST", path).send();
    }

    Call.Result put(String path, String json) {
        return call("PUT", path).json(json).send();
    }

    Call.Result upload(String vehicle, String name, byte[] content) {
        return call("POST", vehicle + "/images").files(name, content).send();
    }

    Call.Result createVehicle(Consumer<ObjectNode> change) {
        return post("/vehicles", vehicle(change));
    }

    Call.Result updateVehicle(Consumer<ObjectNode> change) {
        return put(newVehicle(), vehicle(change));
    }

    /** The path of a vehicle that has just been created. */
    String newVehicle() {
        var created = createVehicle(vehicle -> {});
        if (created.status() != 201) {
            throw new AssertionError(created.text());
        }
        return "/vehicles/" + created.objectId();
    }

    /** The vehicle of the documented sample, changed. */
    static String vehicle(Consumer<ObjectNode> change) {
        var vehicle = (ObjectNode) sample("vehicle-create-request.json");
        change.accept(vehicle);
        return vehicle.toString();
    }

    /** A new car of a German dealer with all it has to state. */
    static void makeNew(ObjectNode vehicle) {
        vehicle.put("vehicleOfferType", "N").put("mileage", 10).remove("previousOwners");
        vehicle.remove("firstRegistration");
    }

    /** A motorcycle with nothing that only cars have. */
    static void makeBike(ObjectNode vehicle) {
        vehicle.put("vehicleType", "B").put("model", 50161).put("vehicleBody", 112);
        for (var name : new String[] {
            "alloyWheelSize",
            "cabOrRental",
            "countryVersion",
            "doors",
            "driveType",
            "interiorColor",
            "nonSmoking",
            "seats",
            "upholstery",
            "equipment"
        }) {
            vehicle.remove(name);
        }
        object(vehicle, "maintenance").remove("lastCamBeltService");
        vehicle.putObject("emission").put("particleFilter", false);
    }

    static ObjectNode object(ObjectNode parent, String name) {
        return (ObjectNode) parent.path(name);
    }

    static JsonNode sample(String file) {
        return resource("samples/" + file);
    }

    static JsonNode resource(String name) {
        try (var stream = Training.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new AssertionError("no resource " + name);
            }
            var node = Json.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            if (node == null) {
                throw new AssertionError("no JSON in " + name);
            }
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that begins like a JPEG; different seeds give different pictures. */
    static byte[] jpeg(int seed) {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, (byte) seed, (byte) (seed >> 8), 1, 2, 3
        };
    }

    static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 7};
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
