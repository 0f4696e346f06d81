package org.sawt.signaling.progress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.schedule.http.HttpScenario;
import org.sawt.signaling.security.Browser;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.TrialId;

/** Goals, trials and progress as the page meets them. */
class ProgressOverHttpTests extends HttpScenario {

    private static final String GOAL = """
            {"text": {"en": "Says ten words", "ar": "يقول عشر كلمات"}, "area": "Language", "measure": "percent_correct",
             "baseline": "٢٠", "criterion": {"direction": "at_least", "threshold": 80, "consecutive": 3}}""";

    private Browser browser;

    @BeforeEach
    void theTherapistIsSignedIn() {
        browser = signedIn(account);
    }

    @Test
    void aGoalIsMadeWorkedAtAndSeen() {
        Browser.Page added = browser.send("POST", goalsPath(), GOAL);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("location"))
                .isEqualTo("/api/goals/" + added.json().get("id"));
        assertThat(added.json())
                .containsOnlyKeys(
                        "id",
                        "version",
                        "student",
                        "status",
                        "text",
                        "area",
                        "measure",
                        "unit",
                        "baseline",
                        "criterion")
                .containsEntry("status", "draft")
                .containsEntry("unit", "percent")
                .containsEntry("baseline", 20)
                .containsEntry("text", Map.of("en", "Says ten words", "ar", "يقول عشر كلمات"))
                .containsEntry("criterion", Map.of("direction", "at_least", "threshold", 80, "consecutive", 3));

        String goal = String.valueOf(added.json().get("id"));
        Browser.Page active = turn(goal, 0, "active");
        assertThat(active.json()).containsEntry("status", "active").containsEntry("version", 1);

        TrialId right = TrialId.next();
        TrialId unknown = TrialId.next();
        Browser.Page answered =
                browser.send("POST", trialsPath(), """
                {"trials": [{"id": "%s", "goal": "%s", "at": "2026-11-23T10:00:00.250Z", "result": "correct"},
                            {"id": "%s", "goal": "%s", "at": "2026-11-23T10:00:01Z", "voids": "%s"}]}""".formatted(right, goal, unknown, goal, TrialId.next()));

        assertThat(answered.status()).isEqualTo(200);
        List<Map<String, Object>> answers = listOf(answered, "trials");
        assertThat(answers.getFirst())
                .containsOnlyKeys("id", "seq", "recorded_at")
                .containsEntry("id", right.toString())
                .containsEntry("seq", 1);
        assertThat(answers.getLast()).containsOnlyKeys("id", "refused").containsEntry("id", unknown.toString());
        assertThat(answers.getLast().get("refused")).asString().contains("not_found");

