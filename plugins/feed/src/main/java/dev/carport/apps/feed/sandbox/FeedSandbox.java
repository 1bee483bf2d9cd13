package dev.carport.apps.feed.sandbox;

import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.apps.feed.FeedApp;
import dev.carport.sandbox.Faults;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import dev.carport.sandbox.Notes;
import dev.carport.sandbox.TrainingServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A receiver to practise with: an SFTP server and an address that takes files by PUT and POST, both with the same inbox, and a page that
 * shows what has arrived.
 */
public final class FeedSandbox implements Sandbox {
    static final String TOKEN = "training-token";
    private static final String INBOX = "/inbox/";

    private final Inbox inbox;
    private final FileServer files;
    private final TrainingServer server;
    private final @Nullable Path passing;

    private FeedSandbox(Inbox inbox, FileServer files, SandboxContext context, @Nullable Path passing) {
        this.passing = passing;
        this.inbox = inbox;
        this.files = files;
        this.server = new TrainingServer(
                context.port(),
                context.clock(),
                new Receiver(),
                () -> Map.of(
                        "files",
                        inbox.all().stream().collect(Collectors.toMap(Inbox.Arrived::name, Inbox.Arrived::size))));
        server.start();
    }

    /**
     * Opens both.
     *
     * @throws UncheckedIOException when a port is taken or the directory cannot be used
     */
    public static FeedSandbox start(SandboxContext context) {
        Path directory = directory(context);
        Inbox inbox = new Inbox(directory.resolve("inbox"));
        FileServer files = FileServer.start(inbox.folder(), directory);
        try {
            return new FeedSandbox(inbox, files, context, context.directory() == null ? directory : null);
        } catch (RuntimeException notStarted) {
            files.close();
            throw notStarted;
        }
    }

    private static Path directory(SandboxContext context) {
        try {
            Path kept = context.directory();
            return kept == null ? Files.createTempDirectory("carport-feed-sandbox") : Files.createDirectories(kept);
        } catch (IOException failed) {
            throw new UncheckedIOException("The training copy has no directory", failed);
        }
    }

    @Override
    public URI baseUrl() {
        return server.address();
    }

    @Override
    public Map<String, String> credentials() {
        return Map.of();
    }

    @Override
    public List<TrainingAccount> accounts() {
        return List.of(
                account("SFTP", "SFTP", files.address(), "user", FileServer.USER, "password", FileServer.PASSWORD),
                account("HTTP", "HTTP_PUT", server.address() + INBOX, "token", TOKEN));
    }

    private static TrainingAccount account(String name, String way, String address, String... access) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("way", way);
        settings.put("server", address);
        for (int i = 0; i < access.length; i += 2) {
            settings.put(access[i], access[i + 1]);
        }
        return new TrainingAccount(name, "", "", settings);
    }

    /** What goes wrong with requests by HTTP. */
    public Faults faults() {
        return server.faults();
    }

    /** Where the SFTP server is, as dealers type it. */
    public String fileServer() {
        return files.address();
    }

    /** A file that has arrived. */
    public Optional<byte[]> file(String name) {
        return inbox.get(name);
    }

    /** Names of the files that have arrived. */
    public List<String> names() {
        return inbox.all().stream().map(Inbox.Arrived::name).toList();
    }

    @Override
    public void close() {
        server.close();
        files.close();
        if (passing != null) {
            forget(passing);
        }
    }

    private static void forget(Path directory) {
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot delete " + directory, failed);
        }
    }

    private final class Receiver implements TrainingServer.Simulated {
        @Override
        public HttpAnswer answer(HttpCall call, Notes notes) {
            if (!call.path().startsWith(INBOX)) {
                return HttpAnswer.text(404, "Files go to " + INBOX + "{name}");
            } else if (!call.header("Authorization").orElse("").equals("Bearer " + TOKEN)) {
                return HttpAnswer.text(401, "The token is " + TOKEN);
            } else if (!call.method().equals("PUT") && !call.method().equals("POST")) {
                return HttpAnswer.text(405, "PUT or POST");
            }
            String name = URLDecoder.decode(
                    call.path().substring(INBOX.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
            return inbox.put(name, call.body()) ? HttpAnswer.empty(201) : HttpAnswer.text(400, "Not a name of a file");
        }

        @Override
        public Optional<HttpAnswer> page(HttpCall call) {
            if (!call.method().equals("GET")) {
                return Optional.empty();
            } else if (call.path().equals("/")) {
                boolean german = call.header("Accept-Language").orElse("de").startsWith("de");
                return Optional.of(HttpAnswer.html(200, start(german ? Locale.GERMAN : Locale.ENGLISH)));
            } else if (call.path().startsWith(INBOX)) {
                String name = URLDecoder.decode(
                        call.path().substring(INBOX.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
                // shown as text whatever it says it is: files come from outside
                return Optional.of(inbox.get(name)
                        .map(content -> HttpAnswer.of(200, "text/plain; charset=utf-8", content)
                                .with("X-Content-Type-Options", "nosniff"))
                        .orElseGet(() -> HttpAnswer.empty(404)));
            }
            return Optional.empty();
        }
    }

    private String start(Locale language) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(language.getLanguage())
                .append("\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(text(language, "training.title"))
                .append("</title><h1>")
                .append(text(language, "training.title"))
                .append("</h1><ul>");
        accounts()
                .forEach(account -> page.append("<li>")
                        .append(escape(account.name()))
                        .append(": ")
                        .append(escape(String.join(", ", account.settings().values())))
                        .append("</li>"));
        page.append("</ul><h2>").append(text(language, "training.files")).append("</h2><ul>");
        for (Inbox.Arrived file : inbox.all()) {
            page.append("<li><a href=\"")
                    .append(INBOX)
                    .append(URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                            .replace("+", "%20"))
                    .append("\">")
                    .append(escape(file.name()))
                    .append("</a>, ")
                    .append(file.size())
                    .append(" bytes</li>");
        }
        return page.append("</ul></html>").toString();
    }

    private static String text(Locale language, String key) {
        return escape(FeedApp.messages().text(language, key).orElse(key));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
