package dev.carport.apps.autoscout24.sandbox;

import dev.carport.sandbox.Html;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code /auth/oauth/v2/authorize}: where a dealer signs in and grants or denies. The document names no {@code state}; it is
 * given back when it was sent.
 */
final class AuthorizePage {
    static final String PATH = "/auth/oauth/v2/authorize";
    static final String DECISION = "/auth/oauth/v2/authorize/decision";

    private static final List<String> PARAMETERS = List.of("response_type", "client_id", "redirect_uri", "state");

    private final Dealers dealers;
    private final Grants grants;
    private final Map<String, OAuthClient> clients;

    AuthorizePage(Dealers dealers, Grants grants, Map<String, OAuthClient> clients) {
        this.dealers = dealers;
        this.grants = grants;
        this.clients = clients;
    }

    /** Whether the request is for the sign-in. */
    boolean answers(HttpCall call) {
        return (call.path().equals(PATH) || call.path().equals(DECISION))
                && (call.method().equals("GET") || call.method().equals("POST"));
    }

    HttpAnswer answer(HttpCall call) {
        var texts = PageTexts.forBrowser(call);
        Map<String, List<String>> parameters;
        try {
            parameters = call.method().equals("POST") ? call.allFields() : call.allParameters();
        } catch (IllegalArgumentException brokenEncoding) {
            return failure(texts, OAuthRefusal.BAD_AUTHORIZE_REQUEST);
        }
        var client = clients.get(first(parameters, "client_id"));
        if (client == null) {
            return failure(texts, OAuthRefusal.INVALID_CLIENT);
        }
        var redirectUri = first(parameters, "redirect_uri");
        var objection = client.objectionTo(redirectUri);
        if (objection != null) {
            return failure(texts, objection);
        }
        var request = new Request(client, redirectUri, optional(parameters, "state"));
        if (PARAMETERS.stream()
                        .anyMatch(
                                name -> parameters.getOrDefault(name, List.of()).size() > 1)
                || first(parameters, "response_type").isEmpty()) {
            return back(request, OAuthRefusal.BAD_AUTHORIZE_REQUEST);
        }
        if (!first(parameters, "response_type").equals("code")) {
            return back(request, OAuthRefusal.UNSUPPORTED_RESPONSE_TYPE);
        }
        return call.path().equals(DECISION)
                ? decided(texts, request, parameters)
                : form(texts, request, first(parameters, "login_hint"), false);
    }

    private HttpAnswer decided(PageTexts texts, Request request, Map<String, List<String>> parameters) {
        if (!first(parameters, "decision").equals("grant")) {
            return back(request, OAuthRefusal.ACCESS_DENIED);
        }
        var login = first(parameters, "login").strip();
        var dealer = dealers.signedIn(login, first(parameters, "password"));
        if (dealer.isEmpty()) {
            return form(texts, request, login, true);
        }
        if (dealer.get().has(Dealer.Limit.KNOWN_DEVICES_ONLY)) {
            return back(request, OAuthRefusal.SERVER_ERROR);
        }
        var code = grants.issueCode(
                request.client().id(), request.redirectUri(), dealer.get().customerNumber());
        return redirect(request, "code=" + encoded(code));
    }

    private static HttpAnswer back(Request request, OAuthRefusal why) {
        return redirect(request, "error=" + encoded(why.error()) + "&error_description=" + encoded(why.description()));
    }

    private static HttpAnswer redirect(Request request, String query) {
        var separator = request.redirectUri().contains("?") ? "&" : "?";
        var state = request.state() == null ? "" : "&state=" + encoded(request.state());
        return HttpAnswer.empty(303).with("Location", request.redirectUri() + separator + query + state);
    }

    /** Without a trustworthy way back the browser stays here. */
    private static HttpAnswer failure(PageTexts texts, OAuthRefusal why) {
        var content = "<section class=\"card narrow\"><p>%s</p><p class=\"code\">%s: %s</p></section>";
        return PublicPages.page(
                400,
                texts,
                texts.text("authorize.failed"),
                String.format(
                        Locale.ROOT,
                        content,
                        Html.escape(texts.text("authorize.failed.hint")),
                        Html.escape(why.error()),
                        Html.escape(why.description())));
    }

