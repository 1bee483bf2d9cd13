package dev.carport.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.stock.StockFilter;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stock that comes as a file, over real HTTP. */
class UploadTest {

    private static final String UPLOAD = "/at/KS/stock/upload";
    private static final String HEADER = "number;kind;condition;make;model\n";
    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private TestCarport carport;
    private WebVisitor dealer;

    @BeforeEach
    void start() throws Exception {
        carport = TestCarport.start(folder, InstantSource.system());
        DealerFixture.fill(carport.carport().engine(), InstantSource.system().instant());
        dealer = new WebVisitor(carport.base()).claim();
        dealer.get("/locations/new");
        speak("en");
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    // choosing

    @Test
    void saysBeforehandHowLargeAFileMayBe() throws Exception {
        assertThat(text(dealer.get(UPLOAD))).contains("At most 50 MB and 10,000 vehicles.");
    }

    @Test
    void asksForAFileWhenNoneWasChosen() throws Exception {
        HttpResponse<String> answer = dealer.upload(UPLOAD, "", new byte[0], "mode", "add");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("Please choose a file first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"carport.csv", "carport.json", "carport.ndjson"})
    void everyExampleCanBeTakenOverAsItIs(String example) throws Exception {
        HttpResponse<String> file = dealer.get(UPLOAD + "/examples/" + example);

        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        String page = text(send(file.body().getBytes(StandardCharsets.UTF_8), "add"));
        assertThat(page).contains("Take over 3 vehicles").contains("3 new").contains("0 faulty");
    }

    @Test
    void namesEveryFieldAndItsValues() throws Exception {
        assertThat(text(dealer.get(UPLOAD + "/fields")))
                .contains("history.firstRegistration")
                .contains("prices.gross")
                .contains("financing[0].")
                .contains("DEMONSTRATION");
        assertThat(dealer.get(UPLOAD + "/schema.json").body()).contains("json-schema.org");
    }

    // preview and decision

    @Test
    void showsWhatWouldHappenAndChangesNothingYet() throws Exception {
        String page = text(send(csv("KS-24817;CAR;USED;Volkswagen;Golf", "N-1;CAR;USED;Opel;Astra"), "add"));

        assertThat(page).contains("1 new").contains("1 changed").contains("0 unchanged");
        assertThat(count()).isEqualTo(13);
    }

    @Test
    void takesAFileOverWithOnePress() throws Exception {
        HttpResponse<String> preview = send(csv("N-1;CAR;USED;Opel;Astra", "N-2;CAR;USED;Opel;Corsa"), "add");
        String page = text(press(preview, "all"));

        assertThat(page).contains("Everything is taken over.").contains("2 new");
        assertThat(count()).isEqualTo(15);
        assertThat(waitingFiles()).isEmpty();
    }

    @Test
    void findsNothingToDoInAnEqualFile() throws Exception {
        byte[] file = csv("N-1;CAR;USED;Opel;Astra");
        press(send(file, "add"), "all");

        assertThat(text(send(file, "add")))
                .contains("1 unchanged")
                .contains("Everything is equal already.")
                .doesNotContain("Take over one vehicle");
    }

    @Test
    void takesNothingOverWhenALineIsFaulty() throws Exception {
        HttpResponse<String> preview = send(csv("N-1;CAR;USED;Opel;Astra", "N-2;BOAT;USED;Opel;Corsa"), "add");

        assertThat(text(preview))
                .contains("One line is faulty")
                .contains("3 N-2")
                .contains("BOAT");
        assertThat(text(press(preview, "all"))).contains("Nothing was taken over.");
        assertThat(count()).isEqualTo(13);
    }

    @Test
    void takesOnlyTheGoodLinesOverWhenAPersonSaysSo() throws Exception {
        HttpResponse<String> preview = send(csv("N-1;CAR;USED;Opel;Astra", "N-2;BOAT;USED;Opel;Corsa"), "whole");

        assertThat(text(preview)).contains("no vehicle leaves the stock");
        assertThat(text(press(preview, "good"))).contains("1 new").contains("1 faulty, left out");
        assertThat(count()).isEqualTo(14);
    }

    @Test
    void offersTheFindingsAsAFile() throws Exception {
        HttpResponse<String> preview = send(csv("N-1;CAR;USED;A;B", "N-2;BOAT;USED;A;B"), "add");
        HttpResponse<String> findings = dealer.get(path(preview) + "/findings.csv");

        assertThat(findings.body()).contains("\"3\";\"N-2\";\"kind\";\"Kind cannot be \"\"BOAT\"\".\"");
    }

    @Test
    void showsAllFaultyLinesInParts() throws Exception {
        HttpResponse<String> preview = send(
                csv(IntStream.rangeClosed(1, 120)
                        .mapToObj(i -> "N-" + i + ";BOAT;USED;A;B")
                        .toArray(String[]::new)),
                "add");

        assertThat(text(preview))
                .contains("120 lines are faulty")
                .contains("N-50 ")
                .doesNotContain("N-51 ");
        assertThat(text(dealer.get(path(preview) + "?from=100")))
                .contains("N-120 ")
                .doesNotContain("N-100 ");
    }

    @Test
    void letsVehiclesGoThatAreNotInAWholeStock() throws Exception {
        String[] all = numbers()
                .filter(number -> !number.equals("KS-30012"))
                .map(number -> number + ";CAR;USED;Opel;Astra")
                .toArray(String[]::new);
        HttpResponse<String> preview = send(csv(all), "whole");

        assertThat(text(preview)).contains("One vehicle leaves the stock").contains("KS-30012");
        assertThat(text(press(preview, "all"))).contains("1 have left the stock");
        assertThat(count()).isEqualTo(12);
    }

    @Test
    void holdsAWholeStockThatHasShrunkUntilAPersonReleasesIt() throws Exception {
        HttpResponse<String> preview = send(csv("N-1;CAR;USED;Opel;Astra"), "whole");

        assertThat(text(preview))
                .contains("Held: very many vehicles would leave")
                .contains("13 of 13 vehicles");
        assertThat(text(press(preview, "all")))
                .contains("Nothing was taken over.")
                .contains("13 of 13");
        assertThat(count()).isEqualTo(13);
        assertThat(text(press(dealer.get(path(preview)), "released"))).contains("13 have left the stock");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void looksAgainWhenOtherVehiclesWouldLeaveThanTheOnesThatWereShown() throws Exception {
        HttpResponse<String> preview = send(csv("N-1;CAR;USED;Opel;Astra"), "whole");
        DealerFixture.put(
                carport.carport().engine(),
                InstantSource.system().instant(),
                List.of("{\"number\":\"Z-9\",\"kind\":\"CAR\",\"condition\":\"USED\"}"));

        assertThat(text(press(preview, "released"))).contains("The stock has changed since the preview");
        assertThat(count()).isEqualTo(14);
    }

    @Test
    void isDoneOnceOnly() throws Exception {
        HttpResponse<String> preview = send(csv("N-1;CAR;USED;Opel;Astra"), "add");
        press(preview, "all");

        assertThat(text(press(preview, "all")))
                .contains("Everything is taken over.")
                .contains("1 new");
        assertThat(count()).isEqualTo(14);
    }

    @Test
    void forgetsADiscardedFile() throws Exception {
        HttpResponse<String> preview = send(csv("N-1;CAR;USED;Opel;Astra"), "add");
        press(preview, "discard");

        HttpResponse<String> gone = dealer.get(path(preview));
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(text(gone)).contains("This file is no longer here.");
        assertThat(waitingFiles()).isEmpty();
    }

    // who

    @Test
    void takesNothingFromAForeignPage() throws Exception {
        WebVisitor other = new WebVisitor(carport.base());
        HttpResponse<String> answer = other.upload(UPLOAD, "a.csv", csv("N-1;CAR;USED;A;B"), "mode", "add");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void asksForTheSecretOfTheForm() throws Exception {
        HttpResponse<String> answer = dealer.uploadForged(UPLOAD, "a.csv", csv("N-1;CAR;USED;A;B"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(waitingFiles()).isEmpty();
    }

    @Test
    void showsAFileAtItsOwnLocationOnly() throws Exception {
        String path = path(send(csv("N-1;CAR;USED;A;B"), "add"));

        assertThat(dealer.get(path.replace("/at/KS/", "/at/G%C3%96/")).statusCode())
                .isEqualTo(404);
        assertThat(dealer.get(UPLOAD + "/files/..%2F..%2Fcarport").statusCode()).isIn(400, 404);
    }

    @Test
    void isOnlyForWhoMayChangeTheStock() throws Exception {
        WebVisitor viewer = carport.person(
                "viewer", Rights.none().and("KS", Right.VIEW, Right.MARKETING).and("GÖ", Right.STOCK));

        assertThat(viewer.get("/at/KS/stock").body()).doesNotContain("/stock/upload\"");
        assertThat(viewer.get(UPLOAD).statusCode()).isEqualTo(403);
        assertThat(viewer.upload(UPLOAD, "a.csv", csv("N-1;CAR;USED;A;B"), "mode", "add")
                        .statusCode())
                .isEqualTo(403);
        assertThat(waitingFiles()).isEmpty();
    }

    @Test
    void showsAFileToWhoUploadedItOnly() throws Exception {
        String path = path(send(csv("N-1;CAR;USED;A;B"), "add"));
        WebVisitor other = carport.person("other", Rights.none().and("KS", Right.STOCK));

        assertThat(other.get(path).statusCode()).isEqualTo(404);
        other.post(path, "choice", "all", "state", "");
        assertThat(count()).isEqualTo(13);
        assertThat(dealer.get(path).statusCode()).isEqualTo(200);
    }

    // bad files

    @Test
    void explainsAnEmptyFile() throws Exception {
        assertThat(text(send(new byte[0], "add"))).contains("There is nothing in the file.");
        assertThat(text(send("  \n".getBytes(StandardCharsets.UTF_8), "add")))
                .contains("There is nothing in the file.");
        assertThat(text(send("[]".getBytes(StandardCharsets.UTF_8), "whole")))
                .contains("There is nothing in the file.");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16", "UTF-16LE"})
    void readsUmlautsHoweverTheyAreWritten(String charset) throws Exception {
        String file = HEADER + "N-1;CAR;USED;Skoda;Überführung\n";
        HttpResponse<String> preview = send(file.getBytes(Charset.forName(charset)), "add");

        if (charset.equals("UTF-16LE")) {
            assertThat(text(preview)).contains("The file is not in UTF-8, or it mixes character sets.");
        } else {
            press(preview, "all");
            assertThat(carport.carport()
                            .engine()
                            .stock()
                            .find("KS", "N-1")
                            .orElseThrow()
                            .model())
                    .isEqualTo("Überführung");
        }
    }

    @Test
    void saysThatJsonMustBeUtf8() throws Exception {
        byte[] file = "[{\"number\":\"Ü-1\"}]".getBytes(Charset.forName("windows-1252"));

        assertThat(text(send(file, "add"))).contains("The file is not in UTF-8");
    }

    @Test
    void namesTheLineWhereJsonBreaks() throws Exception {
        String file = "[\n{\"number\":\"N-1\",\"kind\":\"CAR\",\"condition\":\"USED\"},\n{\"number\" \"N-2\"}\n]";

        assertThat(text(send(file.getBytes(StandardCharsets.UTF_8), "add")))
                .contains("From line 3 on the file cannot be read.")
                .contains("Nothing was taken over.")
                .doesNotContain("Take over only");
    }

    @Test
    void recognisesArchivesAndPictures() throws Exception {
        assertThat(text(send(zip(), "add"))).contains("ZIP archive or an Excel workbook");
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(text(send(png, "add"))).contains("The file holds no text");
    }

    @Test
    void namesUnknownColumns() throws Exception {
        byte[] file = "number;kind;condition;milage;Mileage\nN-1;CAR;USED;5;5\n".getBytes(StandardCharsets.UTF_8);

        assertThat(text(send(file, "add")))
                .contains("A vehicle has no field \"milage\".")
                .contains("A vehicle has no field \"Mileage\". Did you mean \"history.mileage\"?");
    }

    @Test
    void namesNumbersThatOccurTwice() throws Exception {
        assertThat(text(send(csv("N-1;CAR;USED;A;B", "N-1;CAR;USED;A;C"), "add")))
                .contains("already occurs on line 2");
    }

    @Test
    void refusesTenThousandAndOneVehicles() throws Exception {
        byte[] file = csv(IntStream.rangeClosed(1, 10_001)
                .mapToObj(i -> "N-" + i + ";CAR;USED;A;B")
                .toArray(String[]::new));

        assertThat(text(send(file, "add"))).contains("more than 10,000 vehicles");
    }

    @Test
    void refusesAFileOf51Megabytes() throws Exception {
        byte[] file = new byte[51_000_000];
        Arrays.fill(file, (byte) ' ');
        HttpResponse<String> answer = dealer.upload(UPLOAD, "large.csv", file, "mode", "add");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(text(answer)).contains("The file is larger than 50 MB.");
        assertThat(waitingFiles()).isEmpty();
    }

    @Test
    void refusesAFileThatTurnsOutTooLargeOnTheWay() throws Exception {
        byte[] file = new byte[51_000_000];
        Arrays.fill(file, (byte) ' ');
        HttpResponse<String> answer = dealer.uploadUnmeasured(UPLOAD, "large.csv", file, "mode", "add");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(text(answer)).contains("The file is larger than 50 MB.");
        assertThat(waitingFiles()).isEmpty();
    }

    @Test
    void speaksTheLanguageOfThePerson() throws Exception {
        speak("de");

        assertThat(text(send(csv("N-1;BOAT;USED;A;B"), "add")))
                .contains("Eine Zeile ist fehlerhaft")
                .contains("Nichts ist übernommen");
    }

    private void speak(String language) throws Exception {
        dealer.post("/me/language", "back", "/", "language", language);
    }

    private HttpResponse<String> send(byte[] file, String mode) throws Exception {
        return dealer.upload(UPLOAD, "stock.csv", file, "mode", mode);
    }

    private HttpResponse<String> press(HttpResponse<String> preview, String choice) throws Exception {
        Matcher state = STATE.matcher(preview.body());
        return dealer.post(path(preview), "choice", choice, "state", state.find() ? state.group(1) : "");
    }

    private static String path(HttpResponse<String> preview) {
        return preview.uri().getPath();
    }

    private long count() {
        return carport.carport().engine().stockStore().count(StockFilter.of("KS"));
    }

    private Stream<String> numbers() {
        return carport.carport().engine().stockStore().numbers("KS").stream();
    }

    private List<Path> waitingFiles() throws IOException {
        Path uploads = folder.resolve("uploads");
        if (!Files.exists(uploads)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(uploads)) {
            return files.toList();
        }
    }

    private static byte[] csv(String... lines) {
        return (HEADER + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** What a person reads, blanks folded. */
    private static String text(HttpResponse<String> page) {
        return Stream.of(page.body().replaceAll("(?s)<svg.*?</svg>", " ").replaceAll("(?s)<[^>]+>", " "))
                .map(words ->
                        words.replace("&quot;", "\"").replace("&amp;", "&").replaceAll("\\s+", " "))
                .collect(Collectors.joining());
    }
}
