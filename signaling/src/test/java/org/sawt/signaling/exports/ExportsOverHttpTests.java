package org.sawt.signaling.exports;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.progress.JournalOf;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.http.HttpScenario;
import org.sawt.signaling.security.Browser;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.TrialId;

/** A student's record as other programs get it: two appointments, of which one was held, and two goals. */
class ExportsOverHttpTests extends HttpScenario {

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

    private Browser browser;
    private SessionId session;

    @BeforeEach
    void aStudentWithARecord() {
        browser = signedIn(account);
        Appointment appointment = plan("13:05", 45);
        AppointmentId held = appointment.id();
        Browser parent = browser();
        exchange(parent, tokenOf(appointment));
        parent.post(
                "/api/guest/consent",
                Map.of("link", parent.get("/api/guest").json().get("link"), "version", "2026-11", "language", "ar"));
        session = starts.start(therapist, held);
        work("\"measure\": \"percent_correct\"", "=2+3", "\"result\": \"correct\"", "\"result\": \"no_response\"");
        work("\"measure\": \"duration\"", "Sits still", "\"value\": 12.5", "\"value\": \"٧٫٥\"");
        new JournalOf(jdbc, session)
                .present("therapist", clinicTime("13:04"), clinicTime("13:50"))
                .present("guardian", clinicTime("13:06"), clinicTime("13:49"));
        clock.set(clinicTime("13:50"));
        sessions.end(session, EndReason.ENDED_BY_STAFF);
        jdbc.sql("update appointments set state = 'completed' where id = ?")
                .param(held.value())
                .update();
        browser.put("/api/appointments/" + held + "/record", Map.of("attendance", "present", "minutes", 43));
        browser.post("/api/appointments/" + held + "/record/sign", Map.of("version", 0));
        AppointmentId missed = plan("14:05", 45).id();
        clock.set(clinicTime("14:30"));
        bookings.markNoShow(therapist, missed);
    }

    private void work(String terms, String text, String first, String second) {
        Map<String, Object> goal = browser.send(
                        "POST", "/api/students/" + student + "/goals", """
                {"text": {"en": "%s", "ar": "الهدف"}, "area": "Language", %s,
                 "criterion": {"direction": "at_least", "threshold": 80, "consecutive": 3}}""".formatted(text, terms))
                .json();
        browser.post("/api/goals/" + goal.get("id") + "/status", Map.of("version", 0, "status", "active"));
        Browser.Page answered = browser.send("POST", "/api/sessions/" + session + "/trials", """
                {"trials": [{"id": "%1$s", "goal": "%3$s", "at": "2026-11-23T10:10:00Z", %4$s},
                            {"id": "%2$s", "goal": "%3$s", "at": "2026-11-23T10:10:05Z", %5$s}]}""".formatted(
                        TrialId.next(), TrialId.next(), goal.get("id"), first, second));
        assertThat(answered.body()).doesNotContain("refused");
    }

    private Browser.Page export(String file) {
        return browser.get("/api/students/" + student + "/export/" + file);
    }

