package dev.carport.apps.autoscout24.platform;

import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_DAYS;
import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_FROM;
import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_IMMEDIATELY;
import static dev.carport.api.vehicle.VehicleFields.BODY;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_EXTERIOR;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_EXTERIOR_NAME;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_INTERIOR;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_METALLIC;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_UPHOLSTERY;
import static dev.carport.api.vehicle.VehicleFields.CONDITION;
import static dev.carport.api.vehicle.VehicleFields.DESCRIPTIONS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_EFFICIENCY_CLASS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_EMISSION_CLASS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_EMISSION_STICKER;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_FUEL_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_NEDC_EXTRA_URBAN;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_NEDC_URBAN;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_POWER_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_ADDITIONAL_FUELS;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_CYLINDERS;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_DISPLACEMENT;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_DRIVE;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL_GRADE;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_GEARS;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_PARTICLE_FILTER;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_POWER;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_TRANSMISSION;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_FEATURES;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_WHEEL_SIZE;
import static dev.carport.api.vehicle.VehicleFields.FINANCING;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_ACCIDENT;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_COUNTRY_VERSION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_FIRST_REGISTRATION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_MILEAGE;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_MILEAGE_RECORD_URL;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_NON_SMOKER;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_PREVIOUS_OWNERS;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_TAXI_OR_RENTAL;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_HSN;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_LICENCE_PLATE;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_TSN;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_VIN;
import static dev.carport.api.vehicle.VehicleFields.IMAGES;
import static dev.carport.api.vehicle.VehicleFields.KIND;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_FULL_SERVICE_HISTORY;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_LAST_CAM_BELT_SERVICE;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_LAST_SERVICE;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_NEW_INSPECTION;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_NEXT_INSPECTION;
import static dev.carport.api.vehicle.VehicleFields.MAKE;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_DOORS;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_KERB_WEIGHT;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_SEATS;
import static dev.carport.api.vehicle.VehicleFields.MODEL;
import static dev.carport.api.vehicle.VehicleFields.NUMBER;
import static dev.carport.api.vehicle.VehicleFields.PRICES_DEALER;
import static dev.carport.api.vehicle.VehicleFields.PRICES_GROSS;
import static dev.carport.api.vehicle.VehicleFields.PRICES_NEGOTIABLE;
import static dev.carport.api.vehicle.VehicleFields.PRICES_VAT;
import static dev.carport.api.vehicle.VehicleFields.SEALS;
import static dev.carport.api.vehicle.VehicleFields.VARIANT;
import static dev.carport.api.vehicle.VehicleFields.VIDEOS;
import static dev.carport.api.vehicle.VehicleFields.WARRANTY_MONTHS;
import static java.util.Map.entry;

import dev.carport.api.vehicle.VehicleField;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * At which of our fields a message belongs. Most codes are about one field; the general ones name it in their English text,
 * which is why calls ask for English. The name only places the finding: what it says comes from the code.
 */
final class CodeFields {
    private static final Pattern NAMED = Pattern.compile("\\b(?:[Ff]ield|object) ([A-Za-z][A-Za-z0-9_.]*)");

