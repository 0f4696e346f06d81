package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sawt.signaling.journal.Presence;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;

/** What the journal proposes, and what confirmed minutes come to. */
class DeliveredMinutesTests extends RecordScenario {

    @Test
    void theJournalProposesTheTimeInWhichBothWereThereAndSaysFromWhere() {
        Appointment held = held();

        AppointmentRecord record = read(held.id());

        assertThat(record.student()).isEqualTo(student);
        assertThat(record.proposal()).isEqualTo(new Proposal(AttendanceCode.PRESENT, 43));
        assertThat(record.record()).isNull();
        assertThat(record.evidence()).extracting(Presence.Evidence::seq).containsExactly(2, 3, 4, 5, 6);
        assertThat(clinic.audit()).contains("record_read done treatment");
    }

    @Test
    void minutesOfASecondSessionCountToo() {
        Appointment held = held();
        SessionId again = starts.start(therapist, held.id());
        new JournalOf(jdbc, again)
                .present("therapist", clinicTime("13:51"), clinicTime("13:59"))
                .present("student", clinicTime("13:52"), clinicTime("13:58"));
        sessions.end(again, EndReason.ENDED_BY_STAFF);

        assertThat(read(held.id()).proposal()).isEqualTo(new Proposal(AttendanceCode.PRESENT, 49));
    }

    @Test
    void aFamilyThatWaitedIsEvidenceAgainstANoShow() {
        Appointment missed = plan("13:05", 45);
        SessionId session = starts.start(therapist, missed.id());
        new JournalOf(jdbc, session).waited("guardian", clinicTime("13:10"));
        sessions.end(session, EndReason.ENDED_BY_STAFF);
        clock.set(clinicTime("14:00"));

        AppointmentRecord record = read(missed.id());

        assertThat(record.proposal()).isEqualTo(new Proposal(AttendanceCode.THERAPIST_ABSENT, 0));
        assertThat(record.evidence()).contains(new Presence.Evidence(session, 2));
    }

    @Test
    void aFamilyWhoseSoundFailedDidNotStayAway() {
        Appointment tried = plan("13:05", 45);
        SessionId session = starts.start(therapist, tried.id());
        new JournalOf(jdbc, session)
                .failed("guardian", clinicTime("13:06"), clinicTime("13:07"))
                .present("therapist", clinicTime("13:08"), clinicTime("13:20"));
        sessions.end(session, EndReason.ENDED_BY_STAFF);
        clock.set(clinicTime("14:00"));

        assertThat(read(tried.id()).proposal()).isEqualTo(new Proposal(AttendanceCode.TECHNICAL_FAILURE, 0));
    }

    @Test
    void confirmedMinutesAddUpAndSignedOnesApart() {
        Appointment first = held();
        records.confirm(therapist, first.id(), null, AS_PROPOSED);
        records.sign(therapist, first.id(), 0);
        Appointment missed = plan("14:05", 30);
        clock.set(clinicTime("14:40"));
        records.confirm(therapist, missed.id(), null, new Confirmation(AttendanceCode.NO_SHOW, 0, null));
        Appointment talked = plan("15:05", 30);
        clock.set(clinicTime("15:40"));
        records.confirm(
                therapist, talked.id(), null, new Confirmation(AttendanceCode.CONSULTATION, 20, "By telephone"));
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);

        DeliveredMinutes delivered = minutes.of(administrator, student, TODAY, TODAY, Purpose.REPORT);

        assertThat(delivered.minutes()).isEqualTo(63);
        assertThat(delivered.signedMinutes()).isEqualTo(43);
        assertThat(delivered.lines())
                .extracting(DeliveredMinutes.Line::attendance)
                .containsExactly(AttendanceCode.PRESENT, AttendanceCode.NO_SHOW, AttendanceCode.CONSULTATION);
        assertThat(minutes.of(therapist, student, null, TODAY.minusDays(1), Purpose.TREATMENT)
                        .lines())
                .isEmpty();
        assertThat(clinic.audit()).contains("record_read done report");
        assertRefused(RefusalCode.NOT_FOUND, () -> minutes.of(colleague(), student, null, null, Purpose.TREATMENT));
        assertRefused(
                RefusalCode.TOO_LARGE,
                () -> minutes.of(therapist, student, TODAY.minusYears(3), TODAY, Purpose.TREATMENT));
    }
}