    @Test
    void theFileIsFhirByHl7sOwnRulesAndRefersToNothingOutsideOfItself() {
        Browser.Page file = export("fhir.json?purpose=family_request");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("content-type")).isEqualTo("application/fhir+json;charset=UTF-8");
        assertThat(file.header("content-disposition")).isEqualTo("attachment; filename=\"record.fhir.json\"");
        assertThat(FhirRules.brokenBy(file.body())).isEmpty();
        assertThat(FhirRules.brokenBy(file.body().replace("\"fulfilled\"", "\"done\"")))
                .isNotEmpty();
        Bundle bundle = parsed(file);
        List<String> urls = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getFullUrl)
                .toList();
        assertThat(urls).doesNotHaveDuplicates();
        List<String> references = REFERENCE
                .matcher(file.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(references).hasSizeGreaterThan(20);
        assertThat(urls).containsAll(references);
        assertThat(clinic.audit()).contains("record_exported done family_request");
    }

    @Test
    void theFileHasWhoWhenWhatAndHowItWent() {
        Bundle bundle = parsed(export("fhir.json"));

        assertThat(all(bundle, Patient.class)).hasSize(1);
        assertThat(all(bundle, org.hl7.fhir.r4.model.Appointment.class))
                .extracting(appointment -> appointment.getStatus().toCode())
                .containsExactly("fulfilled", "noshow");
        Encounter encounter = all(bundle, Encounter.class).getFirst();
        assertThat(encounter.getId()).endsWith(session.toString());
        assertThat(encounter.getLength().getValue()).isEqualByComparingTo("43");
        assertThat(encounter.getPeriod().getEnd().toInstant()).isEqualTo(Instant.parse("2026-11-23T10:50:00Z"));
        assertThat(all(bundle, Goal.class))
                .extracting(goal -> goal.getLifecycleStatus().toCode() + " "
                        + goal.getDescription().getText())
                .containsExactly("active =2+3", "active Sits still");
        assertThat(all(bundle, Observation.class))
                .extracting(one ->
                        one.getStatus().toCode() + " " + one.getValueQuantity().getValue() + " "
                                + one.getValueQuantity().getCode())
                .containsExactlyInAnyOrder("final 50.0 %", "final 20 s", "final 43 min");
        assertThat(all(bundle, Consent.class))
                .extracting(consent -> consent.getPolicyRule().getText() + ", " + consent.getLanguage())
                .containsExactly("What the join page said, version 2026-11, ar");
        assertThat(all(bundle, AuditEvent.class))
                .extracting(event -> event.getSubtypeFirstRep().getCode())
                .contains("goal_changed", "record_signed", "record_exported");
    }

    @Test
    void tablesOpenInSpreadsheetsAndComputeNothingThatATherapistTyped() {
        Browser.Page trials = export("trials.csv");

        assertThat(trials.header("content-type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(trials.body())
                .startsWith("\ufefftrial,goal,goal_en,goal_ar,session,seq,result,level,prompt_by,value,unit,")
                .contains(",'=2+3,الهدف," + session + ",1,correct,,,,,,false," + therapist.id()
                        + ",2026-11-23T10:10:00Z,")
                .contains(",Sits still,الهدف," + session + ",2,,,,7.500,seconds,,false,");
        assertThat(trials.body().lines()).hasSize(5);
        assertThat(export("results.csv").body())
                .contains(",Language,2026-11-23," + session + ",2,50.0,percent,false,1,0,1,1,0,0\r\n")
                .contains(",Language,2026-11-23," + session + ",2,20,seconds,false,,,,,,\r\n");
        assertThat(export("minutes.csv").body()).contains(",2026-11-23T10:05:00Z,present,43,true\r\n");
    }

    @Test
    void whoGaveThePromptIsInEachCopy() {
        UUID level = level("V");
        String help = "\"result\": \"correct\", \"level\": \"" + level + "\"";
        work(
                "\"measure\": \"percent_correct\", \"ladder\": \"" + ladderOf(level) + "\"",
                "Asks for help",
                help + ", \"prompt_by\": \"helper\"",
                help + ", \"prompt_by\": \"therapist\"");

        assertThat(export("trials.csv").body())
                .contains(",1,correct,V,helper,,,,false,")
                .contains(",2,correct,V,therapist,,,,false,");
        assertThat(export("results.csv").body()).contains(",2,100.0,percent,true,0,2,0,0,0,1\r\n");
        assertThat(all(parsed(export("fhir.json")), Observation.class))
                .flatExtracting(Observation::getComponent)
                .filteredOn(part -> part.getCode().getCodingFirstRep().getCode().equals("by_helper"))
                .extracting(part -> part.getValueQuantity().getValue().intValue())
                .containsExactlyInAnyOrder(0, 1);
    }

    private UUID level(String code) {
        // The presets are there from the first look on.
        browser.get("/api/ladders");
        return jdbc.sql("select id from prompt_levels where clinic_id = ? and code = ?")
                .params(therapist.clinic().value(), code)
                .query(UUID.class)
                .single();
    }

    private UUID ladderOf(UUID level) {
        return jdbc.sql("select ladder_id from prompt_levels where id = ?")
                .param(level)
                .query(UUID.class)
                .single();
    }

    @Test
    void daysOutsideAreNotInIt() {
        assertThat(export("trials.csv?from=2026-11-01&to=2026-11-22").body().lines())
                .hasSize(1);
        assertThat(all(
                        parsed(export("fhir.json?from=2026-11-01&to=2026-11-22")),
                        org.hl7.fhir.r4.model.Appointment.class))
                .isEmpty();
        assertThat(export("fhir.json?from=2026-11-22&to=2026-11-21").code()).isEqualTo("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fhir.json", "trials.csv", "results.csv", "minutes.csv"})
    void whoMayNotSeeTheStudentGetsNoCopy(String file) {
        String path = "/api/students/" + student + "/export/" + file;
        Browser guest = browser();
        exchange(guest, tokenOf(plan("14:35", 45)));

        assertThat(guest.get(path).code()).isEqualTo("forbidden");
        assertThat(browser().get(path).status()).isEqualTo(401);
        assertThat(signedIn(clinic.member(StaffRole.THERAPIST)).get(path).code())
                .isEqualTo("not_found");
        assertThat(signedIn(clinic.member(StaffRole.SUPERVISOR)).get(path).status())
                .isEqualTo(200);
        assertThat(signedIn(clinic.member(StaffRole.ADMINISTRATOR)).get(path).status())
                .isEqualTo(file.equals("minutes.csv") ? 200 : 403);
    }

    private static Bundle parsed(Browser.Page file) {
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, file.body());
    }

    private static <R extends Resource> List<R> all(Bundle bundle, Class<R> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