    private static final Map<Integer, String> BY_CODE = Map.ofEntries(
            entry(20001, ENGINE_PARTICLE_FILTER.key()),
            entry(50002, HISTORY_COUNTRY_VERSION.key()),
            entry(50003, AVAILABILITY_FROM.key()),
            entry(50005, SEALS.key()),
            entry(50007, PRICES_GROSS.key()),
            entry(50008, PRICES_GROSS.key()),
            entry(50009, PRICES_GROSS.key()),
            entry(50010, KIND.key()),
            entry(50012, PRICES_NEGOTIABLE.key()),
            entry(50013, PRICES_VAT.key()),
            entry(50014, AVAILABILITY_IMMEDIATELY.key()),
            entry(50015, AVAILABILITY_IMMEDIATELY.key()),
            entry(50016, AVAILABILITY_DAYS.key()),
            entry(50017, PRICES_GROSS.key()),
            entry(50018, PRICES_GROSS.key()),
            entry(50019, IDENTITY_HSN.key()),
            entry(50022, IMAGES.key()),
            entry(50023, AVAILABILITY_FROM.key()),
            entry(50024, AVAILABILITY_DAYS.key()),
            entry(50025, AVAILABILITY_FROM.key()),
            entry(50026, AVAILABILITY_DAYS.key()),
            entry(50029, KIND.key()),
            entry(50030, MODEL.key()),
            entry(50031, HISTORY_FIRST_REGISTRATION.key()),
            entry(50032, HISTORY_FIRST_REGISTRATION.key()),
            entry(50033, HISTORY_FIRST_REGISTRATION.key()),
            entry(50034, HISTORY_FIRST_REGISTRATION.key()),
            entry(50035, IDENTITY_TSN.key()),
            entry(50036, IDENTITY_HSN.key()),
            entry(50037, HISTORY_MILEAGE.key()),
            entry(50038, HISTORY_PREVIOUS_OWNERS.key()),
            entry(50040, MAKE.key()),
            entry(50041, MODEL.key()),
            entry(50043, MAINTENANCE_LAST_CAM_BELT_SERVICE.key()),
            entry(50044, MAINTENANCE_LAST_SERVICE.key()),
            entry(50045, MAINTENANCE_NEXT_INSPECTION.key()),
            entry(50046, HISTORY_PREVIOUS_OWNERS.key()),
            entry(50047, HISTORY_PREVIOUS_OWNERS.key()),
            entry(50048, AVAILABILITY_FROM.key()),
            entry(50049, AVAILABILITY_DAYS.key()),
            entry(50053, EQUIPMENT_FEATURES.key()),
            entry(50054, PRICES_GROSS.key()),
            entry(50055, PRICES_GROSS.key()),
            entry(50058, ENERGY_CO2.key()),
            entry(50059, ENERGY_POWER_COMBINED.key()),
            entry(50060, ENERGY_FUEL_COMBINED.key()),
            entry(50061, ENERGY_EFFICIENCY_CLASS.key()),
            entry(50062, ENGINE_FUEL_GRADE.key()),
            entry(50063, PRICES_DEALER.key()),
            entry(50064, AVAILABILITY_FROM.key()),
            entry(50069, MAINTENANCE_FULL_SERVICE_HISTORY.key()),
            entry(50077, "dealerChannel"),
            entry(50080, IMAGES.key()),
            entry(50081, IMAGES.key()),
            entry(50082, IMAGES.key()),
            entry(50083, IMAGES.key()),
            entry(50084, IMAGES.key()),
            entry(50085, IMAGES.key()),
            entry(50086, IMAGES.key()),
            entry(50106, SEALS.key()),
            entry(50107, "financingMode"),
            entry(50108, FINANCING.key()),
            entry(50200, VIDEOS.key()),
            entry(50202, VIDEOS.key()),
            entry(50607, EQUIPMENT_WHEEL_SIZE.key()));

