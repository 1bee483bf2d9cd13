package dev.carport.apps.autoscout24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 100 vehicles with 12 pictures each, written from many sides at once, and read again after a restart. */
class FullStockTest {
    private static final int VEHICLES = 100;
    private static final int PICTURES = 12;

    @Test
    void takesAWholeStockAndKeepsIt(@TempDir Path directory) throws Exception {
        var dealer = DemoDealers.KASSEL.customerNumber();
        try (var training = new Training(builder -> builder.directory(directory));
                var threads = Executors.newFixedThreadPool(16)) {
            var jobs = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < VEHICLES; i++) {
                var number = i;
                jobs.add(() -> list(training, number));
            }
            for (var job : threads.invokeAll(jobs)) {
                assertThat(job.get()).isEqualTo(201);
            }
        }
        try (var training = new Training(builder -> builder.directory(directory).ids(Ids.seeded(99)))) {
            var held = training.sandbox.vehicles(dealer);
            assertThat(held).hasSize(VEHICLES);
            assertThat(held).allMatch(vehicle -> vehicle.imageIds().size() == PICTURES);
            assertThat(new HashSet<>(
                            held.stream().map(HeldVehicle::crossReference).toList()))
                    .hasSize(VEHICLES);
            assertThat(training.get("/vehicles").data("vehicles").size()).isEqualTo(VEHICLES);
        }
    }

    private static int list(Training training, int number) {
        var created = training.createVehicle(
                vehicle -> Training.object(vehicle, "identifier").put("crossReference", "V" + number));
        var path = "/vehicles/" + created.objectId();
        for (var i = 0; i < PICTURES; i++) {
            training.upload(path, i + ".jpg", Training.jpeg(number * PICTURES + i));
        }
        return training.post(path + "/publications/AS24").status();
    }
}
