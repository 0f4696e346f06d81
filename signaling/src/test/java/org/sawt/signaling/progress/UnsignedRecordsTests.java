package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;

/** What a therapist has still to sign off. */
class UnsignedRecordsTests extends RecordScenario {

    @Autowired
    private UnsignedRecords unsigned;

    @Test
    void whatWasHeldIsToBeSignedUntilItIs() {
        Appointment held = held();
        assertThat(unsigned.of(therapist)).singleElement().satisfies(line -> {
            assertThat(line.appointment()).isEqualTo(held.id());
            assertThat(line.student()).isEqualTo(student);
            assertThat(line.drafted()).isFalse();
        });

        records.confirm(therapist, held.id(), null, AS_PROPOSED);
        assertThat(unsigned.of(therapist)).singleElement().matches(UnsignedRecords.Line::drafted);

        records.sign(therapist, held.id(), 0);
        assertThat(unsigned.of(therapist)).isEmpty();
    }

    @Test
    void whatNobodyCameToIsToBeSignedOnceItIsOver() {
        Appointment missed = plan("13:05", 45);
        assertThat(unsigned.of(therapist)).isEmpty();

        clock.set(clinicTime("13:50"));

        assertThat(unsigned.of(therapist))
                .extracting(UnsignedRecords.Line::appointment)
                .containsExactly(missed.id());
        clock.set(clinicTime("13:50").plus(Duration.ofDays(60)));
        assertThat(unsigned.of(therapist)).isEmpty();
    }

    @Test
    void aSessionThatRunsOnIsNotAskedFor() {
        Appointment running = plan("13:05", 45);
        starts.start(therapist, running.id());
        clock.set(clinicTime("14:30"));

        assertThat(unsigned.of(therapist)).isEmpty();
    }

    @Test
    void aCancelledAppointmentAsksForNothing() {
        Appointment cancelled = plan("13:05", 45);
        bookings.cancel(therapist, cancelled.id());
        clock.set(clinicTime("14:30"));

        assertThat(unsigned.of(therapist)).isEmpty();
    }

    @Test
    void everybodyIsAskedForTheOwnOnesOnly() {
        held();

        assertThat(unsigned.of(colleague())).isEmpty();
        assertThat(unsigned.of(clinic.staff(StaffRole.SUPERVISOR))).isEmpty();
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);
        assertRefused(RefusalCode.FORBIDDEN, () -> unsigned.of(administrator));
    }
}