    /** By the last part of the platform's name, in lower case; no two of its names end alike. */
    private static final Map<String, VehicleField<?>> BY_NAME = Map.ofEntries(
            entry("accident", HISTORY_ACCIDENT),
            entry("additionalsupportedfueltypes", ENGINE_ADDITIONAL_FUELS),
            entry("alloywheelsize", EQUIPMENT_WHEEL_SIZE),
            entry("annualpercentagerate", FINANCING),
            entry("availability", AVAILABILITY_IMMEDIATELY),
            entry("availabilitytype", AVAILABILITY_IMMEDIATELY),
            entry("bank", FINANCING),
            entry("bodycolor", COLOURS_EXTERIOR),
            entry("bodycolorname", COLOURS_EXTERIOR_NAME),
            entry("caborrental", HISTORY_TAXI_OR_RENTAL),
            entry("carpassmileageurl", HISTORY_MILEAGE_RECORD_URL),
            entry("co2", ENERGY_CO2),
            entry("countryversion", HISTORY_COUNTRY_VERSION),
            entry("crossreference", NUMBER),
            entry("cylindercapacity", ENGINE_DISPLACEMENT),
            entry("cylinders", ENGINE_CYLINDERS),
            entry("debitinterestrate", FINANCING),
            entry("debitinteresttype", FINANCING),
            entry("deliverydate", AVAILABILITY_FROM),
            entry("deliverydays", AVAILABILITY_DAYS),
            entry("description", DESCRIPTIONS),
            entry("doors", MEASURES_DOORS),
            entry("drivetype", ENGINE_DRIVE),
            entry("duration", FINANCING),
            entry("efficiencyclass", ENERGY_EFFICIENCY_CLASS),
            entry("electricconsumptioncombined", ENERGY_POWER_COMBINED),
            entry("emission", ENERGY_EMISSION_CLASS),
            entry("emissionssticker", ENERGY_EMISSION_STICKER),
            entry("emptyweight", MEASURES_KERB_WEIGHT),
            entry("endingrate", FINANCING),
            entry("equipment", EQUIPMENT_FEATURES),
            entry("financingtype", FINANCING),
            entry("firstregistration", HISTORY_FIRST_REGISTRATION),
            entry("fuelcategory", ENGINE_FUEL),
            entry("fuelconsumptioncombined", ENERGY_FUEL_COMBINED),
            entry("fuelconsumptionhighway", ENERGY_NEDC_EXTRA_URBAN),
            entry("fuelconsumptionurban", ENERGY_NEDC_URBAN),
            entry("fullservicehistory", MAINTENANCE_FULL_SERVICE_HISTORY),
            entry("gears", ENGINE_GEARS),
            entry("grosscreditamount", FINANCING),
            entry("hsn", IDENTITY_HSN),
            entry("includedservice", MAINTENANCE_NEW_INSPECTION),
            entry("includedservices", MAINTENANCE_NEW_INSPECTION),
            entry("initialpayment", FINANCING),
            entry("interiorcolor", COLOURS_INTERIOR),
            entry("lastcambeltservice", MAINTENANCE_LAST_CAM_BELT_SERVICE),
            entry("lasttechnicalservice", MAINTENANCE_LAST_SERVICE),
            entry("licenceplatenumber", IDENTITY_LICENCE_PLATE),
            entry("maintenance", MAINTENANCE_FULL_SERVICE_HISTORY),
            entry("make", MAKE),
            entry("metallic", COLOURS_METALLIC),
            entry("mileage", HISTORY_MILEAGE),
            entry("model", MODEL),
            entry("modelversion", VARIANT),
            entry("monthlyrate", FINANCING),
            entry("netcreditamount", FINANCING),
            entry("nextinspection", MAINTENANCE_NEXT_INSPECTION),
            entry("nonsmoking", HISTORY_NON_SMOKER),
            entry("offerreference", NUMBER),
            entry("particlefilter", ENGINE_PARTICLE_FILTER),
            entry("paymentprotectioninsurance", FINANCING),
            entry("pollutionclass", ENERGY_EMISSION_CLASS),
            entry("powerkw", ENGINE_POWER),
            entry("previousowners", HISTORY_PREVIOUS_OWNERS),
            entry("price", PRICES_GROSS),
            entry("prices", PRICES_GROSS),
            entry("pricetype", PRICES_GROSS),
            entry("primaryfueltype", ENGINE_FUEL_GRADE),
            entry("seals", SEALS),
            entry("seats", MEASURES_SEATS),
            entry("transmission", ENGINE_TRANSMISSION),
            entry("tsn", IDENTITY_TSN),
            entry("upholstery", COLOURS_UPHOLSTERY),
            entry("vehiclebody", BODY),
            entry("vehicleoffertype", CONDITION),
            entry("vehicletype", KIND),
            entry("videourl", VIDEOS),
            entry("vin", IDENTITY_VIN),
            entry("warrantymonths", WARRANTY_MONTHS));

    private CodeFields() {}

    /** Key of the vehicle field or setting; null when the message is about none, or names one we do not know. */
    static @Nullable String of(Note note) {
        String fixed = BY_CODE.get(note.code());
        if (fixed != null) {
            return fixed;
        }
        Matcher named = NAMED.matcher(note.text());
        if (!named.find()) {
            return null;
        }
        String name = named.group(1);
        VehicleField<?> field =
                BY_NAME.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return field == null ? null : field.key();
    }
}
