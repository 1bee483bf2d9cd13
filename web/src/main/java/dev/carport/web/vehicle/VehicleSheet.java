package dev.carport.web.vehicle;

import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.engine.Engine;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.ExportView.Health;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.web.car.Car;
import dev.carport.web.car.Car.Picture;
import dev.carport.web.car.Cars;
import dev.carport.web.http.Visit;
import dev.carport.web.live.Topics;
import dev.carport.web.ui.Notice;
import dev.carport.web.vehicle.VehicleView.Data;
import dev.carport.web.vehicle.VehicleView.Outgoing;
import dev.carport.web.vehicle.VehicleView.Photo;
import dev.carport.web.vehicle.VehicleView.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything about one vehicle on one page. */
public final class VehicleSheet {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Engine engine;
    private final VehicleCodec codec = new VehicleCodec();
    private final Standing standing;
    private final Happenings happenings;
    private final Origins origins;
    private final OfferForm offers;
    private final Ordered ordered;
    private final Drifted drifted;

    /** Sheets over this engine. */
    public VehicleSheet(Engine engine) {
        this.engine = engine;
        this.standing = new Standing(engine);
        this.happenings = new Happenings(engine.stockStore(), engine.transmissions());
        this.origins = new Origins(engine.runtime(), engine.ledger());
        this.offers = new OfferForm(engine);
        this.ordered = new Ordered(engine);
        this.drifted = new Drifted(engine);
    }

    /** The page of a vehicle. */
    VehicleView read(Visit visit, StoredVehicle stored) {
        Vehicle vehicle = engine.stock().vehicle(stored);
        List<Situation> situations = standing.situations(visit, stored, vehicle);
        OfferView offer = offers.fresh(visit, stored, vehicle, situations).orElse(null);
        return view(visit, stored, vehicle, situations, offer);
    }

    /** Stores the form for price and status, and gives the page again when it was refused. */
    Taken take(Visit visit, StoredVehicle stored) {
        Vehicle vehicle = engine.stock().vehicle(stored);
        List<Situation> situations = standing.situations(visit, stored, vehicle);
        return switch (offers.take(visit, stored, vehicle, situations)) {
            case OfferForm.Outcome.Stored done ->
                new Taken(
                        null,
                        done.changed(),
                        situations.stream()
                                .filter(Situation::present)
                                .map(Situation::app)
                                .collect(Collectors.joining(", ")));
            case OfferForm.Outcome.Refused refused ->
                new Taken(view(visit, stored, vehicle, situations, refused.form()), false, "");
        };
    }

    /**
     * What became of the form.
     *
     * @param refused the page again; null when it was stored
     * @param changed whether anything is different now
     * @param online names of the platforms the vehicle is online on
     */
    record Taken(@Nullable VehicleView refused, boolean changed, String online) {}

    private VehicleView view(
            Visit visit, StoredVehicle stored, Vehicle vehicle, List<Situation> situations, @Nullable OfferView offer) {
        String href = visit.at("/stock/" + Visit.encode(stored.number()));
        String part = part(visit);
        DataSheet data = new DataSheet(visit, vehicle);
        return new VehicleView(
                topics(visit, situations),
                part,
                car(visit, stored, vehicle),
                stored.vin(),
                stored.firstSeenAt(),
                stored.deletedAt(),
                data.keyFacts(),
                data.prices(),
                vehicle.images().size(),
                part.equals("publication") ? published(visit, stored, vehicle, situations, href) : null,
                part.equals("data") ? new Data(data.groups(), data.equipment(), data.texts()) : null,
                part.equals("images") ? photos(stored, vehicle, href) : List.of(),
                part.equals("sent") ? outgoing(visit, situations, href) : null,
                offer);
    }

    private static String part(Visit visit) {
        String wanted = visit.query("part");
        return List.of("data", "images", "sent").contains(wanted) ? wanted : "publication";
    }

    private static String topics(Visit visit, List<Situation> situations) {
        return Stream.concat(
                        Stream.of(
                                Topics.stock(visit.place().code()),
                                Topics.orders(visit.place().code())),
                        situations.stream().map(at -> Topics.export(at.export().id())))
                .collect(Collectors.joining(" "));
    }

    /** Images of a vehicle that left may be gone: it is drawn. */
    private static Car car(Visit visit, StoredVehicle stored, Vehicle vehicle) {
        Car car = new Cars(visit).line(vehicle, visit.place().href());
        Picture picture = stored.present()
                ? car.picture()
                : new Picture(null, car.picture().drawing(), car.picture().colour());
        return new Car(
                car.number(),
                car.href(),
                car.name(),
                car.condition(),
                car.status(),
                car.registered(),
                car.mileage(),
                car.images(),
                car.days(),
                car.price(),
                picture);
    }

    private Published published(
            Visit visit, StoredVehicle stored, Vehicle vehicle, List<Situation> situations, String href) {
        Happenings.Shown history = happenings.read(visit, stored.id(), situations, href);
        List<Situation> active =
                situations.stream().filter(at -> at.health() != Health.DRAFT).toList();
        return new Published(
                situations.stream()
                        .map(at -> standing.placement(visit, at, href))
                        .toList(),
                (int) active.stream()
                        .filter(at -> at.present() && at.state() != ListingState.IN_DOUBT)
                        .count(),
                active.size(),
                situations.stream()
                        .filter(standing::unlikeWanted)
                        .map(at -> new Reasons(visit, at, href).why())
                        .toList(),
                notices(visit, stored, vehicle, situations, href),
                history.days(),
                history.filter(),
                history.older());
    }

    private List<Notice> notices(
            Visit visit, StoredVehicle stored, Vehicle vehicle, List<Situation> situations, String href) {
        List<Notice> notices = new ArrayList<>(ordered.notices(visit, stored));
        notices.addAll(drifted.notices(visit, stored));
        if (stored.present()) {
            notices.addAll(standing.notices(visit, situations, own(stored, vehicle), href));
        }
        return notices;
    }

    /** What the stock itself has to say about the data, whatever the platforms. */
    private List<Finding> own(StoredVehicle stored, Vehicle vehicle) {
        ObjectNode tree = (ObjectNode) JSON.readTree(codec.encode(vehicle));
        tree.remove(VehicleFields.IMAGES.key());
        return engine.reader().read(tree, stored.location(), stored.number()).findings();
    }

    private static List<Photo> photos(StoredVehicle stored, Vehicle vehicle, String href) {
        return stored.present()
                ? vehicle.images().stream().map(image -> photo(image, href)).toList()
                : List.of();
    }

    private static Photo photo(Image image, String href) {
        return new Photo(
                href + "/images/" + image.hash(), image.width(), image.height(), image.caption(), image.blocked());
    }

    private Outgoing outgoing(Visit visit, List<Situation> situations, String href) {
        return origins.read(visit, situations, href);
    }
}