    private HttpAnswer form(PageTexts texts, Request request, String login, boolean wrong) {
        var password = dealers.all().stream()
                .filter(dealer -> dealer.login().equals(login))
                .findAny()
                .map(Dealer::password)
                .orElse("");
        var content = new StringBuilder("<div class=\"columns\"><section class=\"card\">");
        content.append("<p>")
                .append(Html.escape(texts.text("authorize.ask", request.client().name())))
                .append("</p>");
        if (wrong) {
            content.append("<p class=\"error\" role=\"alert\">")
                    .append(Html.escape(texts.text("authorize.wrong")))
                    .append("</p>");
        }
        content.append("<form method=\"post\" action=\"").append(DECISION).append("\">");
        hidden(content, "response_type", "code");
        hidden(content, "client_id", request.client().id());
        hidden(content, "redirect_uri", request.redirectUri());
        if (request.state() != null) {
            hidden(content, "state", request.state());
        }
        input(content, texts.text("authorize.login"), "login", "text", "username", login);
        input(content, texts.text("authorize.password"), "password", "password", "off", wrong ? "" : password);
        content.append("<p class=\"buttons\"><button name=\"decision\" value=\"grant\">")
                .append(Html.escape(texts.text("authorize.grant")))
                .append("</button><button class=\"quiet\" name=\"decision\" value=\"deny\" formnovalidate>")
                .append(Html.escape(texts.text("authorize.deny")))
                .append("</button></p></form></section>");
        accounts(content, texts, request);
        content.append("</div>");
        return PublicPages.page(wrong ? 401 : 200, texts, texts.text("authorize.title"), content.toString());
    }

    private void accounts(StringBuilder content, PageTexts texts, Request request) {
        content.append("<section class=\"card aside\"><h2>")
                .append(Html.escape(texts.text("authorize.accounts")))
                .append("</h2><p>")
                .append(Html.escape(texts.text("authorize.accounts.hint")))
                .append("</p><ul class=\"accounts\">");
        for (var dealer : dealers.all()) {
            content.append("<li><a href=\"")
                    .append(Html.escape(address(request, dealer.login())))
                    .append("\"><strong>")
                    .append(Html.escape(dealer.companyName()))
                    .append("</strong><span>")
                    .append(Html.escape(texts.text(
                            "authorize.account", dealer.customerNumber(), dealer.login(), dealer.password())))
                    .append("</span></a></li>");
        }
        content.append("</ul></section>");
    }

    private static String address(Request request, String login) {
        var state = request.state() == null ? "" : "&state=" + encoded(request.state());
        return PATH + "?response_type=code&client_id="
                + encoded(request.client().id()) + "&redirect_uri=" + encoded(request.redirectUri()) + state
                + "&login_hint=" + encoded(login);
    }

    private static void hidden(StringBuilder content, String name, String value) {
        content.append("<input type=\"hidden\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(Html.escape(value))
                .append("\">");
    }

    private static void input(
            StringBuilder content, String label, String name, String type, String autocomplete, String value) {
        content.append("<label for=\"")
                .append(name)
                .append("\">")
                .append(Html.escape(label))
                .append("</label><input required id=\"")
                .append(name)
                .append("\" name=\"")
                .append(name)
                .append("\" type=\"")
                .append(type)
                .append("\" autocomplete=\"")
                .append(autocomplete)
                .append("\" value=\"")
                .append(Html.escape(value))
                .append("\">");
    }

    private static String encoded(@Nullable String value) {
        return URLEncoder.encode(Objects.requireNonNullElse(value, ""), StandardCharsets.UTF_8);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static @Nullable String optional(Map<String, List<String>> parameters, String name) {
        var value = first(parameters, name);
        return value.isEmpty() ? null : value;
    }

    private record Request(
            OAuthClient client,
            String redirectUri,
            @Nullable String state) {}
}
