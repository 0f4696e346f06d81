package org.sawt.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
}
