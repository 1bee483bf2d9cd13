package dev.carport.apps.together;

import dev.carport.api.sandbox.Sandbox.TrainingAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A dealer who fills in a platform's sign-in page. */
final class SignInPage {
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");

    private SignInPage() {}

    /** Signs in with the account of this number, grants, and gives the parameters of the callback. */
    static Map<String, String> grant(URI page, List<TrainingAccount> accounts, String customerNumber) {
        TrainingAccount account = accounts.stream()
                .filter(known -> known.settings().containsValue(customerNumber))
                .findFirst()
                .orElseThrow();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String html = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
            String hidden = HIDDEN.matcher(html)
                    .results()
                    .map(field -> encoded(field.group(1), field.group(2).replace("&amp;", "&")))
                    .collect(Collectors.joining("&", "", "&"));
            String form = hidden + encoded("login", account.user()) + "&" + encoded("password", account.password())
                    + "&decision=grant";
            URI action = page.resolve(
                    ACTION.matcher(html).results().findFirst().orElseThrow().group(1));
            String callback = client.send(
                            HttpRequest.newBuilder(action)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            return Arrays.stream(URI.create(callback).getRawQuery().split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String encoded(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
