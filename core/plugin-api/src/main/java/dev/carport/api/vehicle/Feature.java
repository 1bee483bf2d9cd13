package dev.carport.api.vehicle;

/** A feature that buyers search by. The vocabulary is our own; an app translates it into its platform's. */
public enum Feature implements Term {
    /** ABS. */
    ABS(FeatureGroup.SAFETY),
    /** ESP. */
    ESP(FeatureGroup.SAFETY),
    /** Traction control. */
    TRACTION_CONTROL(FeatureGroup.SAFETY),
    /** Driver airbag. */
    DRIVER_AIRBAG(FeatureGroup.SAFETY),
    /** Passenger airbag. */
    PASSENGER_AIRBAG(FeatureGroup.SAFETY),
    /** Side airbags. */
    SIDE_AIRBAGS(FeatureGroup.SAFETY),
    /** Head airbags. */
    HEAD_AIRBAGS(FeatureGroup.SAFETY),
    /** Rear airbags. */
    REAR_AIRBAGS(FeatureGroup.SAFETY),
    /** Isofix. */
    ISOFIX(FeatureGroup.SAFETY),
    /** Isofix on the passenger seat. */
    ISOFIX_PASSENGER_SEAT(FeatureGroup.SAFETY),
    /** Alarm system. */
    ALARM_SYSTEM(FeatureGroup.SAFETY),
    /** Immobiliser. */
    IMMOBILISER(FeatureGroup.SAFETY),
    /** Central locking. */
    CENTRAL_LOCKING(FeatureGroup.SAFETY),
    /** Central locking with remote control. */
    REMOTE_CENTRAL_LOCKING(FeatureGroup.SAFETY),
    /** Keyless central locking. */
    KEYLESS_ENTRY(FeatureGroup.SAFETY),
    /** Tyre pressure monitoring. */
    TYRE_PRESSURE_MONITORING(FeatureGroup.SAFETY),
    /** Emergency call system. */
    EMERGENCY_CALL(FeatureGroup.SAFETY),
    /** Cargo barrier. */
    CARGO_BARRIER(FeatureGroup.SAFETY),
    /** Electronic parking brake. */
    ELECTRONIC_PARKING_BRAKE(FeatureGroup.SAFETY),
    /** Crash bars. */
    CRASH_BARS(FeatureGroup.SAFETY),
    /** Cruise control. */
    CRUISE_CONTROL(FeatureGroup.ASSISTANCE),
    /** Adaptive cruise control. */
    ADAPTIVE_CRUISE_CONTROL(FeatureGroup.ASSISTANCE),
    /** Speed limiter. */
    SPEED_LIMITER(FeatureGroup.ASSISTANCE),
    /** Distance warning. */
    DISTANCE_WARNING(FeatureGroup.ASSISTANCE),
    /** Emergency brake assist. */
    EMERGENCY_BRAKE_ASSIST(FeatureGroup.ASSISTANCE),
    /** Lane departure warning. */
    LANE_DEPARTURE_WARNING(FeatureGroup.ASSISTANCE),
    /** Blind spot monitor. */
    BLIND_SPOT_MONITOR(FeatureGroup.ASSISTANCE),
    /** Rear traffic alert. */
    REAR_TRAFFIC_ALERT(FeatureGroup.ASSISTANCE),
    /** Traffic sign recognition. */
    TRAFFIC_SIGN_RECOGNITION(FeatureGroup.ASSISTANCE),
    /** Drowsiness detection. */
    DROWSINESS_DETECTION(FeatureGroup.ASSISTANCE),
    /** Night vision. */
    NIGHT_VISION(FeatureGroup.ASSISTANCE),
    /** Hill start assist. */
    HILL_START_ASSIST(FeatureGroup.ASSISTANCE),
    /** Trailer assist. */
    TRAILER_ASSIST(FeatureGroup.ASSISTANCE),
    /** Parking sensors. */
    PARKING_SENSORS(FeatureGroup.ASSISTANCE),
    /** Parking sensors front. */
    PARKING_SENSORS_FRONT(FeatureGroup.ASSISTANCE),
    /** Parking sensors rear. */
    PARKING_SENSORS_REAR(FeatureGroup.ASSISTANCE),
    /** Rear view camera. */
    REAR_VIEW_CAMERA(FeatureGroup.ASSISTANCE),
    /** 360° camera. */
    CAMERA_360(FeatureGroup.ASSISTANCE),
    /** Self-parking. */
    SELF_PARKING(FeatureGroup.ASSISTANCE),
    /** Xenon headlights. */
    XENON_HEADLIGHTS(FeatureGroup.LIGHT),
    /** Bi-xenon headlights. */
    BI_XENON_HEADLIGHTS(FeatureGroup.LIGHT),
    /** LED headlights. */
    LED_HEADLIGHTS(FeatureGroup.LIGHT),
    /** Full LED headlights. */
    FULL_LED_HEADLIGHTS(FeatureGroup.LIGHT),
    /** Laser headlights. */
    LASER_HEADLIGHTS(FeatureGroup.LIGHT),
    /** Daytime running lights. */
    DAYTIME_RUNNING_LIGHTS(FeatureGroup.LIGHT),
    /** LED daytime running lights. */
    LED_DAYTIME_RUNNING_LIGHTS(FeatureGroup.LIGHT),
    /** Cornering lights. */
    CORNERING_LIGHTS(FeatureGroup.LIGHT),
    /** Adaptive cornering lights. */
    ADAPTIVE_CORNERING_LIGHTS(FeatureGroup.LIGHT),
    /** High beam assist. */
    HIGH_BEAM_ASSIST(FeatureGroup.LIGHT),
    /** Glare-free high beam. */
    GLARE_FREE_HIGH_BEAM(FeatureGroup.LIGHT),
    /** Fog lights. */
    FOG_LIGHTS(FeatureGroup.LIGHT),
    /** Headlight washers. */
    HEADLIGHT_WASHERS(FeatureGroup.LIGHT),
    /** Light sensor. */
    LIGHT_SENSOR(FeatureGroup.LIGHT),
    /** Rain sensor. */
    RAIN_SENSOR(FeatureGroup.LIGHT),
    /** Ambient lighting. */
    AMBIENT_LIGHTING(FeatureGroup.LIGHT),
    /** Tinted windows. */
    TINTED_WINDOWS(FeatureGroup.LIGHT),
    /** Heated windscreen. */
    HEATED_WINDSCREEN(FeatureGroup.LIGHT),
    /** Air conditioning. */
    AIR_CONDITIONING(FeatureGroup.CLIMATE),
    /** Automatic climate control. */
    AUTOMATIC_CLIMATE_CONTROL(FeatureGroup.CLIMATE),
    /** 2-zone automatic climate control. */
    CLIMATE_CONTROL_2_ZONES(FeatureGroup.CLIMATE),
    /** 3-zone automatic climate control. */
    CLIMATE_CONTROL_3_ZONES(FeatureGroup.CLIMATE),
    /** 4-zone automatic climate control. */
    CLIMATE_CONTROL_4_ZONES(FeatureGroup.CLIMATE),
    /** Parking air conditioning. */
    PARKING_AIR_CONDITIONING(FeatureGroup.CLIMATE),
    /** Auxiliary heating. */
    AUXILIARY_HEATING(FeatureGroup.CLIMATE),
    /** Heat pump. */
    HEAT_PUMP(FeatureGroup.CLIMATE),
    /** Heated steering wheel. */
    HEATED_STEERING_WHEEL(FeatureGroup.CLIMATE),
    /** Electric seats. */
    ELECTRIC_SEATS(FeatureGroup.SEATS),
    /** Electric rear seats. */
    ELECTRIC_REAR_SEATS(FeatureGroup.SEATS),
    /** Seats with memory. */
    MEMORY_SEATS(FeatureGroup.SEATS),
    /** Seat heating. */
    SEAT_HEATING(FeatureGroup.SEATS),
    /** Rear seat heating. */
    REAR_SEAT_HEATING(FeatureGroup.SEATS),
    /** Seat ventilation. */
    SEAT_VENTILATION(FeatureGroup.SEATS),
    /** Massage seats. */
    MASSAGE_SEATS(FeatureGroup.SEATS),
    /** Sport seats. */
    SPORT_SEATS(FeatureGroup.SEATS),
    /** Lumbar support. */
    LUMBAR_SUPPORT(FeatureGroup.SEATS),
    /** Armrest. */
    ARMREST(FeatureGroup.SEATS),
    /** Split rear seats. */
    SPLIT_REAR_SEATS(FeatureGroup.SEATS),
    /** Fold-flat passenger seat. */
    FOLD_FLAT_PASSENGER_SEAT(FeatureGroup.SEATS),
    /** Ski bag. */
    SKI_BAG(FeatureGroup.SEATS),
    /** Leather steering wheel. */
    LEATHER_STEERING_WHEEL(FeatureGroup.SEATS),
    /** Multifunction steering wheel. */
    MULTIFUNCTION_STEERING_WHEEL(FeatureGroup.SEATS),
    /** Paddle shifters. */
    PADDLE_SHIFTERS(FeatureGroup.SEATS),
    /** Auto-dimming interior mirror. */
    DIMMING_INTERIOR_MIRROR(FeatureGroup.SEATS),
    /** Smoker package. */
    SMOKER_PACKAGE(FeatureGroup.SEATS),
    /** Power steering. */
    POWER_STEERING(FeatureGroup.COMFORT),
    /** Electric windows. */
    ELECTRIC_WINDOWS(FeatureGroup.COMFORT),
    /** Electric mirrors. */
    ELECTRIC_MIRRORS(FeatureGroup.COMFORT),
    /** Electrically folding mirrors. */
    FOLDING_MIRRORS(FeatureGroup.COMFORT),
    /** Virtual side mirrors. */
    VIRTUAL_MIRRORS(FeatureGroup.COMFORT),
    /** Electric tailgate. */
    ELECTRIC_TAILGATE(FeatureGroup.COMFORT),
    /** Start-stop system. */
    START_STOP(FeatureGroup.COMFORT),
    /** Adapted for disabled drivers. */
    DISABLED_ACCESSIBLE(FeatureGroup.COMFORT),
    /** Right-hand drive. */
    RIGHT_HAND_DRIVE(FeatureGroup.COMFORT),
    /** Radio. */
    RADIO(FeatureGroup.MEDIA),
    /** Digital radio (DAB). */
    DAB_RADIO(FeatureGroup.MEDIA),
    /** CD player. */
    CD_PLAYER(FeatureGroup.MEDIA),
    /** CD changer. */
    CD_CHANGER(FeatureGroup.MEDIA),
    /** MP3. */
    MP3(FeatureGroup.MEDIA),
    /** USB. */
    USB(FeatureGroup.MEDIA),
    /** Television. */
    TELEVISION(FeatureGroup.MEDIA),
    /** Sound system. */
    SOUND_SYSTEM(FeatureGroup.MEDIA),
    /** Integrated music streaming. */
    MUSIC_STREAMING(FeatureGroup.MEDIA),
    /** Navigation system. */
    NAVIGATION(FeatureGroup.MEDIA),
    /** Navigation preparation. */
    NAVIGATION_PREPARATION(FeatureGroup.MEDIA),
    /** Bluetooth. */
    BLUETOOTH(FeatureGroup.MEDIA),
    /** Hands-free system. */
    HANDS_FREE(FeatureGroup.MEDIA),
    /** Apple CarPlay. */
    APPLE_CARPLAY(FeatureGroup.MEDIA),
    /** Android Auto. */
    ANDROID_AUTO(FeatureGroup.MEDIA),
    /** Wireless smartphone charging. */
    WIRELESS_CHARGING(FeatureGroup.MEDIA),
    /** Wi-Fi hotspot. */
    WIFI_HOTSPOT(FeatureGroup.MEDIA),
    /** Voice control. */
    VOICE_CONTROL(FeatureGroup.MEDIA),
    /** Touchscreen. */
    TOUCHSCREEN(FeatureGroup.MEDIA),
    /** On-board computer. */
    ON_BOARD_COMPUTER(FeatureGroup.MEDIA),
    /** Fully digital cockpit. */
    DIGITAL_COCKPIT(FeatureGroup.MEDIA),
    /** Head-up display. */
    HEAD_UP_DISPLAY(FeatureGroup.MEDIA),
    /** Alloy wheels. */
    ALLOY_WHEELS(FeatureGroup.EXTERIOR),
    /** Steel wheels. */
    STEEL_WHEELS(FeatureGroup.EXTERIOR),
    /** Summer tyres. */
    SUMMER_TYRES(FeatureGroup.EXTERIOR),
    /** Winter tyres. */
    WINTER_TYRES(FeatureGroup.EXTERIOR),
    /** All-season tyres. */
    ALL_SEASON_TYRES(FeatureGroup.EXTERIOR),
    /** Spare wheel. */
    SPARE_WHEEL(FeatureGroup.EXTERIOR),
    /** Emergency wheel. */
    EMERGENCY_WHEEL(FeatureGroup.EXTERIOR),
    /** Tyre repair kit. */
    TYRE_REPAIR_KIT(FeatureGroup.EXTERIOR),
    /** Sunroof. */
    SUNROOF(FeatureGroup.EXTERIOR),
    /** Panoramic roof. */
    PANORAMIC_ROOF(FeatureGroup.EXTERIOR),
    /** Folding roof. */
    FOLDING_ROOF(FeatureGroup.EXTERIOR),
    /** Roof rails. */
    ROOF_RAILS(FeatureGroup.EXTERIOR),
    /** Sliding door. */
    SLIDING_DOOR(FeatureGroup.EXTERIOR),
    /** Wind deflector (convertible). */
    WIND_DEFLECTOR(FeatureGroup.EXTERIOR),
    /** Spoiler. */
    SPOILER(FeatureGroup.EXTERIOR),
    /** Trailer hitch. */
    TRAILER_HITCH(FeatureGroup.EXTERIOR),
    /** Trailer hitch, fixed. */
    TRAILER_HITCH_FIXED(FeatureGroup.EXTERIOR),
    /** Trailer hitch, detachable. */
    TRAILER_HITCH_DETACHABLE(FeatureGroup.EXTERIOR),
    /** Trailer hitch, swivelling. */
    TRAILER_HITCH_SWIVELLING(FeatureGroup.EXTERIOR),
    /** Trailer hitch preparation. */
    TRAILER_HITCH_PREPARATION(FeatureGroup.EXTERIOR),
    /** Winch. */
    WINCH(FeatureGroup.EXTERIOR),
    /** All-wheel drive. */
    ALL_WHEEL_DRIVE(FeatureGroup.ENGINE),
    /** Air suspension. */
    AIR_SUSPENSION(FeatureGroup.ENGINE),
    /** Adaptive chassis. */
    ADAPTIVE_CHASSIS(FeatureGroup.ENGINE),
    /** Sport suspension. */
    SPORT_SUSPENSION(FeatureGroup.ENGINE),
    /** Sport package. */
    SPORT_PACKAGE(FeatureGroup.ENGINE),
    /** Winter package. */
    WINTER_PACKAGE(FeatureGroup.ENGINE),
    /** Tuning. */
    TUNING(FeatureGroup.ENGINE),
    /** Catalytic converter. */
    CATALYTIC_CONVERTER(FeatureGroup.ENGINE),
    /** SCR catalyst. */
    SCR_CATALYST(FeatureGroup.ENGINE),
    /** Suitable for E10. */
    E10_SUITABLE(FeatureGroup.ENGINE),
    /** Suitable for biodiesel. */
    BIODIESEL_SUITABLE(FeatureGroup.ENGINE),
    /** Suitable for vegetable oil. */
    VEGETABLE_OIL_SUITABLE(FeatureGroup.ENGINE),
    /** Range extender. */
    RANGE_EXTENDER(FeatureGroup.ENGINE),
    /** Bidirectional charging. */
    BIDIRECTIONAL_CHARGING(FeatureGroup.ENGINE),
    /** Battery certificate. */
    BATTERY_CERTIFICATE(FeatureGroup.ENGINE),
    /** Environmental bonus. */
    ENVIRONMENTAL_BONUS(FeatureGroup.ENGINE),
    /** Windshield. */
    WINDSHIELD(FeatureGroup.MOTORCYCLE),
    /** Fairing. */
    FAIRING(FeatureGroup.MOTORCYCLE),
    /** Top case. */
    TOP_CASE(FeatureGroup.MOTORCYCLE),
    /** Side cases. */
    SIDE_CASES(FeatureGroup.MOTORCYCLE),
    /** Heated grips. */
    HEATED_GRIPS(FeatureGroup.MOTORCYCLE),
    /** Electric starter. */
    ELECTRIC_STARTER(FeatureGroup.MOTORCYCLE),
    /** Kick starter. */
    KICK_STARTER(FeatureGroup.MOTORCYCLE),
    /** Quick shifter. */
    QUICK_SHIFTER(FeatureGroup.MOTORCYCLE),
    /** Approved for the road. */
    ROAD_APPROVED(FeatureGroup.MOTORCYCLE),
    /** Awning. */
    AWNING(FeatureGroup.LIVING),
    /** Bunk bed. */
    BUNK_BED(FeatureGroup.LIVING),
    /** Fixed bed. */
    FIXED_BED(FeatureGroup.LIVING),
    /** Drop-down bed. */
    DROP_DOWN_BED(FeatureGroup.LIVING),
    /** Rear garage. */
    REAR_GARAGE(FeatureGroup.LIVING),
    /** Kitchen. */
    KITCHEN(FeatureGroup.LIVING),
    /** Refrigerator. */
    REFRIGERATOR(FeatureGroup.LIVING),
    /** Toilet. */
    TOILET(FeatureGroup.LIVING),
    /** Shower. */
    SHOWER(FeatureGroup.LIVING),
    /** Separate shower. */
    SEPARATE_SHOWER(FeatureGroup.LIVING),
    /** Solar panel. */
    SOLAR_PANEL(FeatureGroup.LIVING),
    /** Satellite dish. */
    SATELLITE_DISH(FeatureGroup.LIVING),
    /** Centre seating group. */
    CENTRE_SEATING(FeatureGroup.LIVING),
    /** Round seating group. */
    ROUND_SEATING(FeatureGroup.LIVING),
    /** Side seating group. */
    SIDE_SEATING(FeatureGroup.LIVING),
    /** Bicycle rack. */
    BICYCLE_RACK(FeatureGroup.LIVING),
    /** Cabin. */
    CABIN(FeatureGroup.COMMERCIAL),
    /** Protective roof. */
    PROTECTIVE_ROOF(FeatureGroup.COMMERCIAL),
    /** Crane. */
    CRANE(FeatureGroup.COMMERCIAL),
    /** Retarder or intarder. */
    RETARDER(FeatureGroup.COMMERCIAL),
    /** Sleeping berth. */
    SLEEPING_BERTH(FeatureGroup.COMMERCIAL),
    /** Tail lift. */
    TAIL_LIFT(FeatureGroup.COMMERCIAL),
    /** EBS. */
    EBS(FeatureGroup.COMMERCIAL),
    /** Compressor. */
    COMPRESSOR(FeatureGroup.COMMERCIAL),
    /** Disc brakes. */
    DISC_BRAKES(FeatureGroup.COMMERCIAL),
    /** Front hydraulics. */
    FRONT_HYDRAULICS(FeatureGroup.COMMERCIAL),
    /** Front linkage. */
    FRONT_LINKAGE(FeatureGroup.COMMERCIAL),
    /** Quick coupler. */
    QUICK_COUPLER(FeatureGroup.COMMERCIAL),
    /** Central lubrication. */
    CENTRAL_LUBRICATION(FeatureGroup.COMMERCIAL),
    /** Cool box. */
    COOL_BOX(FeatureGroup.COMMERCIAL),
    /** Sleeper seats. */
    SLEEPER_SEATS(FeatureGroup.COMMERCIAL),
    /** Box body. */
    BOX_BODY(FeatureGroup.COMMERCIAL),
    /** Municipal use. */
    MUNICIPAL(FeatureGroup.COMMERCIAL),
    /** For rent as well. */
    RENTABLE(FeatureGroup.COMMERCIAL);

    private final FeatureGroup group;

    Feature(FeatureGroup group) {
        this.group = group;
    }

    /** The heading under which this feature is shown. */
    public FeatureGroup group() {
        return group;
    }
}
