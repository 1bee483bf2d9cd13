package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.web.api.ApiClient.Answer;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Many vehicles at once. */
class BatchApiTest {

    @TempDir
    static Path folder;

    static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer(folder).location("KS");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void refusesABodyOf50MegabytesWithAClearSentence() throws Exception {
        Answer declared = server.admin.send(
                "POST",
                "/locations/KS/vehicles",
                BodyPublishers.ofByteArray(new byte[50_000_000]),
                "Content-Type",
                "application/json");

        assertThat(declared.status()).isEqualTo(413);
        assertThat(declared.problem()).isEqualTo("too-large");
        assertThat(declared.json().path("detail").asString())
                .isEqualTo("At most 32 MB fit into one request. Send less at once.");
    }

    @Test
    void refusesABodyThatTurnsOutTooLargeOnTheWay() throws Exception {
        Answer streamed = server.admin.send(
                "POST",
                "/locations/KS/vehicles",
                BodyPublishers.ofInputStream(() -> new Endless(50_000_000)),
                "Content-Type",
                "application/json");

        assertThat(streamed.status()).isEqualTo(413);
        assertThat(streamed.problem()).isEqualTo("too-large");
    }

    @Test
    void refusesMoreThanTenThousandVehicles() throws Exception {
        String vehicles = IntStream.rangeClosed(1, 10_001)
                .mapToObj(i -> "{\"number\":\"N" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        Answer answer = server.admin.post("/locations/KS/vehicles", vehicles);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("too-many-vehicles");
    }

    @Test
    void changesNothingWhenTheListBreaksOff() throws Exception {
        Answer answer = server.admin.post("/locations/KS/vehicles", "[" + ApiServer.car("H-1", 5000) + ",");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed");
        assertThat(server.admin.get("/locations/KS/vehicles/H-1").status()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoList() throws Exception {
        assertThat(server.admin.post("/locations/KS/vehicles", "{}").problem()).isEqualTo("not-a-list");
        assertThat(server.admin.post("/locations/KS/vehicles", "").problem()).isEqualTo("not-a-list");
        assertThat(server.admin.post("/locations/KS/vehicles", "[] []").problem())
                .isEqualTo("after-the-end");
        assertThat(server.admin.post("/locations/KS/vehicles?mode=half", "[]").problem())
                .isEqualTo("bad-parameter");
    }

    @Test
    void refusesANumberThatComesTwiceBothTimesAndStoresTheRest() throws Exception {
        Answer answer = server.admin.post(
                "/locations/KS/vehicles",
                "[" + ApiServer.car("T-1", 5000) + "," + ApiServer.car("T-2", 6000) + "," + ApiServer.car("T-1", 5500)
                        + "]");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(statuses(answer)).isEqualTo("refused created refused");
        assertThat(ApiClient.Answer.findingsOf(answer.json().path("items").get(2)))
                .containsExactly("number import.number-twice");
    }

    @Test
    void givesAResultPerVehicleWithPointersIntoTheList() throws Exception {
        server.admin.put("/locations/KS/vehicles/R-2", ApiServer.car("R-2", 6000));
        server.admin.put("/locations/KS/vehicles/R-3", ApiServer.car("R-3", 7000));

        Answer answer = server.admin.post(
                "/locations/KS/vehicles",
                "[" + ApiServer.car("R-1", 5000) + "," + ApiServer.car("R-2", 6000) + "," + ApiServer.car("R-3", 6900)
                        + "," + ApiServer.car("R-4", 0) + ",7]");

        assertThat(statuses(answer)).isEqualTo("created unchanged changed refused refused");
        JsonNode summary = answer.json().path("summary");
        assertThat(summary.path("created").asInt()).isEqualTo(1);
        assertThat(summary.path("refused").asInt()).isEqualTo(2);
        JsonNode refused = answer.json().path("items").get(3);
        assertThat(refused.path("index").asInt()).isEqualTo(3);
        assertThat(refused.path("number").asString()).isEqualTo("R-4");
        assertThat(refused.path("findings").get(0).path("pointer").asString()).isEqualTo("/3/prices/gross");
    }

    @Test
    void takesAVehiclePerLineAndNamesTheLineThatIsBroken() throws Exception {
        Answer answer = server.admin.send(
                "POST",
                "/locations/KS/vehicles",
                BodyPublishers.ofString(ApiServer.car("L-1", 5000) + "\r\n\n{broken\n" + ApiServer.car("L-2", 6000)),
                "Content-Type",
                "application/x-ndjson; charset=utf-8");

        assertThat(statuses(answer)).isEqualTo("created refused created");
        JsonNode broken = answer.json().path("items").get(1);
        assertThat(broken.path("line").asInt()).isEqualTo(3);
        assertThat(ApiClient.Answer.findingsOf(broken)).containsExactly(" stock.malformed");
    }

    @Test
    void takesAWholeStockAndLetsTheOthersLeave() throws Exception {
        server.location("FU");
        server.admin.post(
                "/locations/FU/vehicles", "[" + ApiServer.car("F-1", 5000) + "," + ApiServer.car("F-2", 6000) + "]");

        Answer answer = server.admin.post("/locations/FU/vehicles?mode=full", "[" + ApiServer.car("F-1", 5000) + "]");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(statuses(answer)).isEqualTo("unchanged");
        assertThat(answer.json().path("removed").get(0).asString()).isEqualTo("F-2");
        assertThat(answer.json().path("summary").path("removed").asInt()).isEqualTo(1);
    }

    @Test
    void holdsAnEmptyWholeStockAndOneWithErrors() throws Exception {
        server.location("HO");
        server.admin.put("/locations/HO/vehicles/H-1", ApiServer.car("H-1", 5000));

        Answer empty = server.admin.post("/locations/HO/vehicles?mode=full", "[]");
        Answer faulty = server.admin.post(
                "/locations/HO/vehicles?mode=full",
                "[" + ApiServer.car("H-2", 5000) + "," + ApiServer.car("H-3", 0) + "]");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.problem()).isEqualTo("stock-held");
        assertThat(empty.findings()).containsExactly(" import.empty");
        assertThat(faulty.findings()).containsExactly(" import.has-errors");
        assertThat(statuses(faulty)).isEqualTo("held refused");
        assertThat(server.admin.get("/locations/HO/vehicles/H-1").status()).isEqualTo(200);
        assertThat(server.admin.get("/locations/HO/vehicles/H-2").status()).isEqualTo(404);
    }

    @Test
    void letsManyLeaveOnlyWhenConfirmed() throws Exception {
        server.location("CO");
        String all = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> ApiServer.car("C-" + i, 5000))
                .collect(Collectors.joining(",", "[", "]"));
        server.admin.post("/locations/CO/vehicles", all);
        String one = "[" + ApiServer.car("C-1", 5000) + "]";

        Answer held = server.admin.post("/locations/CO/vehicles?mode=full", one);
        Answer done = server.admin.post("/locations/CO/vehicles?mode=full&confirmed=true", one);

        assertThat(held.findings()).containsExactly(" import.removes-many");
        assertThat(held.json().path("findings").get(0).path("message").asString())
                .isEqualTo("7 of 8 vehicles would leave the stock.");
        assertThat(done.json().path("summary").path("removed").asInt()).isEqualTo(7);
    }

    private static String statuses(Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("status").asString())
                .collect(Collectors.joining(" "));
    }

    /** Spaces after the beginning of a list. */
    private static final class Endless extends InputStream {

        private int left;
        private boolean begun;

        Endless(int length) {
            left = length;
        }

        @Override
        public int read() {
            if (!begun) {
                begun = true;
                return '[';
            }
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int written = 0;
            while (written < length) {
                int next = read();
                if (next < 0) {
                    return written == 0 ? -1 : written;
                }
                bytes[offset + written++] = (byte) next;
            }
            return written;
        }
    }
}
