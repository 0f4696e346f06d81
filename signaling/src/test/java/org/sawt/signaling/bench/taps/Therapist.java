package org.sawt.signaling.bench.taps;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Instant;
import java.util.UUID;
import org.sawt.signaling.bench.load.Posting;
import org.sawt.signaling.security.Browser;

/**
 * A therapist of {@code therapists.sql}, who taps as the panel in a call does: each tap by itself, as soon as it was made.
 *
 * @param number of the therapist, the student, the goal and the session
 */
public record Therapist(int number, String cookies, String csrf, TimeBasedEpochRandomGenerator ids) implements Posting {

    private static final String SESSION_COOKIE = "SAWT_SESSION";
    private static final String CSRF_COOKIE = "XSRF-TOKEN";

    /** Signs in. */
    public static Therapist at(int port, int number) {
        try (Browser browser = new Browser(port).signedIn("taps-" + number + "@bench.example", "demo")) {
            String csrf = browser.cookie(CSRF_COOKIE);
            String cookies = SESSION_COOKIE + "=" + browser.cookie(SESSION_COOKIE) + "; " + CSRF_COOKIE + "=" + csrf;
            return new Therapist(number, cookies, csrf, Generators.timeBasedEpochRandomGenerator());
        }
    }

    @Override
    public String path() {
        return "/api/sessions/" + Caseload.id("session", number) + "/trials";
    }

    @Override
    public String next() {
        UUID goal = Caseload.id("goal", number);
        return """
                {"trials":[{"id":"%s","goal":"%s","at":"%s","result":"correct"}]}""".formatted(ids.generate(), goal, Instant.now());
    }

    @Override
    public void answered(int status, String body) {
        if (status != 200 || !body.contains("\"recorded_at\"")) {
            throw new IllegalStateException("a tap was not stored: " + status + " " + body);
        }
    }
}
