package dev.carport.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.Engine;
import dev.carport.engine.location.Location;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.StockItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A dealer with two locations and a dozen vehicles, some faulty on purpose. */
public final class DealerFixture {

    private static final String VEHICLES = """
            {"number":"KS-24733","kind":"CAR","condition":"USED","make":"Audi","model":"A4","variant":"Avant 40 TDI quattro S line","body":"ESTATE","identity":{"vin":"WAUZZZF45LA012345"},"history":{"firstRegistration":"2020-03","mileage":104900,"inStockSince":"2026-08-28"},"engine":{"power":150,"fuel":"DIESEL","transmission":"AUTOMATIC"},"colours":{"exterior":"RED"},"prices":{"gross":{"amount":24300,"currency":"EUR"}},"descriptions":{"de":"Scheckheftgepflegt, aus erster Hand."},"equipment":{"optional":["Ambientebeleuchtung","Digital Cockpit Pro","Spurhalteassistent"]}}
            {"number":"KS-24650","kind":"CAR","condition":"USED","make":"BMW","model":"320d","variant":"Touring M Sport","body":"ESTATE","identity":{"vin":"WBA8J71050K012346"},"history":{"firstRegistration":"2021-09","mileage":78300,"inStockSince":"2026-07-29"},"colours":{"exterior":"BLACK"},"prices":{"gross":{"amount":31450,"currency":"EUR"}}}
            {"number":"KS-24918","kind":"CAR","condition":"USED","make":"Fiat","model":"500e","variant":"La Prima","body":"SMALL_CAR","identity":{"vin":"ZFAEFAL44NX012347"},"history":{"firstRegistration":"2022-10","mileage":21300,"inStockSince":"2026-11-21"},"colours":{"exterior":"GREEN"},"prices":{"gross":{"amount":18450,"currency":"EUR"}}}
            {"number":"KS-24788","kind":"CAR","condition":"DEMONSTRATION","make":"Ford","model":"Kuga","variant":"2.5 PHEV ST-Line X","body":"SUV","identity":{"vin":"WF0FXXWPMHNA12348"},"history":{"firstRegistration":"2026-02","mileage":6100,"inStockSince":"2026-10-08"},"colours":{"exterior":"WHITE"},"prices":{"gross":{"amount":38900,"currency":"EUR"}}}
            {"number":"KS-24540","kind":"CAR","condition":"USED","status":"RESERVED","make":"Mercedes-Benz","model":"C 220 d","variant":"T-Modell Avantgarde","body":"ESTATE","identity":{"vin":"WDD2052141F012349"},"history":{"firstRegistration":"2020-11","mileage":96400,"inStockSince":"2026-07-05"},"colours":{"exterior":"GREY"},"prices":{"gross":{"amount":25900,"currency":"EUR"}}}
            {"number":"KS-24911","kind":"CAR","condition":"NEW","make":"Opel","model":"Corsa","variant":"Electric GS","body":"SMALL_CAR","history":{"mileage":10,"inStockSince":"2026-11-12"},"colours":{"exterior":"RED"},"prices":{"gross":{"amount":29750,"currency":"EUR"}}}
            {"number":"KS-24802","kind":"CAR","condition":"USED","make":"Skoda","model":"Octavia","variant":"Combi 2.0 TDI Style","body":"ESTATE","history":{"firstRegistration":"2023-06","mileage":41250,"inStockSince":"2026-09-24"},"colours":{"exterior":"SILVER"},"prices":{"gross":{"amount":26980,"currency":"EUR"}}}
            {"number":"KS-24955","kind":"CAR","condition":"USED","make":"Toyotta","model":"Yaris","variant":"1.5 Hybrid Team Deutschland","body":"SMALL_CAR","history":{"firstRegistration":"2022-08","mileage":33900,"inStockSince":"2026-11-19"},"colours":{"exterior":"WHITE"},"prices":{"gross":{"amount":17890,"currency":"EUR"}}}
            {"number":"KS-24871","kind":"VAN","condition":"USED","make":"Volkswagen","model":"T6.1 Multivan","variant":"Generation Six 2.0 TDI DSG lang","history":{"firstRegistration":"2021-05","mileage":58700,"inStockSince":"2026-11-02"},"colours":{"exterior":"BLACK"},"prices":{"gross":{"amount":49800,"currency":"EUR"}},"descriptions":{"de":"Sehr gepflegt. Mehr unter www.multivan-freunde.example"}}
            {"number":"KS-24817","kind":"CAR","condition":"USED","make":"Volkswagen","model":"Golf","variant":"1.5 eTSI Life","body":"SMALL_CAR","identity":{"vin":"WVWZZZCDZRW148823"},"history":{"firstRegistration":"2024-03","mileage":18420,"inStockSince":"2026-10-21"},"engine":{"power":110,"fuel":"PETROL","transmission":"AUTOMATIC"},"colours":{"exterior":"BLUE"},"prices":{"gross":{"amount":24490,"currency":"EUR"}},"descriptions":{"de":"Scheckheftgepflegt, aus erster Hand, Allwetterreifen neu."},"equipment":{"features":["SEAT_HEATING","LED_HEADLIGHTS"],"optional":["Ambientebeleuchtung","Digital Cockpit Pro","Spurhalteassistent","Gepäckraum variabel","Winterpaket"]}}
            {"number":"KS-24899","kind":"CAR","condition":"USED","make":"Volvo","model":"XC60","variant":"B4 Plus Dark","body":"SUV","history":{"firstRegistration":"2023-01","mileage":36100,"inStockSince":"2026-10-26"},"colours":{"exterior":"VIOLET"},"prices":{"gross":{"amount":38700,"currency":"EUR"}}}
            {"number":"KS-30011","kind":"MOTORCYCLE","condition":"USED","make":"Ducati","model":"Monster","variant":"937","history":{"firstRegistration":"2022-05","mileage":8200,"inStockSince":"2026-09-01"},"colours":{"exterior":"RED"},"prices":{"gross":{"amount":9800,"currency":"EUR"}}}
            {"number":"KS-30012","kind":"CARAVAN","condition":"USED","make":"Hobby","model":"De Luxe","variant":"460 UFe","history":{"firstRegistration":"2019-04","inStockSince":"2026-06-01"},"prices":{"gross":{"amount":17800,"currency":"EUR"}}}
            """;

    private DealerFixture() {}

    /** Puts locations and vehicles in. */
    public static void fill(Engine engine, Instant now) {
        engine.stores()
                .locations()
                .put(new Location(
                        "KS",
                        "Kassel",
                        "Leipziger Straße 140",
                        "34123",
                        "Kassel",
                        "DE",
                        "de",
                        "kassel@anfragen.hessenkamp.example"));
        engine.stores().locations().put(new Location("GÖ", "Göttingen", "", "37073", "Göttingen", "DE", "de", null));
        put(engine, now, VEHICLES.lines().toList());
    }

    /** Puts vehicles into Kassel; each must be good. */
    public static void put(Engine engine, Instant now, List<String> vehicles) {
        List<Reading> readings = vehicles.stream()
                .map(json -> engine.reader().read(json.getBytes(StandardCharsets.UTF_8), "KS", null))
                .toList();
        List<StockItem> items = engine.stock()
                .putAll("KS", readings, new ChangeOrigin(ChangeOrigin.Source.IMPORT, "Händlersystem", now));
        assertThat(items).noneMatch(StockItem::refused);
    }
}