        Browser.Page progress = browser.get(progressPath() + "?from=2026-11-01&to=2026-11-30&purpose=report");
        assertThat(progress.json())
                .containsOnlyKeys("student", "from", "to", "ladders", "goals", "timeline", "delivered")
                .containsEntry("timeline", List.of(Map.of("date", "2026-11-23", "trials", 1)));
        assertThat(progress.body()).contains("""
                        "points":[{"date":"2026-11-23","n":1,"value":100.0,"reached":true,"results":{"correct":1,\
                        "unprompted":1,"prompted":0,"incorrect":0,"no_response":0,"self_corrected":0,"by_helper":0,"percent":\
                        {"correct":100.0,"unprompted":100.0,"prompted":0.0,"incorrect":0.0},"by_level":[]}}],\
                        "consecutive":1,"revisions":[]}""");
        assertThat(clinic.audit()).contains("record_read done report");
    }

    @Test
    void tapsOfASessionGoToItAndComeBackWithIt() {
        String goal = activeGoal();
        SessionId session = starts.start(therapist, plan("13:05", 45).id());

        Browser.Page answered = browser.send(
                "POST", "/api/sessions/" + session + "/trials", batch(TrialId.next(), goal, "\"result\": \"correct\""));

        assertThat(answered.status()).isEqualTo(200);
        assertThat(browser.get(progressPath()).body())
                .contains("\"session\":\"" + session + "\"", "\"opened_at\":", "\"appointment\":\"");
    }

    @Test
    void aPlanIsMadeAndItsWeeksAreShownBesideTheMinutes() {
        String path = "/api/students/" + student + "/service-plans";

        Browser.Page made = browser.send("POST", path, """
                {"minutes": 90, "per": "week", "from": "2026-11-22"}""");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("location"))
                .isEqualTo("/api/service-plans/" + made.json().get("id"));
        assertThat(made.json())
                .containsOnlyKeys("id", "version", "minutes", "per", "from")
                .containsEntry("minutes", 90);
        assertThat(listOf(browser.get(path), "plans")).containsExactly(made.json());
        Browser.Page changed =
                browser.send("PUT", "/api/service-plans/" + made.json().get("id"), """
                {"version": 0, "plan": {"minutes": 60, "per": "week", "from": "2026-11-22", "to": "2027-06-30"}}""");
        assertThat(changed.json()).containsEntry("version", 1).containsEntry("to", "2027-06-30");
        assertThat(listOf(browser.get("/api/students/" + student + "/minutes?from=2026-11-22"), "weeks"))
                .containsExactly(Map.of(
                        "from",
                        "2026-11-22",
                        "to",
                        "2026-11-28",
                        "planned",
                        60,
                        "delivered",
                        0,
                        "planned_so_far",
                        60,
                        "delivered_so_far",
                        0));
        assertThat(browser.send("POST", path, "{\"minutes\": 90, \"per\": \"day\", \"from\": \"2026-11-22\"}")
                        .code())
                .isEqualTo("malformed");
    }

    @Test
    void aChangedGoalShowsItsAimAndItsRevisions() {
        String goal = activeGoal();
        String body = GOAL.replaceFirst("\\{", "{\"from\": \"2026-11-23\", \"to\": \"2027-06-30\",")
                .replace("80", "90");

        browser.send("PUT", "/api/goals/" + goal, "{\"version\": 1, \"goal\": " + body + "}");

        assertThat(browser.get(progressPath()).body())
                .contains(
                        "\"aim\":{\"from\":\"2026-11-23\",\"to\":\"2027-06-30\",\"first\":20,\"last\":90}",
                        "\"revisions\":[{\"date\":\"2026-11-23\",\"changed\":[\"criterion\",\"course\"],",
                        "\"criterion\":{\"direction\":\"at_least\",\"threshold\":80,\"consecutive\":3}}]");
    }

    @Test
    void theWholeGoalIsSaidAnewByWhoSawTheLatest() {
        String goal = activeGoal();
        String body = "{\"version\": 1, \"goal\": " + GOAL.replace("80", "\"٩٠\"") + "}";

        Browser.Page changed = browser.send("PUT", "/api/goals/" + goal, body);
        Browser.Page late = browser.send("PUT", "/api/goals/" + goal, body);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).contains("\"threshold\":90,");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("conflict");
        assertThat(browser.get("/api/goals/" + goal).json()).isEqualTo(changed.json());
    }

    @Test
    void laddersAreReadByTherapistsAndMadeBySupervisors() {
        Browser supervisor = signedIn(clinic.member(StaffRole.SUPERVISOR));
        String ladder = """
                {"name": {"en": "Ours", "ar": "لنا"}, "levels": [
                    {"code": "0", "name": {"en": "Alone", "ar": "وحده"}},
                    {"code": "1", "name": {"en": "With help", "ar": "بمساعدة"}, "definition": {"en": "One cue", "ar": "تلميح"}}]}""";

        assertThat(browser.send("POST", "/api/ladders", ladder).code()).isEqualTo("forbidden");
        Browser.Page made = supervisor.send("POST", "/api/ladders", ladder);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json()).containsOnlyKeys("id", "name", "retired", "levels");
        assertThat(listOf(made, "levels").getFirst()).containsOnlyKeys("id", "code", "name", "retired");
        String path = "/api/ladders/" + made.json().get("id");
        Object help = listOf(made, "levels").getLast().get("id");
        Browser.Page longer = supervisor.send("POST", path + "/levels", """
                {"after": "%s", "level": {"code": "2", "name": {"en": "More", "ar": "أكثر"}}}""".formatted(help));
        assertThat(longer.status()).isEqualTo(201);
        assertThat(supervisor.post(path + "/levels/" + help + "/retire").body()).contains("\"retired\":true");
        assertThat(supervisor.post(path + "/retire").json()).containsEntry("retired", true);
        assertThat(listOf(browser.get("/api/ladders"), "ladders")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"area\": \"Language\"|\"area\": \" \"|malformed|area is empty",
                "يقول عشر كلمات|\u202e|malformed|text.ar is empty",
                "80|101|malformed|criterion.threshold is above 100 percent",
                "\"٢٠\"|200|malformed|baseline is above 100 percent",
                "\"٢٠\"|\"two\"|malformed|body.baseline is missing or of the wrong type",
                "80|-1|malformed|body.criterion.threshold is missing or of the wrong type",
                "at_least|more|malformed|body.criterion.direction is missing or of the wrong type",
                "percent_correct|guess|malformed|body.measure is missing or of the wrong type",
                "\"consecutive\": 3|\"consecutive\": 0|malformed|criterion.consecutive must be from 1 to 20",
                ", \"consecutive\": 3||malformed|body.criterion.consecutive is missing or of the wrong type",
                "\"area\"|\"to\": \"20260-01-01\", \"area\"|malformed|body.to is missing or of the wrong type",
                "\"area\"|\"to\": \"2926-01-01\", \"area\"|malformed|to must be from 1990 to 2199",
                "\"area\"|\"from\": \"2026-02-02\", \"to\": \"2026-02-01\", \"area\"|malformed|to is before from",
                "\"area\"|\"ladder\": \"01980000-0000-7000-8000-000000000099\", \"area\"|not_found|no such ladder"
            })
    void whatIsNoGoalIsRefusedWithASentenceAndNothingIsKept(String part, String instead, String code, String sentence) {
        String body = GOAL.replace(part, instead == null ? "" : instead);

        Browser.Page refused = browser.send("POST", goalsPath(), body);

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.json()).containsEntry("detail", sentence);
        assertThat(listOf(browser.get(goalsPath()), "goals")).isEmpty();
    }

    @Test
    void aTextWithoutEndIsTooLarge() {
        Browser.Page refused = browser.send("POST", goalsPath(), GOAL.replace("Says", "x".repeat(1001)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("too_large");
        assertThat(refused.body()).doesNotContain("xxx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"result\": \"correct\", \"value\": 1",
                "\"result\": \"correct\", \"voids\": \"01980000-0000-7000-8000-000000000099\"",
                "\"value\": 1, \"level\": \"01980000-0000-7000-8000-000000000099\"",
                "\"level\": null",
                "\"result\": \"right\"",
                "\"value\": -1",
                "\"value\": \"many\"",
                "\"result\": null"
            })
    void whatIsNoTapIsRefusedAndNothingOfItsBatchIsKept(String content) {
        String goal = activeGoal();
        String good = batch(TrialId.next(), goal, "\"result\": \"correct\"");
        String body =
                good.replace("]}", ",") + batch(TrialId.next(), goal, content).replace("{\"trials\": [", "");

        Browser.Page refused = browser.send("POST", trialsPath(), body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail")).asString().startsWith("body.trials[1]");
        assertThat(jdbc.sql("select count(*) from trials where student_id = :student")
                        .param("student", student.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anIdThatIsNotOrderedByTimeIsRefused() {
        String goal = activeGoal();

        Browser.Page refused = browser.send(
                "POST",
                trialsPath(),
                batch(TrialId.next(), goal, "\"value\": 1")
                        .replaceFirst("\"id\": \"[^\"]+\"", "\"id\": \"" + UUID.randomUUID() + "\""));

        assertThat(refused.json().get("detail")).asString().startsWith("body.trials[0].id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"curiosity", "Treatment", "treatment,legal"})
    void aPurposeThatIsNoneIsRefused(String purpose) {
        Browser.Page refused = browser.get(progressPath() + "?purpose=" + purpose);

        assertThat(refused.code()).isEqualTo("malformed");
        assertThat(refused.json()).containsEntry("detail", "the parameter purpose is of the wrong type");
    }

    @Test
    void guestsAndStrangersGetNothing() {
        String goal = activeGoal();
        Browser guest = browser();
        exchange(guest, tokenOf(plan("13:05", 45)));
        Browser stranger = browser();
        Browser administrator = signedIn(clinic.member(StaffRole.ADMINISTRATOR));

        for (String path : List.of(goalsPath(), "/api/goals/" + goal, progressPath(), "/api/ladders")) {
            assertThat(guest.get(path).code()).isEqualTo("forbidden");
            assertThat(stranger.get(path).code()).isEqualTo("unauthorized");
            assertThat(administrator.get(path).code()).isEqualTo("forbidden");
        }
        String tap = batch(TrialId.next(), goal, "\"result\": \"correct\"");
        assertThat(guest.send("POST", trialsPath(), tap).code()).isEqualTo("forbidden");
        assertThat(stranger.send("POST", trialsPath(), tap).code()).isEqualTo("unauthorized");
        assertThat(browser.withoutCsrfHeader().send("POST", trialsPath(), tap).code())
                .isEqualTo("forbidden");
    }

    private String activeGoal() {
        String goal =
                String.valueOf(browser.send("POST", goalsPath(), GOAL).json().get("id"));
        turn(goal, 0, "active");
        return goal;
    }

    private Browser.Page turn(String goal, int version, String status) {
        return browser.post("/api/goals/" + goal + "/status", Map.of("version", version, "status", status));
    }

    private static String batch(TrialId id, String goal, String content) {
        return """
                {"trials": [{"id": "%s", "goal": "%s", "at": "2026-11-23T10:00:00Z", %s}]}""".formatted(id, goal, content);
    }

    private String goalsPath() {
        return "/api/students/" + student + "/goals";
    }

    private String trialsPath() {
        return "/api/students/" + student + "/trials";
    }

    private String progressPath() {
        return "/api/students/" + student + "/progress";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> listOf(Browser.Page page, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(page.json().get(name));
    }
}
