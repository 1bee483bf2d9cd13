package dev.carport.engine.demo;

import java.util.Locale;

/** Vehicle identification numbers that nobody has. */
final class DemoVin {

    private static final String YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private static final int FIRST_YEAR = 2010;

    private DemoVin() {}

    /**
     * A number of the right form.
     *
     * @param wmi the maker's three characters
     * @param model two characters of it stand for the type
     * @param year gives the tenth character
     * @param serial up to six digits, different for each vehicle
     */
    static String of(String wmi, String model, int year, int serial) {
        var type = model.toUpperCase(Locale.ROOT).replaceAll("[^A-HJ-NPR-Z0-9]", "") + "ZZ";
        char yearSign = YEARS.charAt(Math.floorMod(year - FIRST_YEAR, YEARS.length()));
        return wmi + "ZZZ" + type.substring(0, 2) + "Z" + yearSign + "D" + "%06d".formatted(serial);
    }
}
