package dev.carport.api.vehicle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The catalogue of all fields of a vehicle: what a mapping can use as a source and what a finding can point at.
 *
 * <p>The constant of a field is its key in capitals: {@code prices.gross} is {@link #PRICES_GROSS}. Lists of records
 * ({@link #FINANCING}, {@link #LEASING}, {@link #IMAGES}, {@link #VIDEOS}) are one field each.
 */
public final class VehicleFields {

    /** The dealer's own number, unique per location; never null. */
    public static final VehicleField<String> NUMBER = VehicleField.of("number", String.class, v -> v.number());

    /** Code of the location the vehicle belongs to; filled by the host. */
    public static final VehicleField<String> LOCATION = VehicleField.of("location", String.class, v -> v.location());

    /** Vehicle identification number, 17 characters in capitals, without I, O and Q. */
    public static final VehicleField<String> IDENTITY_VIN =
            VehicleField.of("identity.vin", String.class, v -> v.identity().vin());

    /** Chassis number of an old vehicle that has no VIN of 17 characters. */
    public static final VehicleField<String> IDENTITY_CHASSIS_NUMBER = VehicleField.of(
            "identity.chassisNumber", String.class, v -> v.identity().chassisNumber());

    /** German manufacturer key, 4 digits. */
    public static final VehicleField<String> IDENTITY_HSN =
            VehicleField.of("identity.hsn", String.class, v -> v.identity().hsn());

    /** German type key: 3 characters, or 8 with the key of the version. */
    public static final VehicleField<String> IDENTITY_TSN =
            VehicleField.of("identity.tsn", String.class, v -> v.identity().tsn());

    /** Registration plate. */
    public static final VehicleField<String> IDENTITY_LICENCE_PLATE = VehicleField.of(
            "identity.licencePlate", String.class, v -> v.identity().licencePlate());

    /** Number of the order at the manufacturer. */
    public static final VehicleField<String> IDENTITY_ORDER_NUMBER = VehicleField.of(
            "identity.orderNumber", String.class, v -> v.identity().orderNumber());

    /** Number shown to buyers when it is not the stock number. */
    public static final VehicleField<String> IDENTITY_OFFER_NUMBER = VehicleField.of(
            "identity.offerNumber", String.class, v -> v.identity().offerNumber());

    /** Stock number the vehicle had before, so that its listings can be found again. */
    public static final VehicleField<String> IDENTITY_PREVIOUS_NUMBER = VehicleField.of(
            "identity.previousNumber", String.class, v -> v.identity().previousNumber());

    /** Code of the Schwacke (Eurotax) valuation system. */
    public static final VehicleField<String> IDENTITY_SCHWACKE_CODE = VehicleField.of(
            "identity.schwackeCode", String.class, v -> v.identity().schwackeCode());

    /** DAT Europa code of the type. */
    public static final VehicleField<String> IDENTITY_DAT_CODE =
            VehicleField.of("identity.datCode", String.class, v -> v.identity().datCode());

    /** What it is; never null. */
    public static final VehicleField<VehicleKind> KIND = VehicleField.of("kind", VehicleKind.class, v -> v.kind());

    /** How it is offered; never null. */
    public static final VehicleField<Condition> CONDITION =
            VehicleField.of("condition", Condition.class, v -> v.condition());

    /** Where it is on its way from order to sale; never null, available unless said otherwise. */
    public static final VehicleField<VehicleStatus> STATUS =
            VehicleField.of("status", VehicleStatus.class, v -> v.status());

    /** Make in the dealer's spelling. */
    public static final VehicleField<String> MAKE = VehicleField.of("make", String.class, v -> v.make());

    /** Model in the dealer's spelling. */
    public static final VehicleField<String> MODEL = VehicleField.of("model", String.class, v -> v.model());

    /** What follows make and model in the title, such as "2.0 TDI Style". */
    public static final VehicleField<String> VARIANT = VehicleField.of("variant", String.class, v -> v.variant());

    /** Range or generation of the model. */
    public static final VehicleField<String> MODEL_RANGE =
            VehicleField.of("modelRange", String.class, v -> v.modelRange());

    /** Name of the trim line. */
    public static final VehicleField<String> TRIM_LINE = VehicleField.of("trimLine", String.class, v -> v.trimLine());

    /** Body. */
    public static final VehicleField<BodyType> BODY = VehicleField.of("body", BodyType.class, v -> v.body());

    /** Month of the first registration anywhere; null for a vehicle never registered. */
    public static final VehicleField<YearMonth> HISTORY_FIRST_REGISTRATION = VehicleField.of(
            "history.firstRegistration", YearMonth.class, v -> v.history().firstRegistration());

    /** Month the vehicle was built. */
    public static final VehicleField<YearMonth> HISTORY_PRODUCTION_DATE = VehicleField.of(
            "history.productionDate", YearMonth.class, v -> v.history().productionDate());

    /** Year the vehicle was built, for vehicles where the month is not known. */
    public static final VehicleField<Integer> HISTORY_PRODUCTION_YEAR = VehicleField.of(
            "history.productionYear", Integer.class, v -> v.history().productionYear());

    /** Model year as the manufacturer counts it. */
    public static final VehicleField<Integer> HISTORY_MODEL_YEAR =
            VehicleField.of("history.modelYear", Integer.class, v -> v.history().modelYear());

    /** Distance covered. */
    public static final VehicleField<Mileage> HISTORY_MILEAGE =
            VehicleField.of("history.mileage", Mileage.class, v -> v.history().mileage());

    /** Hours run, for machines. */
    public static final VehicleField<Integer> HISTORY_OPERATING_HOURS = VehicleField.of(
            "history.operatingHours", Integer.class, v -> v.history().operatingHours());

    /** Number of owners before the dealer. */
    public static final VehicleField<Integer> HISTORY_PREVIOUS_OWNERS = VehicleField.of(
            "history.previousOwners", Integer.class, v -> v.history().previousOwners());

    /** True when the vehicle ever had an accident, hail or water damage, repaired or not; false when it is known to have had none. */
    public static final VehicleField<Boolean> HISTORY_ACCIDENT =
            VehicleField.of("history.accident", Boolean.class, v -> v.history().accident());

    /** True when there is damage that has not been repaired. */
    public static final VehicleField<Boolean> HISTORY_DAMAGED =
            VehicleField.of("history.damaged", Boolean.class, v -> v.history().damaged());

    /** True when there is hail damage. */
    public static final VehicleField<Boolean> HISTORY_HAIL_DAMAGE = VehicleField.of(
            "history.hailDamage", Boolean.class, v -> v.history().hailDamage());

    /** What is or was damaged, in the dealer's words. */
    public static final VehicleField<String> HISTORY_DAMAGE_TEXT =
            VehicleField.of("history.damageText", String.class, v -> v.history().damageText());

    /** True when the vehicle may and can be driven. */
    public static final VehicleField<Boolean> HISTORY_ROADWORTHY = VehicleField.of(
            "history.roadworthy", Boolean.class, v -> v.history().roadworthy());

    /** True when the vehicle was used as a taxi or rental vehicle. */
    public static final VehicleField<Boolean> HISTORY_TAXI_OR_RENTAL = VehicleField.of(
            "history.taxiOrRental", Boolean.class, v -> v.history().taxiOrRental());

    /** True when nobody smoked in it. */
    public static final VehicleField<Boolean> HISTORY_NON_SMOKER =
            VehicleField.of("history.nonSmoker", Boolean.class, v -> v.history().nonSmoker());

    /** ISO 3166-1 alpha-2 code of the market the vehicle was built for. */
    public static final VehicleField<String> HISTORY_COUNTRY_VERSION = VehicleField.of(
            "history.countryVersion", String.class, v -> v.history().countryVersion());

    /** True when the vehicle was brought in from another country. */
    public static final VehicleField<Boolean> HISTORY_REIMPORT =
            VehicleField.of("history.reimport", Boolean.class, v -> v.history().reimport());

    /** Address of an official record of the mileage, such as a Belgian Car-Pass. */
    public static final VehicleField<String> HISTORY_MILEAGE_RECORD_URL = VehicleField.of(
            "history.mileageRecordUrl", String.class, v -> v.history().mileageRecordUrl());

    /** True while the vehicle is a trade-in that has not been taken into stock for good. */
    public static final VehicleField<Boolean> HISTORY_TRADE_IN =
            VehicleField.of("history.tradeIn", Boolean.class, v -> v.history().tradeIn());

    /** First day in stock; standing days count from here. */
    public static final VehicleField<LocalDate> HISTORY_IN_STOCK_SINCE = VehicleField.of(
            "history.inStockSince", LocalDate.class, v -> v.history().inStockSince());

    /** True when every service was done as the manufacturer prescribes. */
    public static final VehicleField<Boolean> MAINTENANCE_FULL_SERVICE_HISTORY = VehicleField.of(
            "maintenance.fullServiceHistory",
            Boolean.class,
            v -> v.maintenance().fullServiceHistory());

    /** Month of the last service. */
    public static final VehicleField<YearMonth> MAINTENANCE_LAST_SERVICE = VehicleField.of(
            "maintenance.lastService", YearMonth.class, v -> v.maintenance().lastService());

    /** Month of the last cam belt change. */
    public static final VehicleField<YearMonth> MAINTENANCE_LAST_CAM_BELT_SERVICE = VehicleField.of(
            "maintenance.lastCamBeltService",
            YearMonth.class,
            v -> v.maintenance().lastCamBeltService());

    /** True when the service is done new for the buyer. */
    public static final VehicleField<Boolean> MAINTENANCE_NEW_SERVICE = VehicleField.of(
            "maintenance.newService", Boolean.class, v -> v.maintenance().newService());

    /** Month until which the general inspection (HU) is valid. */
    public static final VehicleField<YearMonth> MAINTENANCE_NEXT_INSPECTION = VehicleField.of(
            "maintenance.nextInspection", YearMonth.class, v -> v.maintenance().nextInspection());

    /** Month until which the emission inspection (AU) is valid. */
    public static final VehicleField<YearMonth> MAINTENANCE_NEXT_EMISSION_INSPECTION = VehicleField.of(
            "maintenance.nextEmissionInspection",
            YearMonth.class,
            v -> v.maintenance().nextEmissionInspection());

    /** True when the general inspection is done new for the buyer. */
    public static final VehicleField<Boolean> MAINTENANCE_NEW_INSPECTION = VehicleField.of(
            "maintenance.newInspection", Boolean.class, v -> v.maintenance().newInspection());

    /** Power; of a hybrid the power of the whole system. */
    public static final VehicleField<Power> ENGINE_POWER =
            VehicleField.of("engine.power", Power.class, v -> v.engine().power());

    /** Displacement. */
    public static final VehicleField<Displacement> ENGINE_DISPLACEMENT = VehicleField.of(
            "engine.displacement", Displacement.class, v -> v.engine().displacement());

    /** Number of cylinders. */
    public static final VehicleField<Integer> ENGINE_CYLINDERS =
            VehicleField.of("engine.cylinders", Integer.class, v -> v.engine().cylinders());

    /** What the engine runs on; of a hybrid the fuel beside the electricity. */
    public static final VehicleField<FuelType> ENGINE_FUEL =
            VehicleField.of("engine.fuel", FuelType.class, v -> v.engine().fuel());

    /** Kind of hybrid; null when the vehicle is none or it is not known. */
    public static final VehicleField<HybridKind> ENGINE_HYBRID =
            VehicleField.of("engine.hybrid", HybridKind.class, v -> v.engine().hybrid());

    /** Grade the consumption values were measured with. */
    public static final VehicleField<FuelGrade> ENGINE_FUEL_GRADE =
            VehicleField.of("engine.fuelGrade", FuelGrade.class, v -> v.engine().fuelGrade());

    /** Further fuels the engine can run on. */
    public static final VehicleField<Set<FuelGrade>> ENGINE_ADDITIONAL_FUELS =
            VehicleField.set("engine.additionalFuels", v -> v.engine().additionalFuels());

    /** Kind of gearbox. */
    public static final VehicleField<Transmission> ENGINE_TRANSMISSION = VehicleField.of(
            "engine.transmission", Transmission.class, v -> v.engine().transmission());

    /** Number of forward gears. */
    public static final VehicleField<Integer> ENGINE_GEARS =
            VehicleField.of("engine.gears", Integer.class, v -> v.engine().gears());

    /** Driven axle. */
    public static final VehicleField<Drive> ENGINE_DRIVE =
            VehicleField.of("engine.drive", Drive.class, v -> v.engine().drive());

    /** How the power gets to the rear wheel of a motorcycle. */
    public static final VehicleField<FinalDrive> ENGINE_FINAL_DRIVE = VehicleField.of(
            "engine.finalDrive", FinalDrive.class, v -> v.engine().finalDrive());

    /** Wheels and driven wheels of a commercial vehicle, such as 6x2. */
    public static final VehicleField<String> ENGINE_WHEEL_FORMULA =
            VehicleField.of("engine.wheelFormula", String.class, v -> v.engine().wheelFormula());

    /** Greatest torque. */
    public static final VehicleField<Integer> ENGINE_TORQUE =
            VehicleField.of("engine.torque", Integer.class, v -> v.engine().torque());

    /** Top speed. */
    public static final VehicleField<Integer> ENGINE_TOP_SPEED =
            VehicleField.of("engine.topSpeed", Integer.class, v -> v.engine().topSpeed());

    /** Time from standstill to 100 km/h. */
    public static final VehicleField<BigDecimal> ENGINE_ACCELERATION = VehicleField.of(
            "engine.acceleration", BigDecimal.class, v -> v.engine().acceleration());

    /** Volume of the fuel tank. */
    public static final VehicleField<Integer> ENGINE_TANK_VOLUME =
            VehicleField.of("engine.tankVolume", Integer.class, v -> v.engine().tankVolume());

    /** True when a diesel has a particle filter. */
    public static final VehicleField<Boolean> ENGINE_PARTICLE_FILTER = VehicleField.of(
            "engine.particleFilter", Boolean.class, v -> v.engine().particleFilter());

    /** Gross capacity. */
    public static final VehicleField<EnergyAmount> BATTERY_CAPACITY = VehicleField.of(
            "battery.capacity", EnergyAmount.class, v -> v.battery().capacity());

    /** Usable (net) capacity. */
    public static final VehicleField<EnergyAmount> BATTERY_USABLE_CAPACITY = VehicleField.of(
            "battery.usableCapacity", EnergyAmount.class, v -> v.battery().usableCapacity());

    /** Whether the battery is part of the sale. */
    public static final VehicleField<BatteryOwnership> BATTERY_OWNERSHIP = VehicleField.of(
            "battery.ownership", BatteryOwnership.class, v -> v.battery().ownership());

    /** Rent per month when the battery is rented. */
    public static final VehicleField<Money> BATTERY_MONTHLY_RENT =
            VehicleField.of("battery.monthlyRent", Money.class, v -> v.battery().monthlyRent());

    /** Remaining capacity in percent of the new battery. */
    public static final VehicleField<Percent> BATTERY_HEALTH =
            VehicleField.of("battery.health", Percent.class, v -> v.battery().health());

    /** Address of a certificate on the state of health. */
    public static final VehicleField<String> BATTERY_CERTIFICATE_URL = VehicleField.of(
            "battery.certificateUrl", String.class, v -> v.battery().certificateUrl());

    /** Time of a full charge at a wall box. */
    public static final VehicleField<Integer> BATTERY_CHARGING_TIME = VehicleField.of(
            "battery.chargingTime", Integer.class, v -> v.battery().chargingTime());

    /** Time of a charge from 10 to 80 percent at a fast charger. */
    public static final VehicleField<Integer> BATTERY_FAST_CHARGING_TIME = VehicleField.of(
            "battery.fastChargingTime", Integer.class, v -> v.battery().fastChargingTime());

    /** Greatest charging power with alternating current. */
    public static final VehicleField<BigDecimal> BATTERY_CHARGING_POWER = VehicleField.of(
            "battery.chargingPower", BigDecimal.class, v -> v.battery().chargingPower());

    /** Greatest charging power with direct current. */
    public static final VehicleField<BigDecimal> BATTERY_FAST_CHARGING_POWER = VehicleField.of(
            "battery.fastChargingPower", BigDecimal.class, v -> v.battery().fastChargingPower());

    /** Charging sockets of the vehicle. */
    public static final VehicleField<Set<ChargingPlug>> BATTERY_PLUGS =
            VehicleField.set("battery.plugs", v -> v.battery().plugs());

    /** Number of doors, the boot lid of a hatchback included. */
    public static final VehicleField<Integer> MEASURES_DOORS =
            VehicleField.of("measures.doors", Integer.class, v -> v.measures().doors());

    /** Number of seats, the driver's included. */
    public static final VehicleField<Integer> MEASURES_SEATS =
            VehicleField.of("measures.seats", Integer.class, v -> v.measures().seats());

    /** On which side there are sliding doors. */
    public static final VehicleField<SlidingDoors> MEASURES_SLIDING_DOORS = VehicleField.of(
            "measures.slidingDoors", SlidingDoors.class, v -> v.measures().slidingDoors());

    /** Mass in running order. */
    public static final VehicleField<Mass> MEASURES_KERB_WEIGHT =
            VehicleField.of("measures.kerbWeight", Mass.class, v -> v.measures().kerbWeight());

    /** Technically permissible laden mass. */
    public static final VehicleField<Mass> MEASURES_GROSS_WEIGHT = VehicleField.of(
            "measures.grossWeight", Mass.class, v -> v.measures().grossWeight());

    /** Permissible load. */
    public static final VehicleField<Mass> MEASURES_PAYLOAD =
            VehicleField.of("measures.payload", Mass.class, v -> v.measures().payload());

    /** Permissible mass of a braked trailer. */
    public static final VehicleField<Mass> MEASURES_TRAILER_LOAD_BRAKED = VehicleField.of(
            "measures.trailerLoadBraked", Mass.class, v -> v.measures().trailerLoadBraked());

    /** Permissible mass of a trailer without brake. */
    public static final VehicleField<Mass> MEASURES_TRAILER_LOAD_UNBRAKED = VehicleField.of(
            "measures.trailerLoadUnbraked", Mass.class, v -> v.measures().trailerLoadUnbraked());

    /** Permissible load on the coupling. */
    public static final VehicleField<Mass> MEASURES_NOSE_WEIGHT =
            VehicleField.of("measures.noseWeight", Mass.class, v -> v.measures().noseWeight());

    /** Permissible load on the roof. */
    public static final VehicleField<Mass> MEASURES_ROOF_LOAD =
            VehicleField.of("measures.roofLoad", Mass.class, v -> v.measures().roofLoad());

    /** Length of the vehicle. */
    public static final VehicleField<Length> MEASURES_LENGTH =
            VehicleField.of("measures.length", Length.class, v -> v.measures().length());

    /** Width of the vehicle without mirrors. */
    public static final VehicleField<Length> MEASURES_WIDTH =
            VehicleField.of("measures.width", Length.class, v -> v.measures().width());

    /** Height of the vehicle. */
    public static final VehicleField<Length> MEASURES_HEIGHT =
            VehicleField.of("measures.height", Length.class, v -> v.measures().height());

    /** Distance between the first and the last axle. */
    public static final VehicleField<Length> MEASURES_WHEELBASE = VehicleField.of(
            "measures.wheelbase", Length.class, v -> v.measures().wheelbase());

    /** Length class of a van. */
    public static final VehicleField<LengthClass> MEASURES_LENGTH_CLASS = VehicleField.of(
            "measures.lengthClass", LengthClass.class, v -> v.measures().lengthClass());

    /** Height class of a van. */
    public static final VehicleField<HeightClass> MEASURES_HEIGHT_CLASS = VehicleField.of(
            "measures.heightClass", HeightClass.class, v -> v.measures().heightClass());

    /** Seat height of a motorcycle. */
    public static final VehicleField<Length> MEASURES_SEAT_HEIGHT = VehicleField.of(
            "measures.seatHeight", Length.class, v -> v.measures().seatHeight());

    /** Volume of the boot with the rear seats up. */
    public static final VehicleField<Integer> MEASURES_BOOT_VOLUME = VehicleField.of(
            "measures.bootVolume", Integer.class, v -> v.measures().bootVolume());

    /** Number of sleeping places. */
    public static final VehicleField<Integer> LIVING_SLEEPING_PLACES = VehicleField.of(
            "living.sleepingPlaces", Integer.class, v -> v.living().sleepingPlaces());

    /** Number of seats with a three-point belt. */
    public static final VehicleField<Integer> LIVING_SEATS_WITH_BELT = VehicleField.of(
            "living.seatsWithBelt", Integer.class, v -> v.living().seatsWithBelt());

    /** Height inside. */
    public static final VehicleField<Length> LIVING_STANDING_HEIGHT = VehicleField.of(
            "living.standingHeight", Length.class, v -> v.living().standingHeight());

    /** What the heating of the living part runs on. */
    public static final VehicleField<Set<Heating>> LIVING_HEATING =
            VehicleField.set("living.heating", v -> v.living().heating());

    /** Volume of the fresh water tank. */
    public static final VehicleField<Integer> LIVING_FRESH_WATER =
            VehicleField.of("living.freshWater", Integer.class, v -> v.living().freshWater());

    /** Volume of the waste water tank. */
    public static final VehicleField<Integer> LIVING_WASTE_WATER =
            VehicleField.of("living.wasteWater", Integer.class, v -> v.living().wasteWater());

    /** Number of axles. */
    public static final VehicleField<Integer> COMMERCIAL_AXLES = VehicleField.of(
            "commercial.axles", Integer.class, v -> v.commercial().axles());

    /** Kind of cab. */
    public static final VehicleField<DrivingCab> COMMERCIAL_CAB = VehicleField.of(
            "commercial.cab", DrivingCab.class, v -> v.commercial().cab());

    /** Kind of hydraulic installation. */
    public static final VehicleField<Hydraulics> COMMERCIAL_HYDRAULICS = VehicleField.of(
            "commercial.hydraulics", Hydraulics.class, v -> v.commercial().hydraulics());

    /** Length of the loading space. */
    public static final VehicleField<Length> COMMERCIAL_LOAD_LENGTH = VehicleField.of(
            "commercial.loadLength", Length.class, v -> v.commercial().loadLength());

    /** Width of the loading space. */
    public static final VehicleField<Length> COMMERCIAL_LOAD_WIDTH = VehicleField.of(
            "commercial.loadWidth", Length.class, v -> v.commercial().loadWidth());

    /** Height of the loading space. */
    public static final VehicleField<Length> COMMERCIAL_LOAD_HEIGHT = VehicleField.of(
            "commercial.loadHeight", Length.class, v -> v.commercial().loadHeight());

    /** Volume of the loading space. */
    public static final VehicleField<BigDecimal> COMMERCIAL_LOAD_VOLUME = VehicleField.of(
            "commercial.loadVolume", BigDecimal.class, v -> v.commercial().loadVolume());

    /** Number of places for Euro pallets. */
    public static final VehicleField<Integer> COMMERCIAL_PALLET_SPACES = VehicleField.of(
            "commercial.palletSpaces", Integer.class, v -> v.commercial().palletSpaces());

    /** Greatest load a fork-lift or crane can lift. */
    public static final VehicleField<Mass> COMMERCIAL_LIFTING_CAPACITY = VehicleField.of(
            "commercial.liftingCapacity", Mass.class, v -> v.commercial().liftingCapacity());

    /** Greatest height a load can be lifted to. */
    public static final VehicleField<Length> COMMERCIAL_LIFTING_HEIGHT = VehicleField.of(
            "commercial.liftingHeight", Length.class, v -> v.commercial().liftingHeight());

    /** Height of the mast when down. */
    public static final VehicleField<Length> COMMERCIAL_INSTALLATION_HEIGHT = VehicleField.of(
            "commercial.installationHeight", Length.class, v -> v.commercial().installationHeight());

    /** Mass of a machine ready for work. */
    public static final VehicleField<Mass> COMMERCIAL_OPERATING_WEIGHT = VehicleField.of(
            "commercial.operatingWeight", Mass.class, v -> v.commercial().operatingWeight());

    /** Basic body colour. */
    public static final VehicleField<Colour> COLOURS_EXTERIOR =
            VehicleField.of("colours.exterior", Colour.class, v -> v.colours().exterior());

    /** Name the manufacturer gives the body colour. */
    public static final VehicleField<String> COLOURS_EXTERIOR_NAME = VehicleField.of(
            "colours.exteriorName", String.class, v -> v.colours().exteriorName());

    /** True when the paint is metallic. */
    public static final VehicleField<Boolean> COLOURS_METALLIC =
            VehicleField.of("colours.metallic", Boolean.class, v -> v.colours().metallic());

    /** True when the paint is matte. */
    public static final VehicleField<Boolean> COLOURS_MATTE =
            VehicleField.of("colours.matte", Boolean.class, v -> v.colours().matte());

    /** Basic interior colour. */
    public static final VehicleField<InteriorColour> COLOURS_INTERIOR = VehicleField.of(
            "colours.interior", InteriorColour.class, v -> v.colours().interior());

    /** Name the manufacturer gives the interior. */
    public static final VehicleField<String> COLOURS_INTERIOR_NAME = VehicleField.of(
            "colours.interiorName", String.class, v -> v.colours().interiorName());

    /** Material of the seats. */
    public static final VehicleField<Upholstery> COLOURS_UPHOLSTERY = VehicleField.of(
            "colours.upholstery", Upholstery.class, v -> v.colours().upholstery());

    /** Features that buyers search by, in the order of {@link Feature}. */
    public static final VehicleField<Set<Feature>> EQUIPMENT_FEATURES =
            VehicleField.set("equipment.features", v -> v.equipment().features());

    /** Standard equipment, one item per line, in the dealer's order. */
    public static final VehicleField<List<String>> EQUIPMENT_STANDARD =
            VehicleField.list("equipment.standard", v -> v.equipment().standard());

    /** Optional equipment, one item per line, in the dealer's order. */
    public static final VehicleField<List<String>> EQUIPMENT_OPTIONAL =
            VehicleField.list("equipment.optional", v -> v.equipment().optional());

    /** The few items to put in front, best first. */
    public static final VehicleField<List<String>> EQUIPMENT_HIGHLIGHTS =
            VehicleField.list("equipment.highlights", v -> v.equipment().highlights());

    /** Further equipment as free text. */
    public static final VehicleField<String> EQUIPMENT_OTHER =
            VehicleField.of("equipment.other", String.class, v -> v.equipment().other());

    /** Diameter of the alloy wheels. */
    public static final VehicleField<Integer> EQUIPMENT_WHEEL_SIZE = VehicleField.of(
            "equipment.wheelSize", Integer.class, v -> v.equipment().wheelSize());

    /** Size of the tyres, such as 225/45 R17. */
    public static final VehicleField<String> EQUIPMENT_TYRES =
            VehicleField.of("equipment.tyres", String.class, v -> v.equipment().tyres());

    /** Combined. */
    public static final VehicleField<FuelConsumption> ENERGY_FUEL_COMBINED = VehicleField.of(
            "energy.fuel.combined",
            FuelConsumption.class,
            v -> v.energy().fuel().combined());

    /** Phase low: city. */
    public static final VehicleField<FuelConsumption> ENERGY_FUEL_CITY = VehicleField.of(
            "energy.fuel.city", FuelConsumption.class, v -> v.energy().fuel().city());

    /** Phase medium: suburban. */
    public static final VehicleField<FuelConsumption> ENERGY_FUEL_SUBURBAN = VehicleField.of(
            "energy.fuel.suburban",
            FuelConsumption.class,
            v -> v.energy().fuel().suburban());

    /** Phase high: rural. */
    public static final VehicleField<FuelConsumption> ENERGY_FUEL_RURAL = VehicleField.of(
            "energy.fuel.rural", FuelConsumption.class, v -> v.energy().fuel().rural());

    /** Phase extra high: motorway. */
    public static final VehicleField<FuelConsumption> ENERGY_FUEL_MOTORWAY = VehicleField.of(
            "energy.fuel.motorway",
            FuelConsumption.class,
            v -> v.energy().fuel().motorway());

    /** Combined. */
    public static final VehicleField<PowerConsumption> ENERGY_POWER_COMBINED = VehicleField.of(
            "energy.power.combined",
            PowerConsumption.class,
            v -> v.energy().power().combined());

    /** Phase low: city. */
    public static final VehicleField<PowerConsumption> ENERGY_POWER_CITY = VehicleField.of(
            "energy.power.city", PowerConsumption.class, v -> v.energy().power().city());

    /** Phase medium: suburban. */
    public static final VehicleField<PowerConsumption> ENERGY_POWER_SUBURBAN = VehicleField.of(
            "energy.power.suburban",
            PowerConsumption.class,
            v -> v.energy().power().suburban());

    /** Phase high: rural. */
    public static final VehicleField<PowerConsumption> ENERGY_POWER_RURAL = VehicleField.of(
            "energy.power.rural",
            PowerConsumption.class,
            v -> v.energy().power().rural());

    /** Phase extra high: motorway. */
    public static final VehicleField<PowerConsumption> ENERGY_POWER_MOTORWAY = VehicleField.of(
            "energy.power.motorway",
            PowerConsumption.class,
            v -> v.energy().power().motorway());

    /** WLTP fuel consumption of a plug-in hybrid, weighted combined. */
    public static final VehicleField<FuelConsumption> ENERGY_WEIGHTED_FUEL = VehicleField.of(
            "energy.weightedFuel", FuelConsumption.class, v -> v.energy().weightedFuel());

    /** WLTP power consumption of a plug-in hybrid, weighted combined. */
    public static final VehicleField<PowerConsumption> ENERGY_WEIGHTED_POWER = VehicleField.of(
            "energy.weightedPower", PowerConsumption.class, v -> v.energy().weightedPower());

    /** WLTP CO2 emission combined; of a plug-in hybrid weighted combined. */
    public static final VehicleField<Co2> ENERGY_CO2 =
            VehicleField.of("energy.co2", Co2.class, v -> v.energy().co2());

    /** WLTP CO2 emission of a plug-in hybrid with discharged battery, combined. */
    public static final VehicleField<Co2> ENERGY_CO2_DISCHARGED =
            VehicleField.of("energy.co2Discharged", Co2.class, v -> v.energy().co2Discharged());

    /** CO2 class; of a plug-in hybrid that of the weighted combined emission. */
    public static final VehicleField<Co2Class> ENERGY_CO2_CLASS =
            VehicleField.of("energy.co2Class", Co2Class.class, v -> v.energy().co2Class());

    /** CO2 class of a plug-in hybrid with discharged battery. */
    public static final VehicleField<Co2Class> ENERGY_CO2_CLASS_DISCHARGED = VehicleField.of(
            "energy.co2ClassDischarged", Co2Class.class, v -> v.energy().co2ClassDischarged());

    /** WLTP electric range combined; of a plug-in hybrid the equivalent all-electric range (EAER). */
    public static final VehicleField<Distance> ENERGY_ELECTRIC_RANGE = VehicleField.of(
            "energy.electricRange", Distance.class, v -> v.energy().electricRange());

    /** WLTP electric range in town. */
    public static final VehicleField<Distance> ENERGY_ELECTRIC_RANGE_CITY = VehicleField.of(
            "energy.electricRangeCity", Distance.class, v -> v.energy().electricRangeCity());

    /** Fuel consumption combined. */
    public static final VehicleField<FuelConsumption> ENERGY_NEDC_COMBINED = VehicleField.of(
            "energy.nedc.combined",
            FuelConsumption.class,
            v -> v.energy().nedc().combined());

    /** Fuel consumption urban. */
    public static final VehicleField<FuelConsumption> ENERGY_NEDC_URBAN = VehicleField.of(
            "energy.nedc.urban", FuelConsumption.class, v -> v.energy().nedc().urban());

    /** Fuel consumption extra-urban. */
    public static final VehicleField<FuelConsumption> ENERGY_NEDC_EXTRA_URBAN = VehicleField.of(
            "energy.nedc.extraUrban",
            FuelConsumption.class,
            v -> v.energy().nedc().extraUrban());

    /** Power consumption combined. */
    public static final VehicleField<PowerConsumption> ENERGY_NEDC_POWER = VehicleField.of(
            "energy.nedc.power", PowerConsumption.class, v -> v.energy().nedc().power());

    /** CO2 emission combined. */
    public static final VehicleField<Co2> ENERGY_NEDC_CO2 =
            VehicleField.of("energy.nedc.co2", Co2.class, v -> v.energy().nedc().co2());

    /** Energy costs of one year. */
    public static final VehicleField<Money> ENERGY_COSTS_YEARLY = VehicleField.of(
            "energy.costs.yearly", Money.class, v -> v.energy().costs().yearly());

    /** Average fuel price of the reference year per litre (gas: per kilogram). */
    public static final VehicleField<BigDecimal> ENERGY_COSTS_FUEL_PRICE = VehicleField.of(
            "energy.costs.fuelPrice", BigDecimal.class, v -> v.energy().costs().fuelPrice());

    /** Average power price of the reference year. */
    public static final VehicleField<BigDecimal> ENERGY_COSTS_POWER_PRICE = VehicleField.of(
            "energy.costs.powerPrice", BigDecimal.class, v -> v.energy().costs().powerPrice());

    /** Year the average energy prices refer to. */
    public static final VehicleField<Integer> ENERGY_COSTS_PRICE_YEAR = VehicleField.of(
            "energy.costs.priceYear", Integer.class, v -> v.energy().costs().priceYear());

    /** Possible CO2 costs over the period with a low average CO2 price. */
    public static final VehicleField<Money> ENERGY_COSTS_CO2_LOW = VehicleField.of(
            "energy.costs.co2Low", Money.class, v -> v.energy().costs().co2Low());

    /** Possible CO2 costs over the period with a medium average CO2 price. */
    public static final VehicleField<Money> ENERGY_COSTS_CO2_MEDIUM = VehicleField.of(
            "energy.costs.co2Medium", Money.class, v -> v.energy().costs().co2Medium());

    /** Possible CO2 costs over the period with a high average CO2 price. */
    public static final VehicleField<Money> ENERGY_COSTS_CO2_HIGH = VehicleField.of(
            "energy.costs.co2High", Money.class, v -> v.energy().costs().co2High());

    /** Low average CO2 price per tonne. */
    public static final VehicleField<Money> ENERGY_COSTS_CO2_PRICE_LOW = VehicleField.of(
            "energy.costs.co2PriceLow", Money.class, v -> v.energy().costs().co2PriceLow());

    /** Medium average CO2 price per tonne. */
    public static final VehicleField<Money> ENERGY_COSTS_CO2_PRICE_MEDIUM = VehicleField.of(
            "energy.costs.co2PriceMedium", Money.class, v -> v.energy().costs().co2PriceMedium());

    /** High average CO2 price per tonne. */
    public static final VehicleField<Money> ENERGY_COSTS_CO2_PRICE_HIGH = VehicleField.of(
            "energy.costs.co2PriceHigh", Money.class, v -> v.energy().costs().co2PriceHigh());

    /** First year of the period of the CO2 costs. */
    public static final VehicleField<Integer> ENERGY_COSTS_PERIOD_FROM = VehicleField.of(
            "energy.costs.periodFrom", Integer.class, v -> v.energy().costs().periodFrom());

    /** Last year of the period of the CO2 costs. */
    public static final VehicleField<Integer> ENERGY_COSTS_PERIOD_TO = VehicleField.of(
            "energy.costs.periodTo", Integer.class, v -> v.energy().costs().periodTo());

    /** Vehicle tax of one year. */
    public static final VehicleField<Money> ENERGY_COSTS_TAX = VehicleField.of(
            "energy.costs.tax", Money.class, v -> v.energy().costs().tax());

    /** European emission standard. */
    public static final VehicleField<EmissionClass> ENERGY_EMISSION_CLASS = VehicleField.of(
            "energy.emissionClass", EmissionClass.class, v -> v.energy().emissionClass());

    /** German emission sticker. */
    public static final VehicleField<EmissionSticker> ENERGY_EMISSION_STICKER = VehicleField.of(
            "energy.emissionSticker", EmissionSticker.class, v -> v.energy().emissionSticker());

    /** Energy efficiency class of the label used until February 2024. */
    public static final VehicleField<EfficiencyClass> ENERGY_EFFICIENCY_CLASS = VehicleField.of(
            "energy.efficiencyClass", EfficiencyClass.class, v -> v.energy().efficiencyClass());

    /** True when a warranty is included in the price. */
    public static final VehicleField<Boolean> WARRANTY_INCLUDED = VehicleField.of(
            "warranty.included", Boolean.class, v -> v.warranty().included());

    /** Length of the warranty. */
    public static final VehicleField<Integer> WARRANTY_MONTHS =
            VehicleField.of("warranty.months", Integer.class, v -> v.warranty().months());

    /** Mileage at which the warranty ends. */
    public static final VehicleField<Mileage> WARRANTY_MILEAGE_LIMIT = VehicleField.of(
            "warranty.mileageLimit", Mileage.class, v -> v.warranty().mileageLimit());

    /** Last day of the manufacturer's warranty. */
    public static final VehicleField<LocalDate> WARRANTY_UNTIL =
            VehicleField.of("warranty.until", LocalDate.class, v -> v.warranty().until());

    /** What the warranty covers, in the dealer's words. */
    public static final VehicleField<String> WARRANTY_TEXT =
            VehicleField.of("warranty.text", String.class, v -> v.warranty().text());

    /** Names of the quality seals the vehicle carries. */
    public static final VehicleField<List<String>> SEALS = VehicleField.list("seals", v -> v.seals());

    /** Price for private buyers, tax included. */
    public static final VehicleField<Money> PRICES_GROSS =
            VehicleField.of("prices.gross", Money.class, v -> v.prices().gross());

    /** Price without tax, when the tax can be shown. */
    public static final VehicleField<Money> PRICES_NET =
            VehicleField.of("prices.net", Money.class, v -> v.prices().net());

    /** Price for dealers, tax included. */
    public static final VehicleField<Money> PRICES_DEALER =
            VehicleField.of("prices.dealer", Money.class, v -> v.prices().dealer());

    /** Price for dealers without tax. */
    public static final VehicleField<Money> PRICES_DEALER_NET =
            VehicleField.of("prices.dealerNet", Money.class, v -> v.prices().dealerNet());

    /** Recommended price of the manufacturer when new, tax included. */
    public static final VehicleField<Money> PRICES_LIST =
            VehicleField.of("prices.list", Money.class, v -> v.prices().list());

    /** Price before the last reduction. */
    public static final VehicleField<Money> PRICES_PREVIOUS =
            VehicleField.of("prices.previous", Money.class, v -> v.prices().previous());

    /** What the dealer paid without tax; confidential, never public. */
    public static final VehicleField<Money> PRICES_PURCHASE =
            VehicleField.of("prices.purchase", Money.class, v -> v.prices().purchase());

    /** Costs of the transfer to the dealer. */
    public static final VehicleField<Money> PRICES_TRANSFER =
            VehicleField.of("prices.transfer", Money.class, v -> v.prices().transfer());

    /** True when the transfer costs are part of the price. */
    public static final VehicleField<Boolean> PRICES_TRANSFER_INCLUDED = VehicleField.of(
            "prices.transferIncluded", Boolean.class, v -> v.prices().transferIncluded());

    /** Whether the tax can be shown in the invoice. */
    public static final VehicleField<VatKind> PRICES_VAT =
            VehicleField.of("prices.vat", VatKind.class, v -> v.prices().vat());

    /** Rate of the tax, such as 19. */
    public static final VehicleField<Percent> PRICES_VAT_RATE =
            VehicleField.of("prices.vatRate", Percent.class, v -> v.prices().vatRate());

    /** True when the price is open to bargaining. */
    public static final VehicleField<Boolean> PRICES_NEGOTIABLE =
            VehicleField.of("prices.negotiable", Boolean.class, v -> v.prices().negotiable());

    /** True when no price may be shown anywhere. */
    public static final VehicleField<Boolean> PRICES_ON_REQUEST =
            VehicleField.of("prices.onRequest", Boolean.class, v -> v.prices().onRequest());

    /** Price per export, tax included; keys are the ids of exports. An export without an entry uses the price for private buyers. */
    public static final VehicleField<Map<String, Money>> PRICES_INDIVIDUAL =
            VehicleField.map("prices.individual", v -> v.prices().individual());

    /** Financing offers; each key occurs once. */
    public static final VehicleField<List<FinancingOffer>> FINANCING =
            VehicleField.list("financing", v -> v.financing());

    /** Leasing offers; each key occurs once. */
    public static final VehicleField<List<LeasingOffer>> LEASING = VehicleField.list("leasing", v -> v.leasing());

    /** Images in the order they are to be shown; the first one is the main image. */
    public static final VehicleField<List<Image>> IMAGES = VehicleField.list("images", v -> v.images());

    /** Videos, best first. */
    public static final VehicleField<List<Video>> VIDEOS = VehicleField.list("videos", v -> v.videos());

    /** Text of the offer per language; keys are language tags such as "de". */
    public static final VehicleField<Map<String, String>> DESCRIPTIONS =
            VehicleField.map("descriptions", v -> v.descriptions());

    /** True when it can be taken along at once. */
    public static final VehicleField<Boolean> AVAILABILITY_IMMEDIATELY = VehicleField.of(
            "availability.immediately", Boolean.class, v -> v.availability().immediately());

    /** First day it can be delivered. */
    public static final VehicleField<LocalDate> AVAILABILITY_FROM = VehicleField.of(
            "availability.from", LocalDate.class, v -> v.availability().from());

    /** Time between order and delivery. */
    public static final VehicleField<Integer> AVAILABILITY_DAYS = VehicleField.of(
            "availability.days", Integer.class, v -> v.availability().days());

    /** Remark on the delivery for buyers. */
    public static final VehicleField<String> AVAILABILITY_TEXT = VehicleField.of(
            "availability.text", String.class, v -> v.availability().text());

    /** True when the dealer delivers anywhere in the country. */
    public static final VehicleField<Boolean> AVAILABILITY_NATIONWIDE_DELIVERY = VehicleField.of(
            "availability.nationwideDelivery",
            Boolean.class,
            v -> v.availability().nationwideDelivery());

    /** True when the vehicle is sold abroad only. */
    public static final VehicleField<Boolean> AVAILABILITY_EXPORT_ONLY = VehicleField.of(
            "availability.exportOnly", Boolean.class, v -> v.availability().exportOnly());

    /** Company that owns the vehicle. */
    public static final VehicleField<String> INTERNALS_OWNER =
            VehicleField.of("internals.owner", String.class, v -> v.internals().owner());

    /** Who delivered the vehicle. */
    public static final VehicleField<String> INTERNALS_SUPPLIER = VehicleField.of(
            "internals.supplier", String.class, v -> v.internals().supplier());

    /** Where on the site the vehicle stands. */
    public static final VehicleField<String> INTERNALS_PARKING_PLACE = VehicleField.of(
            "internals.parkingPlace", String.class, v -> v.internals().parkingPlace());

    /** Salesperson in charge. */
    public static final VehicleField<String> INTERNALS_CONTACT = VehicleField.of(
            "internals.contact", String.class, v -> v.internals().contact());

    /** Notes for colleagues; never public. */
    public static final VehicleField<String> INTERNALS_NOTES =
            VehicleField.of("internals.notes", String.class, v -> v.internals().notes());

    /** What no other field carries, by a name of the sender's choice. */
    public static final VehicleField<Map<String, String>> ATTRIBUTES =
            VehicleField.map("attributes", v -> v.attributes());

    static final List<VehicleField<?>> ALL = List.of(
            NUMBER,
            LOCATION,
            IDENTITY_VIN,
            IDENTITY_CHASSIS_NUMBER,
            IDENTITY_HSN,
            IDENTITY_TSN,
            IDENTITY_LICENCE_PLATE,
            IDENTITY_ORDER_NUMBER,
            IDENTITY_OFFER_NUMBER,
            IDENTITY_PREVIOUS_NUMBER,
            IDENTITY_SCHWACKE_CODE,
            IDENTITY_DAT_CODE,
            KIND,
            CONDITION,
            STATUS,
            MAKE,
            MODEL,
            VARIANT,
            MODEL_RANGE,
            TRIM_LINE,
            BODY,
            HISTORY_FIRST_REGISTRATION,
            HISTORY_PRODUCTION_DATE,
            HISTORY_PRODUCTION_YEAR,
            HISTORY_MODEL_YEAR,
            HISTORY_MILEAGE,
            HISTORY_OPERATING_HOURS,
            HISTORY_PREVIOUS_OWNERS,
            HISTORY_ACCIDENT,
            HISTORY_DAMAGED,
            HISTORY_HAIL_DAMAGE,
            HISTORY_DAMAGE_TEXT,
            HISTORY_ROADWORTHY,
            HISTORY_TAXI_OR_RENTAL,
            HISTORY_NON_SMOKER,
            HISTORY_COUNTRY_VERSION,
            HISTORY_REIMPORT,
            HISTORY_MILEAGE_RECORD_URL,
            HISTORY_TRADE_IN,
            HISTORY_IN_STOCK_SINCE,
            MAINTENANCE_FULL_SERVICE_HISTORY,
            MAINTENANCE_LAST_SERVICE,
            MAINTENANCE_LAST_CAM_BELT_SERVICE,
            MAINTENANCE_NEW_SERVICE,
            MAINTENANCE_NEXT_INSPECTION,
            MAINTENANCE_NEXT_EMISSION_INSPECTION,
            MAINTENANCE_NEW_INSPECTION,
            ENGINE_POWER,
            ENGINE_DISPLACEMENT,
            ENGINE_CYLINDERS,
            ENGINE_FUEL,
            ENGINE_HYBRID,
            ENGINE_FUEL_GRADE,
            ENGINE_ADDITIONAL_FUELS,
            ENGINE_TRANSMISSION,
            ENGINE_GEARS,
            ENGINE_DRIVE,
            ENGINE_FINAL_DRIVE,
            ENGINE_WHEEL_FORMULA,
            ENGINE_TORQUE,
            ENGINE_TOP_SPEED,
            ENGINE_ACCELERATION,
            ENGINE_TANK_VOLUME,
            ENGINE_PARTICLE_FILTER,
            BATTERY_CAPACITY,
            BATTERY_USABLE_CAPACITY,
            BATTERY_OWNERSHIP,
            BATTERY_MONTHLY_RENT,
            BATTERY_HEALTH,
            BATTERY_CERTIFICATE_URL,
            BATTERY_CHARGING_TIME,
            BATTERY_FAST_CHARGING_TIME,
            BATTERY_CHARGING_POWER,
            BATTERY_FAST_CHARGING_POWER,
            BATTERY_PLUGS,
            MEASURES_DOORS,
            MEASURES_SEATS,
            MEASURES_SLIDING_DOORS,
            MEASURES_KERB_WEIGHT,
            MEASURES_GROSS_WEIGHT,
            MEASURES_PAYLOAD,
            MEASURES_TRAILER_LOAD_BRAKED,
            MEASURES_TRAILER_LOAD_UNBRAKED,
            MEASURES_NOSE_WEIGHT,
            MEASURES_ROOF_LOAD,
            MEASURES_LENGTH,
            MEASURES_WIDTH,
            MEASURES_HEIGHT,
            MEASURES_WHEELBASE,
            MEASURES_LENGTH_CLASS,
            MEASURES_HEIGHT_CLASS,
            MEASURES_SEAT_HEIGHT,
            MEASURES_BOOT_VOLUME,
            LIVING_SLEEPING_PLACES,
            LIVING_SEATS_WITH_BELT,
            LIVING_STANDING_HEIGHT,
            LIVING_HEATING,
            LIVING_FRESH_WATER,
            LIVING_WASTE_WATER,
            COMMERCIAL_AXLES,
            COMMERCIAL_CAB,
            COMMERCIAL_HYDRAULICS,
            COMMERCIAL_LOAD_LENGTH,
            COMMERCIAL_LOAD_WIDTH,
            COMMERCIAL_LOAD_HEIGHT,
            COMMERCIAL_LOAD_VOLUME,
            COMMERCIAL_PALLET_SPACES,
            COMMERCIAL_LIFTING_CAPACITY,
            COMMERCIAL_LIFTING_HEIGHT,
            COMMERCIAL_INSTALLATION_HEIGHT,
            COMMERCIAL_OPERATING_WEIGHT,
            COLOURS_EXTERIOR,
            COLOURS_EXTERIOR_NAME,
            COLOURS_METALLIC,
            COLOURS_MATTE,
            COLOURS_INTERIOR,
            COLOURS_INTERIOR_NAME,
            COLOURS_UPHOLSTERY,
            EQUIPMENT_FEATURES,
            EQUIPMENT_STANDARD,
            EQUIPMENT_OPTIONAL,
            EQUIPMENT_HIGHLIGHTS,
            EQUIPMENT_OTHER,
            EQUIPMENT_WHEEL_SIZE,
            EQUIPMENT_TYRES,
            ENERGY_FUEL_COMBINED,
            ENERGY_FUEL_CITY,
            ENERGY_FUEL_SUBURBAN,
            ENERGY_FUEL_RURAL,
            ENERGY_FUEL_MOTORWAY,
            ENERGY_POWER_COMBINED,
            ENERGY_POWER_CITY,
            ENERGY_POWER_SUBURBAN,
            ENERGY_POWER_RURAL,
            ENERGY_POWER_MOTORWAY,
            ENERGY_WEIGHTED_FUEL,
            ENERGY_WEIGHTED_POWER,
            ENERGY_CO2,
            ENERGY_CO2_DISCHARGED,
            ENERGY_CO2_CLASS,
            ENERGY_CO2_CLASS_DISCHARGED,
            ENERGY_ELECTRIC_RANGE,
            ENERGY_ELECTRIC_RANGE_CITY,
            ENERGY_NEDC_COMBINED,
            ENERGY_NEDC_URBAN,
            ENERGY_NEDC_EXTRA_URBAN,
            ENERGY_NEDC_POWER,
            ENERGY_NEDC_CO2,
            ENERGY_COSTS_YEARLY,
            ENERGY_COSTS_FUEL_PRICE,
            ENERGY_COSTS_POWER_PRICE,
            ENERGY_COSTS_PRICE_YEAR,
            ENERGY_COSTS_CO2_LOW,
            ENERGY_COSTS_CO2_MEDIUM,
            ENERGY_COSTS_CO2_HIGH,
            ENERGY_COSTS_CO2_PRICE_LOW,
            ENERGY_COSTS_CO2_PRICE_MEDIUM,
            ENERGY_COSTS_CO2_PRICE_HIGH,
            ENERGY_COSTS_PERIOD_FROM,
            ENERGY_COSTS_PERIOD_TO,
            ENERGY_COSTS_TAX,
            ENERGY_EMISSION_CLASS,
            ENERGY_EMISSION_STICKER,
            ENERGY_EFFICIENCY_CLASS,
            WARRANTY_INCLUDED,
            WARRANTY_MONTHS,
            WARRANTY_MILEAGE_LIMIT,
            WARRANTY_UNTIL,
            WARRANTY_TEXT,
            SEALS,
            PRICES_GROSS,
            PRICES_NET,
            PRICES_DEALER,
            PRICES_DEALER_NET,
            PRICES_LIST,
            PRICES_PREVIOUS,
            PRICES_PURCHASE,
            PRICES_TRANSFER,
            PRICES_TRANSFER_INCLUDED,
            PRICES_VAT,
            PRICES_VAT_RATE,
            PRICES_NEGOTIABLE,
            PRICES_ON_REQUEST,
            PRICES_INDIVIDUAL,
            FINANCING,
            LEASING,
            IMAGES,
            VIDEOS,
            DESCRIPTIONS,
            AVAILABILITY_IMMEDIATELY,
            AVAILABILITY_FROM,
            AVAILABILITY_DAYS,
            AVAILABILITY_TEXT,
            AVAILABILITY_NATIONWIDE_DELIVERY,
            AVAILABILITY_EXPORT_ONLY,
            INTERNALS_OWNER,
            INTERNALS_SUPPLIER,
            INTERNALS_PARKING_PLACE,
            INTERNALS_CONTACT,
            INTERNALS_NOTES,
            ATTRIBUTES);

    private VehicleFields() {}
}
