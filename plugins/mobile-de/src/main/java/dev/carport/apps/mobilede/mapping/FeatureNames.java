package dev.carport.apps.mobilede.mapping;

import static java.util.Map.entry;

import dev.carport.api.vehicle.Feature;
import java.util.List;
import java.util.Map;

/**
 * Our features and the platform's flags for them, members of the ad that are true or missing. Of the names 80 are confirmed by clients;
 * those marked below are the code of the feature written as a member, as all confirmed ones are but three.
 */
final class FeatureNames {
    /** Flags in the order of their names. */
    static final List<Map.Entry<String, Feature>> FLAGS = List.of(
            entry("abs", Feature.ABS),
            entry("airSuspension", Feature.AIR_SUSPENSION),
            entry("alarmSystem", Feature.ALARM_SYSTEM),
            entry("allSeasonTires", Feature.ALL_SEASON_TYRES),
            entry("alloyWheels", Feature.ALLOY_WHEELS),
            entry("ambientLighting", Feature.AMBIENT_LIGHTING),
            entry("androidAuto", Feature.ANDROID_AUTO),
            entry("armRest", Feature.ARMREST),
            entry("automaticRainSensor", Feature.RAIN_SENSOR),
            entry("auxiliaryHeating", Feature.AUXILIARY_HEATING),
            entry("biodieselSuitable", Feature.BIODIESEL_SUITABLE), // assumed name
            entry("blindSpotMonitor", Feature.BLIND_SPOT_MONITOR),
            entry("bluetooth", Feature.BLUETOOTH),
            entry("cargoBarrier", Feature.CARGO_BARRIER), // assumed name
            entry("carplay", Feature.APPLE_CARPLAY),
            entry("cdMultichanger", Feature.CD_CHANGER), // assumed name
            entry("cdPlayer", Feature.CD_PLAYER), // assumed name
            entry("centralLocking", Feature.CENTRAL_LOCKING),
            entry("collisionAvoidance", Feature.EMERGENCY_BRAKE_ASSIST),
            entry("digitalCockpit", Feature.DIGITAL_COCKPIT),
            entry("dimmingInteriorMirror", Feature.DIMMING_INTERIOR_MIRROR),
            entry("disabledAccessible", Feature.DISABLED_ACCESSIBLE), // assumed name
            entry("distanceWarningSystem", Feature.DISTANCE_WARNING),
            entry("dynamicChassisControl", Feature.ADAPTIVE_CHASSIS),
            entry("e10Enabled", Feature.E10_SUITABLE), // assumed name
            entry("electricAdjustableSeats", Feature.ELECTRIC_SEATS),
            entry("electricBackseatAdjustment", Feature.ELECTRIC_REAR_SEATS), // assumed name
            entry("electricExteriorMirrors", Feature.ELECTRIC_MIRRORS),
            entry("electricHeatedRearSeats", Feature.REAR_SEAT_HEATING),
            entry("electricHeatedSeats", Feature.SEAT_HEATING),
            entry("electricTailgate", Feature.ELECTRIC_TAILGATE),
            entry("electricWindows", Feature.ELECTRIC_WINDOWS),
            entry("emergencyCallSystem", Feature.EMERGENCY_CALL), // assumed name
            entry("environmentalBonus", Feature.ENVIRONMENTAL_BONUS), // assumed name
            entry("esp", Feature.ESP),
            entry("fatigueWarningSystem", Feature.DROWSINESS_DETECTION),
            entry("foldFlatPassengerSeat", Feature.FOLD_FLAT_PASSENGER_SEAT), // assumed name
            entry("foldingExteriorMirrors", Feature.FOLDING_MIRRORS), // assumed name
            entry("foldingRoof", Feature.FOLDING_ROOF), // assumed name
            entry("frontFogLights", Feature.FOG_LIGHTS),
            entry("glareFreeHighBeam", Feature.GLARE_FREE_HIGH_BEAM), // assumed name
            entry("handsFreePhoneSystem", Feature.HANDS_FREE),
            entry("headUpDisplay", Feature.HEAD_UP_DISPLAY),
            entry("headlightWasherSystem", Feature.HEADLIGHT_WASHERS), // assumed name
            entry("heatPump", Feature.HEAT_PUMP),
            entry("heatedSteeringWheel", Feature.HEATED_STEERING_WHEEL),
            entry("heatedWindshield", Feature.HEATED_WINDSCREEN),
            entry("highBeamAssist", Feature.HIGH_BEAM_ASSIST),
            entry("hillStartAssist", Feature.HILL_START_ASSIST),
            entry("immobilizer", Feature.IMMOBILISER),
            entry("integratedMusicStreaming", Feature.MUSIC_STREAMING), // assumed name
            entry("isofix", Feature.ISOFIX),
            entry("keylessEntry", Feature.KEYLESS_ENTRY),
            entry("laneDepartureWarning", Feature.LANE_DEPARTURE_WARNING),
            entry("leatherSteeringWheel", Feature.LEATHER_STEERING_WHEEL), // assumed name
            entry("lightSensor", Feature.LIGHT_SENSOR),
            entry("lumbarSupport", Feature.LUMBAR_SUPPORT), // assumed name
            entry("massageSeats", Feature.MASSAGE_SEATS),
            entry("memorySeats", Feature.MEMORY_SEATS),
            entry("multifunctionalWheel", Feature.MULTIFUNCTION_STEERING_WHEEL),
            entry("navigationPreparation", Feature.NAVIGATION_PREPARATION),
            entry("navigationSystem", Feature.NAVIGATION),
            entry("nightVisionAssist", Feature.NIGHT_VISION),
            entry("onBoardComputer", Feature.ON_BOARD_COMPUTER),
            entry("paddleShifters", Feature.PADDLE_SHIFTERS), // assumed name
            entry("panoramicGlassRoof", Feature.PANORAMIC_ROOF),
            entry("passengerSeatIsofixPoint", Feature.ISOFIX_PASSENGER_SEAT), // assumed name
            entry("performanceHandlingSystem", Feature.SPORT_SUSPENSION),
            entry("powerAssistedSteering", Feature.POWER_STEERING),
            entry("rangeExtender", Feature.RANGE_EXTENDER), // assumed name
            entry("rearTrafficAlert", Feature.REAR_TRAFFIC_ALERT), // assumed name
            entry("rightHandDrive", Feature.RIGHT_HAND_DRIVE), // assumed name
            entry("roofRails", Feature.ROOF_RAILS),
            entry("skiBag", Feature.SKI_BAG), // assumed name
            entry("smokersPackage", Feature.SMOKER_PACKAGE), // assumed name
            entry("soundSystem", Feature.SOUND_SYSTEM),
            entry("speedLimiter", Feature.SPEED_LIMITER),
            entry("sportPackage", Feature.SPORT_PACKAGE), // assumed name
            entry("sportSeats", Feature.SPORT_SEATS),
            entry("startStopSystem", Feature.START_STOP),
            entry("steelWheels", Feature.STEEL_WHEELS), // assumed name
            entry("summerTires", Feature.SUMMER_TYRES),
            entry("sunroof", Feature.SUNROOF),
            entry("tintedWindows", Feature.TINTED_WINDOWS),
            entry("tirePressureMonitoring", Feature.TYRE_PRESSURE_MONITORING),
            entry("touchscreen", Feature.TOUCHSCREEN),
            entry("tractionControlSystem", Feature.TRACTION_CONTROL),
            entry("trafficSignRecognition", Feature.TRAFFIC_SIGN_RECOGNITION),
            entry("trailerAssist", Feature.TRAILER_ASSIST),
            entry("tv", Feature.TELEVISION), // assumed name
            entry("usb", Feature.USB),
            entry("vegetableOilFuelSuitable", Feature.VEGETABLE_OIL_SUITABLE),
            entry("ventilatedSeats", Feature.SEAT_VENTILATION),
            entry("virtualSideMirror", Feature.VIRTUAL_MIRRORS), // assumed name
            entry("voiceControl", Feature.VOICE_CONTROL),
            entry("wifiHotspot", Feature.WIFI_HOTSPOT),
            entry("winterPackage", Feature.WINTER_PACKAGE),
            entry("winterTires", Feature.WINTER_TYRES),
            entry("wirelessCharging", Feature.WIRELESS_CHARGING));

    private FeatureNames() {}
}
