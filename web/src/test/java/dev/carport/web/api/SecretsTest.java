package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A canary in every secret the API takes is seen in no answer. */
class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void noAnswerHoldsASecret() throws Exception {
        try (ApiServer server = new ApiServer(folder).location("KS")) {
            ApiClient admin = server.admin;
            String export = "/locations/KS/exports/yard";
            String environment = admin.put(
                            "/apps/yard/environment",
                            "{\"name\":\"production\",\"credentials\":{\"clientSecret\":\"canary-1\"}}")
                    .text();
            String saved = admin.put(export, "{\"customerNumber\":\"C-100\",\"gateKey\":\"canary-2\"}")
                    .text();
            String refused = admin.put(export, "{\"gateKey\":\"canary-3\",\"nonsense\":1}")
                    .text();
            String again = admin.put(export, "{\"customerNumber\":\"C-100\",\"gateKey\":\"***\"}")
                    .text();
            admin.put("/locations/KS/vehicles/K-1", ApiServer.car("K-1", 5000));
            List<String> answers = List.of(
                    environment,
                    saved,
                    refused,
                    again,
                    admin.get("/apps").text(),
                    admin.get(export).text(),
                    admin.post(export + "/plan").text(),
                    admin.post(export + "/check").text(),
                    admin.get(export + "/transmissions").text());

            assertThat(answers)
                    .noneMatch(answer -> answer.contains("canary"))
                    .noneMatch(answer -> answer.contains(ApiServer.MASTER_KEY));
            assertThat(admin.get(export).json().path("settings").path("gateKey").asString())
                    .isEqualTo("***");
        }
    }
}
