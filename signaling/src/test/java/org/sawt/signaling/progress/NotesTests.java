package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What staff type beside the call, and who reads it. */
class NotesTests extends RecordScenario {

    @Autowired
    private Notes notes;

    private AppointmentId appointment;

    @BeforeEach
    void thereWasASession() {
        appointment = held().id();
    }

    @Test
    void aNoteIsSavedAsItIsTypedAndReadWithItsPurpose() {
        assertThat(notes.save(therapist, appointment, null, "S: tired today\n").version())
                .isZero();
        clock.set(clock.instant().plus(Duration.ofSeconds(5)));
        Note saved = notes.save(therapist, appointment, 0, "S: tired today\nO: نطق السين 7 من 10");

        AppointmentNotes seen = notes.read(therapist, appointment, Purpose.REPORT);

        assertThat(seen.notes()).containsExactly(saved);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.savedAt()).isEqualTo(clock.instant());
        assertThat(saved.text()).isEqualTo("S: tired today\nO: نطق السين 7 من 10");
        assertThat(clinic.audit()).contains("record_read done report").containsOnlyOnce("note_written done note_begun");
    }

    @Test
    void whoGotNoAnswerSendsItAgainAndIsAnsweredAsItWasSaved() {
        Note saved = notes.save(therapist, appointment, null, "First words");
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));

        assertThat(notes.save(therapist, appointment, null, "First words")).isEqualTo(saved);
        assertRefused(RefusalCode.CONFLICT, () -> notes.save(therapist, appointment, null, "Other words"));
        assertThat(notes.save(therapist, appointment, 0, "Other words").version())
                .isEqualTo(1);
    }

    @Test
    void whatWasWrittenOnAnotherDeviceIsNotLost() {
        notes.save(therapist, appointment, null, "On the tablet");
        notes.save(therapist, appointment, 0, "On the tablet, longer");

        assertRefused(RefusalCode.CONFLICT, () -> notes.save(therapist, appointment, 0, "On the desk"));

        assertThat(texts()).containsExactly("On the tablet, longer");
    }

    @Test
    void ofThoseWhoSaveAtOnceUnderOneVersionOneDoes() throws Exception {
        List<Callable<Boolean>> hands = new ArrayList<>();
        for (int hand = 0; hand < 16; hand++) {
            String text = "From device " + hand;
            hands.add(() -> isSaved(text));
        }
        int saved = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(hands)) {
                saved += one.get() ? 1 : 0;
            }
        }

        assertThat(saved).isEqualTo(1);
        assertThat(texts()).hasSize(1);
    }

    private boolean isSaved(String text) {
        try {
            notes.save(therapist, appointment, null, text);
            return true;
        } catch (RefusedException refused) {
            assertThat(refused.refusal().code()).isEqualTo(RefusalCode.CONFLICT);
            return false;
        }
    }

    @Test
    void everyAuthorHasANoteOfTheirOwn() {
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);
        notes.save(therapist, appointment, null, "Went well");
        clock.set(clock.instant().plus(Duration.ofSeconds(1)));
        notes.save(supervisor, appointment, null, "Seen");

        assertThat(texts()).containsExactly("Went well", "Seen");
        assertThat(notes.read(supervisor, appointment, Purpose.SUPERVISION).notes())
                .extracting(Note::author)
                .containsExactly(therapist.id(), supervisor.id());
    }

    @Test
    void aColleagueOfASharedStudentReadsAdministratorsAndStrangersDoNot() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        student = clinic.student(therapist, colleague);
        AppointmentId shared = plan("15:05", 45).id();
        notes.save(therapist, shared, null, "Prepare the pictures");

        assertThat(notes.read(colleague, shared, Purpose.TREATMENT).notes()).hasSize(1);
        assertRefused(RefusalCode.FORBIDDEN, () -> notes.save(colleague, shared, null, "Me too"));
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);
        assertRefused(RefusalCode.FORBIDDEN, () -> notes.read(administrator, shared, Purpose.REPORT));
        assertRefused(RefusalCode.FORBIDDEN, () -> notes.save(administrator, shared, null, "Me too"));
        for (Caller.Staff stranger : List.of(colleague(), new TestClinic(jdbc).staff(StaffRole.SUPERVISOR))) {
            assertRefused(RefusalCode.NOT_FOUND, () -> notes.read(stranger, shared, Purpose.TREATMENT));
            assertRefused(RefusalCode.NOT_FOUND, () -> notes.save(stranger, shared, null, "Hello"));
        }
        assertThat(clinic.audit()).contains("record_read refused forbidden", "note_written refused forbidden");
    }

    @Test
    void signingClosesTheNotesAndWhatCameLateStaysWithItsAuthor() {
        Note saved = notes.save(therapist, appointment, null, "Went well");
        records.confirm(therapist, appointment, null, AS_PROPOSED);
        assertThat(notes.read(therapist, appointment, Purpose.TREATMENT).signed())
                .isFalse();
        records.sign(therapist, appointment, 0);

        assertRefused(RefusalCode.CONFLICT, () -> notes.save(therapist, appointment, 0, "Went very well"));
        assertThat(notes.save(therapist, appointment, null, "Went well")).isEqualTo(saved);
        AppointmentNotes closed = notes.read(therapist, appointment, Purpose.TREATMENT);
        assertThat(closed.signed()).isTrue();
        assertThat(closed.notes()).containsExactly(saved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update session_notes set text = ''",
                "delete from session_notes",
                "truncate session_notes",
                "insert into session_notes (appointment_id, author, clinic_id, student_id, text, begun_at, saved_at)"
                        + " select appointment_id, (select id from staff limit 1), clinic_id, student_id, '', now(), now()"
                        + " from progress_records where state = 'signed'"
            })
    void theDatabaseItselfKeepsWhatWasSigned(String attempt) {
        notes.save(therapist, appointment, null, "Went well");
        records.confirm(therapist, appointment, null, AS_PROPOSED);
        records.sign(therapist, appointment, 0);

        assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
        assertThat(texts()).containsExactly("Went well");
    }

    @Test
    void aNoteMayBeEmptiedButIsNotEndless() {
        notes.save(therapist, appointment, null, "x".repeat(20_000));

        assertRefused(RefusalCode.TOO_LARGE, () -> notes.save(therapist, appointment, 0, "x".repeat(20_001)));
        assertThat(notes.save(therapist, appointment, 0, " \u202e ").text()).isEmpty();
    }

    private List<String> texts() {
        return notes.read(therapist, appointment, Purpose.TREATMENT).notes().stream()
                .map(Note::text)
                .toList();
    }
}
