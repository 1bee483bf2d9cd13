package dev.carport.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser for tests. Every page opened through it must be free of console errors, sideways scrolling and
 * violations of WCAG 2.2 AA that axe can see; {@link #look} also leaves a picture in {@code target/screenshots}.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path PICTURES = Path.of("target/screenshots");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(String executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable))
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Starts the browser that CARPORT_CHROMIUM names or that stands in a usual place; skips the test if there is none. */
    public static Chromium start() {
        Optional<String> executable = Stream.of(
                        Optional.ofNullable(System.getenv("CARPORT_CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path)))
                .findFirst();
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium: install it or set CARPORT_CHROMIUM");
        return new Chromium(executable.orElseThrow());
    }

    /** How a page is looked at. */
    public enum Screen {
        DESKTOP(1280, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /**
     * A visitor's own window.
     *
     * @param session the session's cookie; null for nobody
     */
    public Window open(String base, Screen screen, String language, boolean dark, @Nullable String session) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale(language)
                .setHasTouch(screen == Screen.PHONE)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        List<Cookie> cookies = new ArrayList<>();
        cookies.add(new Cookie("carport-language", language).setUrl(base));
        if (session != null) {
            cookies.add(new Cookie("carport-session", session).setUrl(base));
        }
        context.addCookies(cookies);
        return new Window(context, base, language + "-" + screen.width + (dark ? "-dark" : ""));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** One window with one page at a time. */
    public static final class Window implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final String base;
        private final String suffix;
        private final List<String> errors = new ArrayList<>();

        private Window(BrowserContext context, String base, String suffix) {
            this.context = context;
            this.base = base;
            this.suffix = suffix;
            page = context.newPage();
            page.setDefaultTimeout(10_000);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    errors.add(message.text() + " at " + message.location());
                }
            });
            page.onPageError(errors::add);
        }

        /** The page, to click and type. */
        public Page page() {
            return page;
        }

        /** Goes to a path of the server. */
        public Window go(String path) {
            page.navigate(base + path);
            return this;
        }

        /** Switches the signed-in person to a language. */
        public Window speak(String language) {
            go("/locations/new");
            if (!language.equals(page.getAttribute("html", "lang"))) {
                page.click(".user > summary");
                page.click("button[name=language]");
                page.waitForSelector("html[lang=" + language + "]");
            }
            return this;
        }

        /** Forgets console errors that the test itself provoked, such as an answer of 422. */
        public Window forgetErrors() {
            errors.clear();
            return this;
        }

        /** Leaves a picture and holds that nothing is wrong with the page as it stands now. */
        public Window look(String name) {
            assertThat(errors).as("console errors of %s", name).isEmpty();
            // what sticks to the window would otherwise stand in the middle of the picture
            page.evaluate("window.scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + suffix + ".png"))
                    .setFullPage(true));
            assertThat(((Number) Objects.requireNonNull(
                                    page.evaluate("document.documentElement.scrollWidth - window.innerWidth")))
                            .intValue())
                    .as("%s %s scrolls sideways: %s", name, suffix, widest())
                    .isLessThanOrEqualTo(0);
            var violations = new AxeBuilder(page)
                    .withTags(RULES).analyze().getViolations().stream()
                            .map(v -> v.getId() + " " + v.getHelp() + " "
                                    + v.getNodes().stream()
                                            .map(n -> n.getHtml() + " " + n.getFailureSummary())
                                            .limit(3)
                                            .toList())
                            .toList();
            assertThat(violations).as("axe on %s %s", name, suffix).isEmpty();
            return this;
        }

        private String widest() {
            return Arrays.toString(new Object[] {
                page.evaluate("[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right >"
                        + " window.innerWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 120))")
            });
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
