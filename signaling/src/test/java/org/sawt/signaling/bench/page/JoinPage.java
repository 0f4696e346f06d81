package org.sawt.signaling.bench.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.e2e.Browser;
import org.sawt.signaling.e2e.Browser.Device;
import org.sawt.signaling.e2e.Call;
import org.sawt.signaling.e2e.SawtProcess;
import org.sawt.signaling.e2e.Therapist;
import org.sawt.signaling.e2e.Words;

/** How much a parent's phone loads, and how soon there is something to press. */
public final class JoinPage implements Measure {

    private static final int WARM_UPS = 2;
    private static final int REPEATS = 10;
    private static final double KILO = 1_000;
    private static final double MOST_KILOBYTES = 150;
    private static final double MOST_MILLIS = 2_000;
    private static final String SUBJECT = "join page";

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String about() {
        return """
                A first visit by a join link, with nothing cached, on a phone as Lighthouse's mobile profile throttles it in the \
                browser: a quarter of this machine's speed, 562.5 ms before each answer, 1.44 Mbit/s. *Usable* is *Join* on the \
                screen and not disabled, from the first byte of the page. Bytes are those on the network, headers included, until \
                then; the house's fonts come after it, and the words are in the phone's own until they are there.""";
    }

    @Override
    public List<Row> run(Conditions conditions) {
        List<SlowPhone.Visit> visits = new ArrayList<>();
        try (SawtProcess sawt = SawtProcess.packed(
                        conditions.scratch().resolve("page"), Map.of("sawt.schedule.exchanges", "1000"));
                Browser browser = Browser.start().withScript(script())) {
            String link = link(sawt, browser);
            for (int round = -WARM_UPS; round < conditions.repeats(REPEATS); round++) {
                try (SlowPhone phone = new SlowPhone(browser.newPerson(Device.PHONE_ENGLISH))) {
                    SlowPhone.Visit visit = phone.visits(link);
                    if (round >= 0) {
                        visits.add(visit);
                    }
                }
            }
        }
        return rows(visits);
    }

    private static String link(SawtProcess sawt, Browser browser) {
        return new Therapist(browser.newPerson(Device.DESKTOP_ENGLISH), Words.ENGLISH)
                .signsIn(sawt.address(), Call.THERAPIST, Call.PASSWORD)
                .startsSession()
                .joinLink();
    }

    private static List<Row> rows(List<SlowPhone.Visit> visits) {
        Row.Measured bytes = row(visits, "loaded until usable", "kB", visit -> visit.bytes() / KILO);
        Row.Measured usable = row(visits, "usable", "ms", SlowPhone.Visit::usable);
        return List.of(
                bytes,
                row(visits, "requests until then", "", SlowPhone.Visit::requests),
                row(visits, "fonts, after that", "kB", visit -> visit.fontBytes() / KILO),
                usable,
                Row.Bar.atMost(
                        MOST_KILOBYTES,
                        SUBJECT,
                        "at most 150 kB",
                        bytes.spread().median()),
                Row.Bar.atMost(
                        MOST_MILLIS,
                        SUBJECT,
                        "usable within 2,000 ms",
                        usable.spread().median()));
    }

    private static Row.Measured row(
            List<SlowPhone.Visit> visits, String quantity, String unit, ToDoubleFunction<SlowPhone.Visit> figure) {
        return Row.Measured.of(
                SUBJECT,
                quantity,
                unit,
                Spread.of(visits.stream().mapToDouble(figure).toArray()));
    }

    private static String script() {
        try (InputStream script =
                Objects.requireNonNull(JoinPage.class.getResourceAsStream("/bench/usable.js"), "usable.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("{wanted}", Words.ENGLISH.join());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
