package dev.carport.apps.autoscout24.platform;

import static dev.carport.api.vehicle.VehicleFields.ENGINE_PARTICLE_FILTER;
import static dev.carport.api.vehicle.VehicleFields.FINANCING;
import static dev.carport.api.vehicle.VehicleFields.IMAGES;
import static dev.carport.api.vehicle.VehicleFields.PRICES_GROSS;
import static dev.carport.api.vehicle.VehicleFields.VIDEOS;
import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.financing;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.motorcycle;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static dev.carport.testkit.Pictures.images;
import static dev.carport.testkit.Pictures.md5;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.json.Content;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Outcome;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.Video;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.RecordedProgress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A listing's way online, its changes, and the requests that takes. */
class CreateTest {
    private final Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aWholeListingGoesOutInTheRightOrder() {
        account.with(settings().financing(OfferMode.VALUES).onDealerChannel());
        var listing = new RecordedProgress(Mapped.REFERENCE);

        var outcome = (Outcome.Confirmed) account.transmit(wholeCar(), listing);

        assertThat(account.requests())
                .containsExactly(
                        "POST /vehicles 201",
                        "POST /vehicles/{id}/images 201",
                        "POST /vehicles/{id}/images 201",
                        "POST /vehicles/{id}/videos 201",
                        "POST /vehicles/{id}/financingoffers 201",
                        "POST /vehicles/{id}/publications/AS24 201",
                        "POST /vehicles/{id}/publications/AS24Dealers 201");
        var held = account.onlyOne();
        assertThat(held.crossReference()).isEqualTo(Mapped.REFERENCE);
        assertThat(held.imageMd5s()).containsExactly(md5(1), md5(2));
        assertThat(held.channels()).containsExactly("AS24", "AS24Dealers");
        assertThat(held.financing()).isTrue();
        assertThat(outcome.remoteId()).isEqualTo(held.vehicleId()).isEqualTo(listing.remoteId());
        assertThat(outcome.link()).isNotNull();
        assertThat(outcome.link().toString()).startsWith(account.sandbox.baseUrl() + "/");
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void aMotorcycleGoesOnline() {
        account.online(motorcycle());

        assertThat(account.onlyOne().channels()).containsExactly("AS24");
        assertThat(account.onlyOne().json()).contains("\"vehicleType\":\"B\"");
    }

    @Test
    void theSameAgainCausesNoRequest() {
        var listing = account.online(wholeCar());

        var outcome = (Outcome.Confirmed) account.transmit(wholeCar(), listing);

        assertThat(account.requests()).isEmpty();
        assertThat(outcome.link()).as("the link is remembered").isNotNull();
    }

    @Test
    void aPriceChangeIsOneRequest() {
        var listing = account.online(wholeCar());

        var outcome = account.transmit(wholeCar().with(PRICES_GROSS, Money.eur(26_900)), listing);

        assertThat(account.requests()).containsExactly("PUT /vehicles/{id} 200");
        assertThat(account.onlyOne().publicPrice()).isEqualTo(26_900);
        assertThat(((Outcome.Confirmed) outcome).link()).isNotNull();
    }

    @Test
    void aWarningOfThePlatformStaysWithTheListing() {
        // Our check would take the flag out: this is what the platform says when it comes through all the same.
        var vehicle = usedCar().with(ENGINE_PARTICLE_FILTER, true);
        var desired = withParticleFilter(account.map(vehicle));
        var listing = new RecordedProgress(Mapped.REFERENCE);

        var outcome = (Outcome.Confirmed) account.transmit(desired, "KS-1042", listing);

        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("as24.20001");
            assertThat(finding.field()).isEqualTo("engine.particleFilter");
            assertThat(finding.blocks()).isFalse();
        });
    }

    @Test
    void aHalfDoneCreateIsResumedWithTheRest() {
        account.with(settings().financing(OfferMode.VALUES));
        var listing = new RecordedProgress(Mapped.REFERENCE);
        var fault = account.sandbox
                .faults()
                .add(FaultRule.status(500).onPath(".*/images").skipping(1).always());
        assertThat(account.transmit(wholeCar(), listing)).isInstanceOf(Outcome.Retry.class);
        account.sandbox.faults().remove(fault);
        account.requests();

        assertThat(account.transmit(wholeCar(), listing)).isInstanceOf(Outcome.Confirmed.class);

        // The images were cut off, so what is there is looked at; the first one is recognised and not stored again.
        assertThat(account.requests())
                .containsExactly(
                        "GET /vehicles/{id}/imageorder 200",
                        "POST /vehicles/{id}/images 201",
                        "POST /vehicles/{id}/images 201",
                        "GET /vehicles/{id}/videos 200",
                        "POST /vehicles/{id}/videos 201",
                        "GET /vehicles/{id}/financingoffers 200",
                        "POST /vehicles/{id}/financingoffers 201",
                        "GET /vehicles/{id}/publications 200",
                        "POST /vehicles/{id}/publications/AS24 201");
        assertThat(account.onlyOne().imageMd5s()).containsExactly(md5(1), md5(2));
    }

    private static Vehicle wholeCar() {
        return usedCar()
                .with(IMAGES, images(1, 2))
                .with(VIDEOS, List.of(new Video("https://www.youtube.com/watch?v=wnKJnWRa_Ks", null)))
                .with(FINANCING, List.of(financing("1")));
    }

    private static MappingResult withParticleFilter(MappingResult mapped) {
        var parts = new LinkedHashMap<>(mapped.parts());
        var vehicle = (PartValue.Present) parts.get("vehicle");
        var json = vehicle.content().json().replace("\"particleFilter\":false", "\"particleFilter\":true");
        parts.put("vehicle", new PartValue.Present(Content.ofCanonical(json.getBytes(StandardCharsets.UTF_8))));
        return new MappingResult(parts, List.of(), List.of(), null);
    }
}
