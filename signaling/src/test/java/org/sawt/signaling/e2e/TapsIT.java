package org.sawt.signaling.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.signaling.e2e.Browser.Device;
import org.sawt.signaling.e2e.TrialListener.Heard;

/** What a therapist taps in a call, on its way to everybody who may hear of it. */
class TapsIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int TAPS = 5;

    @TempDir
    private Path home;

    private SawtProcess sawt;
    private Browser browser;

    @BeforeEach
    void start() {
        sawt = SawtProcess.demo(home);
        browser = Browser.start();
    }

    @AfterEach
    void stop() {
        browser.close();
        sawt.close();
    }

    @Test
    void aTapIsHeardElsewhereWithinASecondAndOneWithoutANetworkOnceWhenItIsBack() {
        Call call = Call.begin(sawt, browser, Device.DESKTOP_ENGLISH, Device.PHONE_ENGLISH);
        Page page = call.therapist().page();
        BrowserContext context = page.context();
        Api api = Api.staff(sawt.address(), Call.THERAPIST, Call.PASSWORD);
        String student = SessionGoals.studentOf(api, call.therapist().session());
        button(page, "Correct").waitFor();

        try (TrialListener elsewhere = TrialListener.to(sawt, call.therapist().session())) {
            for (int tap = 1; tap <= TAPS; tap++) {
                assertHeardAtOnce(page, elsewhere, tap);
            }
            Page progress = progressOf(student, context);
            assertShows(progress, TAPS);

            context.setOffline(true);
            taps(page, 3);
            assertThat(page.getByText("Not yet saved (3)")).isVisible();
            assertThat(page.getByText("8 of 8 trials count").first()).isVisible();
            assertThat(elsewhere.heard(TAPS)).hasSize(TAPS);
            context.setOffline(false);
            assertThat(elsewhere.heard(TAPS + 3)).hasSize(TAPS + 3);
            assertThat(page.getByText("All saved")).isVisible();
            assertShows(progress, TAPS + 3);
            progress.close();

            context.setOffline(true);
            taps(page, 2);
            assertThat(page.getByText("Not yet saved (2)")).isVisible();
            page.close();
            context.setOffline(false);
            context.newPage().navigate(sawt.address() + "/");
            assertEachIsThereOnce(elsewhere.heard(TAPS + 5));
        }
        context.close();
        call.parent().page().context().close();
    }

    /** Beside the call, and never loaded again. */
    private Page progressOf(String student, BrowserContext context) {
        Page progress = context.newPage();
        progress.navigate(sawt.address() + "/progress/" + student);
        return progress;
    }

    private static void assertShows(Page progress, int taps) {
        assertThat(progress.getByText(taps + " of " + taps + " without help"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    private static void assertHeardAtOnce(Page page, TrialListener elsewhere, int tap) {
        Instant tapped = Instant.now();
        button(page, "Correct").click();
        Heard heard = elsewhere.heard(tap).getLast();
        assertThat(Duration.between(tapped, heard.at())).isLessThan(AT_ONCE);
        assertThat(heard.trial().get("result").asString()).isEqualTo("correct");
    }

    private static void assertEachIsThereOnce(List<Heard> heard) {
        assertThat(heard).extracting(Heard::id).doesNotHaveDuplicates().hasSize(TAPS + 5);
        assertThat(heard)
                .extracting(one -> one.trial().get("seq").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    private static void taps(Page page, int times) {
        for (int i = 0; i < times; i++) {
            button(page, "Correct").click();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
