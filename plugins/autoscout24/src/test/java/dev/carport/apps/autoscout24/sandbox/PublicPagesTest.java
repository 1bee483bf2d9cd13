package dev.carport.apps.autoscout24.sandbox;

import static dev.carport.apps.autoscout24.sandbox.Training.jpeg;
import static dev.carport.apps.autoscout24.sandbox.Training.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublicPagesTest {
    private final Training training = new Training();

    @AfterEach
    void stop() {
        training.close();
    }

    @Test
    void showsTitlePriceFactsTextAndPictures() {
        var page = listing("de-DE", vehicle -> {});

        assertThat(page.text())
                .contains("<h1>BMW Z3 M Avant</h1>")
                .contains("9.000 €", "Verhandlungsbasis", "MwSt. ausweisbar")
                .contains("<dt>Kilometerstand</dt><dd>20.000 km</dd>")
                .contains("<dt>Leistung</dt><dd>65 kW (88 PS)</dd>")
                .contains("<dt>Erstzulassung</dt><dd>11/2011</dd>")
                .contains("Blau metallic (metallic blue)", "Gebraucht", "Alcantara, Beige", "6,1 l/100 km")
                .contains("Alufelgen", "<dt>Verfügbarkeit</dt><dd>in 7 Tagen</dd>")
                .contains("This is the description field for 4000 characters!")
                .contains("Frankfurter Straße 218")
                .contains("300,63 €", "Mercedes-Benz Bank AG")
                .contains("Bild 1 von 2");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void speaksEnglishOnOtherMarketplaces() {
        assertThat(listing("it-IT", vehicle -> {}).text()).contains("Mileage", "20,000 km", "lang=\"en\"");
    }

    @Test
    void marksItselfAsACopy() {
        assertThat(listing("de-DE", vehicle -> {}).text())
                .contains("AutoScout24-Übungsplattform", "Nur zum Üben.", "noindex");
    }

    @Test
    void showsAsManyPicturesAsTheProductAllows() {
        var vehicle = training.newVehicle();
        for (var i = 0; i < 30; i++) {
            training.upload(vehicle, i + ".jpg", jpeg(i));
        }
        training.post(vehicle + "/publications/AS24");

        assertThat(pictures(vehicle)).isEqualTo(15);
        training.post(vehicle + "/products", "{\"productId\":\"T20\"}");
        assertThat(pictures(vehicle)).isEqualTo(20);
        training.delete(vehicle + "/products/T20");
        training.post(vehicle + "/products", "{\"productId\":\"T30\"}");
        assertThat(pictures(vehicle)).isEqualTo(30);
    }

    @Test
    void saysWhenOnlyDealersMaySeeIt() {
        var vehicle = training.newVehicle();
        training.post(vehicle + "/publications/AS24Dealers");

        assertThat(training.get(path(vehicle, "de-DE")).text()).contains("nur im Händlerkanal");
    }

    @Test
    void listsPublishedVehiclesOnTheStartPage() {
        var hidden = training.newVehicle();
        var shown = training.newVehicle();
        training.post(shown + "/publications/AS24");

        var page = training.get("/").text();

        assertThat(page).contains("2 vehicles, 1 of them published").contains(path(shown, "en-GB"));
        assertThat(hidden).isNotEqualTo(shown);
    }

    @Test
    void servesItsStyle() {
        assertThat(training.get("/assets/training.css").header("Content-Type")).startsWith("text/css");
    }

    @Test
    void rendersTheMarkUpOfDescriptions() {
        assertThat(Creole.html("Hallo\\\\**fett** & <b>\\\\* eins\\\\* zwei\\\\----\\\\Ende"))
                .isEqualTo(
                        "Hallo<br><b>fett</b> &amp; &lt;b&gt;<br><ul><li>eins</li><li>zwei</li></ul><hr>" + "Ende<br>");
    }

    private Call.Result listing(
            String language, java.util.function.Consumer<tools.jackson.databind.node.ObjectNode> change) {
        var vehicle = "/vehicles/" + training.createVehicle(change).objectId();
        training.upload(vehicle, "a.jpg", jpeg(1));
        training.upload(vehicle, "b.jpg", jpeg(2));
        training.post(
                vehicle + "/financingoffers",
                sample("financingoffer-create-request.json").toString());
        training.post(vehicle + "/publications/AS24");
        return training.get(path(vehicle, language));
    }

    private String path(String vehicle, String language) {
        var url = training.call("GET", vehicle + "/publications")
                .header("Accept-Language", language)
                .send()
                .data("publicationchannels")
                .path(0)
                .path("url")
                .stringValue();
        return URI.create(url).getPath();
    }

    private long pictures(String vehicle) {
        return Pattern.compile("<img ")
                .matcher(training.get(path(vehicle, "de-DE")).text())
                .results()
                .count();
    }
}
