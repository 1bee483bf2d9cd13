package dev.carport.api.vehicle;

import java.util.EnumSet;
import java.util.Set;

/** Body of a vehicle. Each belongs to one or two kinds of vehicle. */
public enum BodyType implements Term {
    /** Small car. */
    SMALL_CAR(VehicleKind.CAR),
    /** Saloon. */
    SALOON(VehicleKind.CAR),
    /** Estate. */
    ESTATE(VehicleKind.CAR),
    /** Coupé or sports car. */
    COUPE(VehicleKind.CAR),
    /** Convertible or roadster. */
    CONVERTIBLE(VehicleKind.CAR),
    /** SUV or off-road vehicle. */
    SUV(VehicleKind.CAR),
    /** Pick-up. */
    PICKUP(VehicleKind.CAR),
    /** Van or minibus. */
    MINIVAN(VehicleKind.CAR),
    /** Car-based transporter. */
    TRANSPORTER(VehicleKind.CAR),
    /** Other car. */
    OTHER_CAR(VehicleKind.CAR),
    /** Naked bike. */
    NAKED_BIKE(VehicleKind.MOTORCYCLE),
    /** Sports bike. */
    SPORTS_BIKE(VehicleKind.MOTORCYCLE),
    /** Sports tourer. */
    SPORTS_TOURER(VehicleKind.MOTORCYCLE),
    /** Tourer. */
    TOURER(VehicleKind.MOTORCYCLE),
    /** Chopper or cruiser. */
    CHOPPER(VehicleKind.MOTORCYCLE),
    /** Streetfighter. */
    STREETFIGHTER(VehicleKind.MOTORCYCLE),
    /** Enduro. */
    ENDURO(VehicleKind.MOTORCYCLE),
    /** Motocross. */
    MOTOCROSS(VehicleKind.MOTORCYCLE),
    /** Supermoto. */
    SUPERMOTO(VehicleKind.MOTORCYCLE),
    /** Rally. */
    RALLY_BIKE(VehicleKind.MOTORCYCLE),
    /** Trial. */
    TRIAL_BIKE(VehicleKind.MOTORCYCLE),
    /** Racing bike. */
    RACING_BIKE(VehicleKind.MOTORCYCLE),
    /** Street. */
    STREET_BIKE(VehicleKind.MOTORCYCLE),
    /** Classic bike. */
    CLASSIC_BIKE(VehicleKind.MOTORCYCLE),
    /** Sidecar. */
    SIDECAR(VehicleKind.MOTORCYCLE),
    /** Scooter. */
    SCOOTER(VehicleKind.MOTORCYCLE),
    /** Moped. */
    MOPED(VehicleKind.MOTORCYCLE),
    /** Pocket bike. */
    POCKET_BIKE(VehicleKind.MOTORCYCLE),
    /** Trike. */
    TRIKE(VehicleKind.MOTORCYCLE),
    /** Quad or ATV. */
    QUAD(VehicleKind.MOTORCYCLE),
    /** Other motorcycle. */
    OTHER_MOTORCYCLE(VehicleKind.MOTORCYCLE),
    /** City e-bike. */
    CITY_E_BIKE(VehicleKind.E_BIKE),
    /** Trekking e-bike. */
    TREKKING_E_BIKE(VehicleKind.E_BIKE),
    /** Mountain e-bike. */
    MOUNTAIN_E_BIKE(VehicleKind.E_BIKE),
    /** Cargo e-bike. */
    CARGO_E_BIKE(VehicleKind.E_BIKE),
    /** Other e-bike. */
    OTHER_E_BIKE(VehicleKind.E_BIKE),
    /** Alcove. */
    ALCOVE(VehicleKind.MOTORHOME),
    /** Semi-integrated. */
    SEMI_INTEGRATED(VehicleKind.MOTORHOME),
    /** Integrated. */
    INTEGRATED(VehicleKind.MOTORHOME),
    /** Camper van. */
    CAMPER_VAN(VehicleKind.MOTORHOME),
    /** Cabin on a pick-up. */
    CABIN_CAMPER(VehicleKind.MOTORHOME),
    /** Other motorhome. */
    OTHER_MOTORHOME(VehicleKind.MOTORHOME),
    /** Caravan. */
    TOURING_CARAVAN(VehicleKind.CARAVAN),
    /** Folding caravan. */
    FOLDING_CARAVAN(VehicleKind.CARAVAN),
    /** Mobile home. */
    MOBILE_HOME(VehicleKind.CARAVAN),
    /** Panel van. */
    PANEL_VAN(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Window van. */
    WINDOW_VAN(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Crew van. */
    CREW_VAN(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Chassis. */
    CHASSIS(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Box. */
    BOX(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Dropside. */
    DROPSIDE(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Curtain sider or tarpaulin. */
    CURTAIN_SIDER(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Tipper. */
    TIPPER(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Refrigerated box. */
    REFRIGERATED_BOX(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Car carrier. */
    CAR_CARRIER(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Crane vehicle. */
    CRANE_TRUCK(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Tanker. */
    TANKER(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Concrete mixer. */
    CONCRETE_MIXER(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Refuse truck. */
    REFUSE_TRUCK(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Roll-off or skip loader. */
    ROLL_OFF(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Swap body. */
    SWAP_BODY(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Recovery vehicle. */
    RECOVERY_VEHICLE(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Work platform. */
    WORK_PLATFORM(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Other commercial vehicle. */
    OTHER_COMMERCIAL(VehicleKind.VAN, VehicleKind.TRUCK),
    /** Standard tractor. */
    STANDARD_TRACTOR(VehicleKind.SEMI_TRAILER_TRUCK),
    /** Low-deck tractor. */
    LOW_DECK_TRACTOR(VehicleKind.SEMI_TRAILER_TRUCK),
    /** Heavy-load tractor. */
    HEAVY_LOAD_TRACTOR(VehicleKind.SEMI_TRAILER_TRUCK),
    /** Box trailer. */
    BOX_TRAILER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Dropside trailer. */
    DROPSIDE_TRAILER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Curtain trailer. */
    CURTAIN_TRAILER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Tipper trailer. */
    TIPPER_TRAILER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Refrigerated trailer. */
    REFRIGERATED_TRAILER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Car trailer. */
    CAR_TRAILER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Boat trailer. */
    BOAT_TRAILER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Motorcycle trailer. */
    MOTORCYCLE_TRAILER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Livestock trailer. */
    LIVESTOCK_TRAILER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Low loader. */
    LOW_LOADER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Tank trailer. */
    TANK_TRAILER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Walking floor. */
    WALKING_FLOOR(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Other trailer. */
    OTHER_TRAILER(VehicleKind.TRAILER, VehicleKind.SEMI_TRAILER),
    /** Coach. */
    COACH(VehicleKind.BUS),
    /** City bus. */
    CITY_BUS(VehicleKind.BUS),
    /** Intercity bus. */
    INTERCITY_BUS(VehicleKind.BUS),
    /** Minibus. */
    MINIBUS(VehicleKind.BUS),
    /** Double-decker. */
    DOUBLE_DECKER(VehicleKind.BUS),
    /** Articulated bus. */
    ARTICULATED_BUS(VehicleKind.BUS),
    /** Other bus. */
    OTHER_BUS(VehicleKind.BUS),
    /** Tractor. */
    TRACTOR(VehicleKind.AGRICULTURAL),
    /** Combine harvester. */
    COMBINE_HARVESTER(VehicleKind.AGRICULTURAL),
    /** Harvesting machine. */
    HARVESTING_MACHINE(VehicleKind.AGRICULTURAL),
    /** Soil cultivation. */
    SOIL_CULTIVATION(VehicleKind.AGRICULTURAL),
    /** Forestry machine. */
    FORESTRY_MACHINE(VehicleKind.AGRICULTURAL),
    /** Other agricultural vehicle. */
    OTHER_AGRICULTURAL(VehicleKind.AGRICULTURAL),
    /** Excavator. */
    EXCAVATOR(VehicleKind.CONSTRUCTION),
    /** Mini excavator. */
    MINI_EXCAVATOR(VehicleKind.CONSTRUCTION),
    /** Wheel loader. */
    WHEEL_LOADER(VehicleKind.CONSTRUCTION),
    /** Bulldozer. */
    BULLDOZER(VehicleKind.CONSTRUCTION),
    /** Roller. */
    ROLLER(VehicleKind.CONSTRUCTION),
    /** Dumper. */
    DUMPER(VehicleKind.CONSTRUCTION),
    /** Telescopic handler. */
    TELESCOPIC_HANDLER(VehicleKind.CONSTRUCTION),
    /** Mobile crane. */
    MOBILE_CRANE(VehicleKind.CONSTRUCTION),
    /** Other construction machine. */
    OTHER_CONSTRUCTION(VehicleKind.CONSTRUCTION),
    /** Front forklift. */
    FRONT_FORKLIFT(VehicleKind.FORKLIFT),
    /** Reach truck. */
    REACH_TRUCK(VehicleKind.FORKLIFT),
    /** Pallet truck. */
    PALLET_TRUCK(VehicleKind.FORKLIFT),
    /** Order picker. */
    ORDER_PICKER(VehicleKind.FORKLIFT),
    /** Telescopic forklift. */
    TELESCOPIC_FORKLIFT(VehicleKind.FORKLIFT),
    /** Other forklift. */
    OTHER_FORKLIFT(VehicleKind.FORKLIFT);

    private final Set<VehicleKind> kinds;

    BodyType(VehicleKind first, VehicleKind... more) {
        this.kinds = Copies.set(EnumSet.of(first, more));
    }

    /** The kinds of vehicle that can have this body; never empty. */
    public Set<VehicleKind> kinds() {
        return kinds;
    }
}
