package org.sawt.signaling.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.sawt.signaling.e2e.Browser.Device;

/**
 * Looks at one person's page, station by station: WCAG 2.2 AA as far as axe-core can tell, in light and dark; the
 * language's direction; no sideways scrolling. Keeps a picture of each station for whoever reviews the pages.
 */
final class Inspection {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Page page;
    private final Device device;
    private final SoftAssertions findings;

    Inspection(Page page, Device device, SoftAssertions findings) {
        this.page = page;
        this.device = device;
        this.findings = findings;
        // A colour halfway through a transition has a contrast of its own.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    void at(String station) {
        page.mouse().move(0, 0);
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture(station)));
        readsInItsDirection(station);
        fitsTheWidth(station);
        breaksNoRule(station, new AxeBuilder(page).withTags(WCAG_AA));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        breaksNoRule(station + ", dark", new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** What a printer gets of the page; it is kept beside the pictures. */
    byte[] paper(String station) {
        Path file = picture(station).resolveSibling(station + ".pdf");
        return page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
    }

    void fitsTheHeight(String station) {
        findings.assertThat(overflow("Height"))
                .as("%s is taller than the window by", named(station))
                .isZero();
    }

    private void readsInItsDirection(String station) {
        boolean arabic = device.locale().startsWith("ar");
        findings.assertThat(page.evaluate("document.documentElement.lang + ' ' + document.documentElement.dir"))
                .as(named(station))
                .isEqualTo(arabic ? "ar rtl" : "en ltr");
    }

    private void fitsTheWidth(String station) {
        findings.assertThat(overflow("Width"))
                .as("%s is wider than the window by", named(station))
                .isZero();
    }

    private int overflow(String dimension) {
        return ((Number) page.evaluate(
                        "d => document.documentElement['scroll' + d] - document.documentElement['client' + d]",
                        dimension))
                .intValue();
    }

    private void breaksNoRule(String station, AxeBuilder axe) {
        // Legacy mode reads the page where it stands; the other one opens a tab of its own for pages with foreign
        // frames.
        List<String> violations = axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(Inspection::described)
                .toList();
        findings.assertThat(violations).as(named(station)).isEmpty();
    }

    private static String described(Rule rule) {
        return rule.getId()
                + rule.getNodes().stream().map(Inspection::described).collect(Collectors.joining("\n  ", "\n  ", "\n"));
    }

    private static String described(CheckedNode node) {
        return node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary();
    }

    private Path picture(String station) {
        String language = device.locale().substring(0, 2);
        return PICTURES.resolve(language + "-" + device.width()).resolve(station + ".png");
    }

    private String named(String station) {
        return station + " on " + device.name().toLowerCase(Locale.ROOT);
    }
}
