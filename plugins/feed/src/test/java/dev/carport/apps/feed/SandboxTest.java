package dev.carport.apps.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.http.Body;
import dev.carport.api.http.Request;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.apps.feed.fixtures.Feeds;
import dev.carport.apps.feed.sandbox.FeedSandbox;
import dev.carport.testkit.DirectHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
    private static final byte[] CONTENT = "a;b\r\n".getBytes(StandardCharsets.UTF_8);

    private static final Pattern CURL = Pattern.compile(
            "curl( -T \\S+| --data-binary \\S+)?(?: -H 'Authorization: ([^']+)')? http://127\\.0\\.0\\.1:8099(\\S*)");

    @TempDir
    private Path directory;

    private FeedSandbox start() {
        return FeedSandbox.start(new SandboxContext(directory, 0, InstantSource.fixed(Feeds.NOW)));
    }

    private static int put(FeedSandbox sandbox, String token) {
        return put(sandbox, token, "KS.csv");
    }

    private static int put(FeedSandbox sandbox, String token, String name) {
        return new DirectHttp()
                .send(Request.put(URI.create(sandbox.baseUrl() + "/inbox/" + name), new Body.Bytes(CONTENT, "text/csv"))
                        .with("Authorization", "Bearer " + token))
                .status();
    }

    @Test
    void takesAPushWithTheTokenOfItsAccount() {
        try (FeedSandbox sandbox = start()) {
            assertThat(put(sandbox, "wrong")).isEqualTo(401);
            assertThat(put(sandbox, sandbox.accounts().getLast().settings().get("token")))
                    .isEqualTo(201);

            assertThat(sandbox.file("KS.csv")).hasValue(CONTENT);
            assertThat(new DirectHttp()
                            .send(Request.get(URI.create(sandbox.baseUrl() + "/")))
                            .text())
                    .contains("KS.csv", "training", sandbox.fileServer());
        }
    }

    @Test
    void withoutAFolderOfItsOwnItLeavesNothingBehind() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Set<Path> before = folders(temporary);
        Path passing;
        try (FeedSandbox sandbox = FeedSandbox.start(new SandboxContext(null, 0, InstantSource.fixed(Feeds.NOW)))) {
            String mine = UUID.randomUUID() + ".csv";
            put(sandbox, sandbox.accounts().getLast().settings().get("token"), mine);
            Set<Path> now = folders(temporary);
            now.removeAll(before);
            passing = now.stream()
                    .filter(folder -> Files.exists(folder.resolve("inbox").resolve(mine)))
                    .findFirst()
                    .orElseThrow();
        }

        assertThat(passing).doesNotExist();
    }

    private static Set<Path> folders(Path temporary) throws IOException {
        try (Stream<Path> found = Files.list(temporary)) {
            return found.filter(path -> path.getFileName().toString().startsWith("carport-feed-sandbox"))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** The lines a person copies from the app's page do what the page says. */
    @Test
    void theLinesOfThePageWork() throws IOException {
        String page = Files.readString(Path.of("../../docs/apps/feed.md"));
        List<MatchResult> lines = CURL.matcher(page).results().toList();
        assertThat(lines).hasSize(3);
        try (FeedSandbox sandbox = start()) {
            List<Integer> answers = lines.stream()
                    .map(line -> {
                        URI address = URI.create(sandbox.baseUrl() + line.group(3));
                        Request request = String.valueOf(line.group(1)).contains("-T ")
                                ? Request.put(address, new Body.Bytes(CONTENT, "text/csv"))
                                : String.valueOf(line.group(1)).contains("--data-binary")
                                        ? Request.post(address, new Body.Bytes(CONTENT, "text/csv"))
                                        : Request.get(address);
                        return new DirectHttp()
                                .send(line.group(2) == null ? request : request.with("Authorization", line.group(2)))
                                .status();
                    })
                    .toList();

            assertThat(answers).containsExactly(201, 201, 200);
            assertThat(sandbox.names()).containsExactly("KS.csv", "again.csv");
            assertThat(page).contains(sandbox.accounts().getFirst().settings().get("user") + "@127.0.0.1");
        }
    }

    @Test
    void takesFilesBySftpAndKeepsItsPortAndKeyOverARestart() throws IOException {
        String address;
        try (FeedSandbox sandbox = start()) {
            address = sandbox.fileServer();
            var account = sandbox.accounts().getFirst().settings();
            try (SshClient client = SshClient.setUpDefaultClient()) {
                client.setServerKeyVerifier((session, remote, key) -> true);
                client.start();
                int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
                try (ClientSession session = client.connect(account.get("user"), "127.0.0.1", port)
                        .verify(Duration.ofSeconds(10))
                        .getSession()) {
                    session.addPasswordIdentity(account.get("password"));
                    session.auth().verify(Duration.ofSeconds(10));
                    try (var sftp = SftpClientFactory.instance().createSftpClient(session);
                            var out = sftp.write("KS.csv")) {
                        out.write(CONTENT);
                    }
                }
            }
            assertThat(sandbox.file("KS.csv")).hasValue(CONTENT);
        }
        try (FeedSandbox again = start()) {
            assertThat(again.fileServer()).isEqualTo(address);
            assertThat(again.names()).containsExactly("KS.csv");
        }
    }
}
