package dev.carport.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.CarportServer.Served;
import dev.carport.web.http.Access;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyMarket;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tries the door of every page there is; a page that is added later is tried too. */
class PageRightsTest {

    private static final String STREAM = "/events";

    @TempDir
    static Path folder;

    private static TestCarport carport;

    @BeforeAll
    static void start() throws Exception {
        InstantSource clock = InstantSource.system();
        carport = TestCarport.start(folder, clock, new ToyApp(new ToyMarket()));
        DealerFixture.fill(carport.carport().engine(), clock.instant());
        new WebVisitor(carport.base()).claim();
    }

    @AfterAll
    static void stop() {
        carport.close();
    }

    @Test
    void leadsWhoeverIsNotSignedInToTheDoor() throws Exception {
        WebVisitor stranger = new WebVisitor(carport.base(), Redirect.NEVER);

        for (Served route : guarded()) {
            HttpResponse<String> answer = ask(stranger, route, "KS");
            if (route.method().equals("GET")) {
                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(route.toString())
                        .startsWith("/login?next=");
            } else {
                assertThat(answer.statusCode()).as(route.toString()).isIn(401, 403);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Access.class,
            names = {"OPEN", "SIGNED_IN"},
            mode = EnumSource.Mode.EXCLUDE)
    void opensToTheRightItAsksForAndToNoOther(Access access) throws Exception {
        Right right = Right.valueOf(access.name());
        boolean everything = right == Right.ADMIN;
        WebVisitor person = carport.person("only-" + right, Rights.everywhere(right));
        person.get("/at/KS");

        for (Served route : guarded()) {
            int status = ask(person, route, "KS").statusCode();
            if (everything || route.access() == access || route.access() == Access.SIGNED_IN) {
                assertThat(status).as(route.toString()).isNotIn(401, 403, 500);
            } else {
                assertThat(status).as(route.toString()).isEqualTo(403);
            }
            person.get("/at/KS");
        }
    }

    @Test
    void hidesTheLocationsOfOthers() throws Exception {
        WebVisitor person = carport.person("kassel-only", Rights.none().and("KS", Right.ADMIN));
        person.get("/at/KS");

        for (Served route : guarded()) {
            if (route.path().contains("{location}")) {
                assertThat(ask(person, route, "G%C3%96").statusCode())
                        .as(route.toString())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void takesNoFormThatDoesNotComeFromItself() throws Exception {
        WebVisitor person = carport.person("without-a-page", Rights.admin());

        for (Served route : guarded()) {
            if (route.method().equals("POST")) {
                person.forgetForm();
                assertThat(ask(person, route, "KS").statusCode())
                        .as(route.toString())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void beginsNothingForWhoeverOnlyLooks() throws Exception {
        WebVisitor person = carport.person("only-looks", Rights.none().and("GÖ", Right.VIEW));

        for (Served route : guarded()) {
            if (route.method().equals("GET")) {
                ask(person, route, "G%C3%96");
            }
        }

        assertThat(carport.carport().engine().exports().find("GÖ", "market")).isEmpty();
        assertThat(person.get("/at/G%C3%96/apps/market/activate/live").statusCode())
                .isEqualTo(404);
    }

    private static List<Served> guarded() {
        List<Served> guarded = carport.carport().served().stream()
                .filter(route -> route.access() != Access.OPEN)
                .filter(route -> !route.path().equals(STREAM))
                .toList();
        assertThat(guarded).hasSizeGreaterThan(30);
        return guarded;
    }

    private static HttpResponse<String> ask(WebVisitor person, Served route, String location) throws Exception {
        String path = route.path()
                .replace("{location}", location)
                .replace("{app}", "market")
                .replace("{number}", "KS-24733")
                .replaceAll("\\{[a-z]+}", "x");
        return route.method().equals("GET") ? person.get(path) : person.post(path);
    }
}
