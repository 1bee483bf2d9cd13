package dev.carport.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies and sends forms as the page it last saw would. */
public final class WebVisitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private String csrf = "";

    /** Somebody who has never been here. */
    public WebVisitor(String base, Redirect redirects) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .build();
    }

    /** Somebody whose browser follows redirects. */
    public WebVisitor(String base) {
        this(base, Redirect.NORMAL);
    }

    /** Looks at a page. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Sends a form: names and values in turn. */
    public HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>(List.of("_csrf=" + encode(csrf)));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Sends a form with a file: then names and values in turn. */
    public HttpResponse<String> upload(String path, String name, byte[] file, String... fields)
            throws IOException, InterruptedException {
        return send(upload(path, name, BodyPublishers.ofByteArray(file), fields));
    }

    /** As {@link #upload(String, String, byte[], String...)}, without saying beforehand how large it is. */
    public HttpResponse<String> uploadUnmeasured(String path, String name, byte[] file, String... fields)
            throws IOException, InterruptedException {
        return send(upload(path, name, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)), fields));
    }

    /** Sends a file as another site's page would: with the cookies, without the secret of the form. */
    public HttpResponse<String> uploadForged(String path, String name, byte[] file)
            throws IOException, InterruptedException {
        String known = csrf;
        csrf = "guessed";
        try {
            return upload(path, name, file);
        } finally {
            csrf = known;
        }
    }

    private HttpRequest.Builder upload(String path, String name, BodyPublisher file, String... fields) {
        String edge = "----carport-test-edge";
        StringBuilder head = new StringBuilder(part(edge, "_csrf", csrf));
        for (int i = 0; i < fields.length; i += 2) {
            head.append(part(edge, fields[i], fields[i + 1]));
        }
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(edge, name))
                .append("Content-Type: application/octet-stream\r\n\r\n");
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        file,
                        BodyPublishers.ofString("\r\n--" + edge + "--\r\n")));
    }

    private static String part(String edge, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(edge, name, value);
    }

    /** The first visit of all: makes the administrator and signs in as such. */
    public WebVisitor claim() throws IOException, InterruptedException {
        get("/start");
        post(
                "/start",
                "name",
                "Jutta Sattler",
                "email",
                "j.sattler@hessenkamp.example",
                "password",
                "Ein langer Satz genügt.",
                "again",
                "Ein langer Satz genügt.");
        return this;
    }

    /** As if no page of ours had been open: what is sent now carries no secret. */
    public void forgetForm() {
        csrf = "";
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        var found = CSRF.matcher(answer.body());
        if (found.find()) {
            csrf = found.group(1);
        }
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
