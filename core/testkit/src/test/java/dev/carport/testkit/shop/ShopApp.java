package dev.carport.testkit.shop;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.BookingKind;
import dev.carport.api.app.Connection;
import dev.carport.api.app.Credential;
import dev.carport.api.app.ExportApp;
import dev.carport.api.app.FeeKind;
import dev.carport.api.app.Limits;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.platform.Platform;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Setting;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.VehicleFields;
import java.util.List;
import java.util.stream.Stream;

/** A whole small app: facts, three settings, eight mapped fields and a platform that takes one change at a time, or batches. */
public final class ShopApp implements ExportApp<ShopApp.Shop> {
    /** Its id. */
    public static final String ID = "shop";

    /** Settings as an export needs them. */
    public static final String SETTINGS = "{\"customerNumber\":\"4711\",\"slogan\":\"Fair\",\"showVin\":true}";

    private final ShopRemote remote;
    private final Limits limits;
    private final boolean extras;
    private final boolean costly;

    /** The fee for a new listing where it is costly. */
    public static final String NEW_LISTING = "big-fee";

    /** Its settings. */
    public record Shop(
            @Setting CustomerNumber customerNumber,
            @Setting(required = false) String slogan,
            @Setting(defaultValue = "true") boolean showVin) {}

    /** An app whose platform is this, one change at a time. */
    public ShopApp(ShopRemote remote) {
        this(remote, Limits.oneByOne());
    }

    /** An app whose platform is this; with more than one item it takes batches. */
    public ShopApp(ShopRemote remote, Limits limits) {
        this(remote, limits, false, false);
    }

    private ShopApp(ShopRemote remote, Limits limits, boolean extras, boolean costly) {
        this.remote = remote;
        this.limits = limits;
        this.extras = extras;
        this.costly = costly;
    }

    /** The app with two paid extras that exclude each other, and one that goes with both. */
    public static ShopApp withExtras(ShopRemote remote) {
        return new ShopApp(remote, Limits.oneByOne(), true, false);
    }

    /** The app that charges a fee for each new listing. */
    public static ShopApp costly(ShopRemote remote) {
        return new ShopApp(remote, Limits.oneByOne(), false, true);
    }

    @Override
    public AppInfo info() {
        AppInfo.Builder info = AppInfo.builder(ID, "Test")
                .baseUrl("https://shop.example")
                .limits(limits)
                .credentials(new Credential("clientSecret", true));
        if (limits.lifeTime() != null) {
            info.fees(new FeeKind("renewal", FeeKind.Operation.RENEW, FeeKind.Rhythm.ONCE));
        }
        if (extras) {
            info.fees(
                            new FeeKind("big-fee", FeeKind.Operation.BOOKING, FeeKind.Rhythm.PER_DAY),
                            new FeeKind("top-fee", FeeKind.Operation.BOOKING, FeeKind.Rhythm.PER_DAY))
                    .bookings(
                            new BookingKind("big", "big-fee", "size", 10),
                            new BookingKind("huge", "big-fee", "size", 0),
                            new BookingKind("top", "top-fee", "", 0));
        }
        if (costly) {
            info.fees(new FeeKind(NEW_LISTING, FeeKind.Operation.CREATE, FeeKind.Rhythm.ONCE));
        }
        return info.build();
    }

    @Override
    public Class<Shop> settings() {
        return Shop.class;
    }

    @Override
    public Mapping<Shop> mapping() {
        Mapping.Builder<Shop> mapping = Mapping.of(Shop.class)
                .part("data", data -> {
                    data.field("number").from(VehicleFields.NUMBER);
                    data.field("vin")
                            .from(VehicleFields.IDENTITY_VIN)
                            .onlyIf(scope -> scope.settings().showVin());
                    data.field("make").from(VehicleFields.MAKE).required();
                    data.field("model").from(VehicleFields.MODEL);
                    data.field("variant").from(VehicleFields.VARIANT);
                    data.field("slogan").set(scope -> scope.settings().slogan());
                })
                .part(
                        "price",
                        price -> price.field("gross")
                                .from(VehicleFields.PRICES_GROSS)
                                .as(Money::amount)
                                .required()
                                .range(1, 9_999_999))
                .part(
                        "images",
                        images -> images.value(
                                List.of(VehicleFields.IMAGES),
                                scope -> scope.vehicle().publicImages().stream()
                                        .map(Image::hash)
                                        .toList()));
        if (extras) {
            mapping.part(
                    "extras",
                    part -> part.value(
                            List.of(VehicleFields.STATUS),
                            scope -> Stream.of("big", "huge", "top")
                                    .flatMap(kind -> scope.booking(kind).stream())
                                    .map(booking -> booking.kind() + booking.text())
                                    .toList()));
        }
        return mapping.build();
    }

    @Override
    public Platform connect(Connection connection) {
        if (!remote.connects()) {
            throw new IllegalStateException("The shop's app does not connect");
        }
        if (remote.wantsSignIn()) {
            return new ShopWithSignIn(remote);
        }
        if (remote.orders() != null) {
            return new ShopWithOrders(remote, remote.orders());
        }
        return limits.batchItems() == 1 ? new ShopPlatform(remote) : new ShopBatchPlatform(remote);
    }
}
