package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions in a row on one media server, in which people leave, reload and are cut off as it happens. */
@NeedsMediaServerCommand
class RoutedSessionsIT {

    private static final Logger log = LoggerFactory.getLogger(RoutedSessionsIT.class);

    private static final int SESSIONS = 200;
    private static final int IN_BROWSERS = 5;
    private static final int WARM_UP = 10;
    private static final long SEED = 3;
    private static final Duration AUDIBLE = Duration.ofSeconds(10);
    private static final Duration TIDY = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private final Random random = new Random(SEED);

    @Test
    void twoHundredSessionsLeaveNothingOnTheMediaServer() {
        try (MediaServerProcess server = MediaServerProcess.start();
                SawtProcess sawt = SawtProcess.routed(home, server.uri().toString());
                Browser browser = Browser.start()) {
            await().atMost(TIDY).until(() -> sawt.metric("media_objects") > 0);
            double objects = sawt.metric("media_objects");
            Scripts scripts = new Scripts(sawt);
            run(scripts, WARM_UP);
            inBrowsers(sawt, browser, objects, 1);
            int threads = server.threads();

            run(scripts, SESSIONS - IN_BROWSERS);
            inBrowsers(sawt, browser, objects, IN_BROWSERS);

            await("threads as before").atMost(TIDY).until(() -> server.threads() <= threads);
            log.info("{} objects and {} threads, as in the beginning", objects, server.threads());
            assertThat(sawt.metric("media_rescues_total")).isZero();
            assertThat(sawt.log()).doesNotContain(" ERROR ", "candidate:", "a=ice-ufrag", "typ host");
        }
    }

    private void run(Scripts scripts, int count) {
        for (int number = 0; number < count; number++) {
            String session = scripts.opens();
            try (ScriptedGuest therapist = scripts.therapist(session)) {
                List<ScriptedGuest> guests = new ArrayList<>();
                for (Api one : scripts.guests(random)) {
                    guests.add(scripts.admitted(therapist, session, one));
                }
                therapist.takesUpMore();
                if (random.nextInt(4) > 0) {
                    guests.getFirst().takesUpLinks().isAnswered();
                }
                for (int happening = random.nextInt(5); happening > 0; happening--) {
                    somethingHappensTo(guests.get(random.nextInt(guests.size())));
                    therapist.takesUpMore();
                }
                therapist.room().push("end").expectOk();
                guests.forEach(ScriptedGuest::close);
            }
        }
    }

    private void somethingHappensTo(ScriptedGuest guest) {
        switch (random.nextInt(5)) {
            case 0 -> guest.reloads();
            case 1 -> {
                guest.isCut();
                guest.returns();
            }
            case 2 -> {
                guest.leaves();
                guest.reloads();
            }
            case 3 ->
                guest.room()
                        .push("update", Map.of("muted", random.nextBoolean()))
                        .expectOk();
            default -> guest.takesUpMore();
        }
        guest.takesUpMore();
    }

    /** The last of them is looked at: what the server holds for it, and that it holds no more when it is over. */
    private static void inBrowsers(SawtProcess sawt, Browser browser, double objectsAtRest, int count) {
        try (Party party = Party.ofTwo(sawt, browser)) {
            for (int number = 0; number < count; number++) {
                party.meet();
                hearEachOther(party);
                party.comesAgain(party.guardian());
                hearEachOther(party);
                if (number == count - 1) {
                    await().atMost(TIDY).until(() -> sawt.metric("media_objects") > objectsAtRest);
                }
                party.part();
            }
        }
        await("no room").atMost(TIDY).until(() -> sawt.metric("media_rooms") == 0);
        await("objects as before").atMost(TIDY).until(() -> sawt.metric("media_objects") <= objectsAtRest);
    }

    private static void hearEachOther(Party party) {
        party.ears().forEach(ears -> ears.hearsWithin(AUDIBLE));
    }

    /** Who takes part without a browser. */
    private static final class Scripts {

        private static final int SESSIONS_PER_TOKEN = 20;

        private final int port;
        private final Api staff;
        private final String appointment;
        private final List<Api> people;
        private int opened;
        private String staffToken = "";

        Scripts(SawtProcess sawt) {
            port = URI.create(sawt.address()).getPort();
            staff = Api.staff(sawt.address(), Call.THERAPIST, Call.PASSWORD);
            appointment = staff.startable().get("id").asString();
            people = List.of(
                    Api.guest(sawt.address(), staff.guardianLink(appointment)),
                    Api.guest(sawt.address(), staff.linkFor("interpreter", appointment)),
                    Api.guest(sawt.address(), staff.linkFor("observer", appointment)));
        }

        String opens() {
            if (opened++ % SESSIONS_PER_TOKEN == 0) {
                staffToken = staff.realtimeToken();
            }
            return staff.post("/api/appointments/" + appointment + "/session", Map.of())
                    .get("session")
                    .asString();
        }

        ScriptedGuest therapist(String session) {
            return new ScriptedGuest(port, session, staffToken);
        }

        /** One to three. */
        List<Api> guests(Random random) {
            return people.subList(0, 1 + random.nextInt(people.size()));
        }

        ScriptedGuest admitted(ScriptedGuest therapist, String session, Api one) {
            ScriptedGuest guest = new ScriptedGuest(port, session, one.realtimeToken());
            therapist.room().push("admit", Map.of("participant", guest.id())).expectOk();
            return guest;
        }
    }
}
