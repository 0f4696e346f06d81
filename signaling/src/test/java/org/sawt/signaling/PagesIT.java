package org.sawt.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The built pages, in the system's Chromium. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestDatabase
class PagesIT {

    private static final LaunchOptions CHROMIUM =
            new LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox"));

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/join-[^\"]+)");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/join", "/check"})
    void aPageShowsItselfToEveryoneWithoutAnError(String address) {
        try (var playwright = Playwright.create();
                var browser = playwright.chromium().launch(CHROMIUM)) {
            var page = browser.newPage();
            var errors = new ArrayList<String>();
            page.onPageError(errors::add);

            page.navigate("http://127.0.0.1:" + port + address);
            page.locator("main").waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));

            assertThat(errors).isEmpty();
        }
    }

    @Test
    void whatAPageLoadsIsCompressedAndKept() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            Matcher script = SCRIPT.matcher(
                    http.send(request("/join").build(), BodyHandlers.ofString()).body());
            assertThat(script.find()).isTrue();

            var plain = http.send(request(script.group(1)).build(), BodyHandlers.ofByteArray());
            var gzip = http.send(
                    request(script.group(1)).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            var brotli = http.send(
                    request(script.group(1))
                            .header("Accept-Encoding", "gzip, deflate, br, zstd")
                            .build(),
                    BodyHandlers.ofByteArray());

            assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
            assertThat(gzip.headers().firstValue("content-encoding")).hasValue("gzip");
            assertThat(brotli.headers().firstValue("content-encoding")).hasValue("br");
            assertThat(brotli.body()).hasSizeLessThan(gzip.body().length);
            for (var answer : List.of(gzip, brotli)) {
                assertThat(answer.headers().allValues("vary")).contains("Accept-Encoding");
                assertThat(answer.headers().firstValue("cache-control"))
                        .hasValue("max-age=31536000, public, immutable");
            }
            assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                    .isEqualTo(plain.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
