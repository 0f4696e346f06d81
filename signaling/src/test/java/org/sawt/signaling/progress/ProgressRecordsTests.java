package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.springframework.dao.DataAccessException;

/** Confirming, signing and adding. */
class ProgressRecordsTests extends RecordScenario {

    @Test
    void aNoShowWithoutAnySessionIsConfirmedAndSignedAsWell() {
        Appointment missed = plan("13:05", 45);
        clock.set(clinicTime("13:20"));
        bookings.markNoShow(therapist, missed.id());

        records.confirm(therapist, missed.id(), null, new Confirmation(AttendanceCode.NO_SHOW, 0, null));
        AppointmentRecord signed = records.sign(therapist, missed.id(), 0);

        assertThat(written(signed).confirmation().attendance()).isEqualTo(AttendanceCode.NO_SHOW);
        assertThat(signed.evidence()).isEmpty();
    }

    @Test
    void whoCancelledIsSaidWithAReason() {
        Appointment cancelled = plan("15:05", 45);
        bookings.cancel(therapist, cancelled.id());

        assertRefused(
                RefusalCode.MALFORMED,
                () -> records.confirm(
                        therapist,
                        cancelled.id(),
                        null,
                        new Confirmation(AttendanceCode.CANCELLED_BY_FAMILY, 0, null)));
        assertThat(written(records.confirm(
                                therapist,
                                cancelled.id(),
                                null,
                                new Confirmation(AttendanceCode.CANCELLED_BY_FAMILY, 0, "The child is ill")))
                        .confirmation()
                        .reason())
                .isEqualTo("The child is ill");
    }

    @Test
    void whatIsConfirmedAsProposedNeedsNoReasonAndAChangeDoes() {
        Appointment held = held();

        assertRefused(
                RefusalCode.MALFORMED,
                () -> records.confirm(therapist, held.id(), null, new Confirmation(AttendanceCode.PRESENT, 44, null)));
        ProgressRecord first = written(records.confirm(therapist, held.id(), null, AS_PROPOSED));
        ProgressRecord second = written(records.confirm(therapist, held.id(), 0, CHANGED));

        assertThat(first.version()).isZero();
        assertThat(first.confirmation()).isEqualTo(AS_PROPOSED);
        assertThat(second.version()).isEqualTo(1);
        assertThat(second.proposal()).isEqualTo(new Proposal(AttendanceCode.PRESENT, 43));
        assertThat(second.confirmation()).isEqualTo(CHANGED);
        assertThat(written(read(held.id()))).isEqualTo(second);
        assertThat(clinic.audit()).contains("record_written done confirmed");
    }

    @Test
    void whatIsSignedStaysAndIsAddedTo() {
        Appointment held = held();
        records.confirm(therapist, held.id(), null, CHANGED);

        AppointmentRecord signed = records.sign(therapist, held.id(), 0);

        assertThat(written(signed).signature())
                .isEqualTo(new ProgressRecord.Signature(therapist.id(), clock.instant()));
        assertRefused(RefusalCode.CONFLICT, () -> records.confirm(therapist, held.id(), 1, AS_PROPOSED));
        assertRefused(RefusalCode.CONFLICT, () -> records.sign(therapist, held.id(), 1));
        AppointmentRecord added = records.append(therapist, held.id(), " Forty-four, by the telephone's log.\u202e ");
        assertThat(added.record()).isEqualTo(signed.record());
        assertThat(added.addenda())
                .extracting(AppointmentRecord.Addendum::text)
                .containsExactly("Forty-four, by the telephone's log.");
        assertThat(clinic.audit()).contains("record_signed done signed", "record_written done addendum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update progress_records set minutes = 0, attendance = 'no_show', reason = 'x'",
                "update progress_records set state = 'draft', signed_by = null, signed_at = null",
                "delete from progress_records",
                "truncate progress_records cascade",
                "update record_addenda set text = 'nothing'",
                "delete from record_addenda",
                "truncate record_addenda"
            })
    void nobodyRewritesWhatWasSigned(String attempt) {
        Appointment held = held();
        records.confirm(therapist, held.id(), null, AS_PROPOSED);
        records.sign(therapist, held.id(), 0);
        AppointmentRecord before = records.append(therapist, held.id(), "One more thing.");

        assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
        assertThat(read(held.id())).isEqualTo(before);
    }

    @Test
    void beforeItIsSignedItIsConfirmedAnewInsteadOfAddedTo() {
        Appointment held = held();

        assertRefused(RefusalCode.CONFLICT, () -> records.append(therapist, held.id(), "Too soon."));
        records.confirm(therapist, held.id(), null, AS_PROPOSED);
        assertRefused(RefusalCode.CONFLICT, () -> records.append(therapist, held.id(), "Too soon."));
        assertThat(read(held.id()).addenda()).isEmpty();
    }

    @Test
    void whoSawSomethingElseIsToldSo() {
        Appointment held = held();

        assertRefused(RefusalCode.CONFLICT, () -> records.confirm(therapist, held.id(), 0, AS_PROPOSED));
        assertRefused(RefusalCode.CONFLICT, () -> records.sign(therapist, held.id(), 0));
        records.confirm(therapist, held.id(), null, AS_PROPOSED);
        assertRefused(RefusalCode.CONFLICT, () -> records.confirm(therapist, held.id(), null, CHANGED));
        records.confirm(therapist, held.id(), 0, CHANGED);
        assertRefused(RefusalCode.CONFLICT, () -> records.sign(therapist, held.id(), 0));
        assertThat(written(read(held.id())).confirmation()).isEqualTo(CHANGED);
    }

    @Test
    void ofThoseWhoSignAtOnceOneDoes() throws Exception {
        Appointment held = held();
        records.confirm(therapist, held.id(), null, AS_PROPOSED);
        List<Callable<Boolean>> hands = new ArrayList<>();
        for (int hand = 0; hand < 16; hand++) {
            hands.add(() -> {
                try {
                    records.sign(therapist, held.id(), 0);
                    return true;
                } catch (RefusedException refused) {
                    assertThat(refused.refusal().code()).isEqualTo(RefusalCode.CONFLICT);
                    return false;
                }
            });
        }
        int signed = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(hands)) {
                signed += one.get() ? 1 : 0;
            }
        }

        assertThat(signed).isEqualTo(1);
    }

    @Test
    void aSessionThatRunsOrBeganAgainSinceIsNotSigned() {
        Appointment held = held();
        records.confirm(therapist, held.id(), null, AS_PROPOSED);
        SessionId again = starts.start(therapist, held.id());

        assertRefused(RefusalCode.CONFLICT, () -> records.confirm(therapist, held.id(), 0, CHANGED));
        assertRefused(RefusalCode.CONFLICT, () -> records.sign(therapist, held.id(), 0));
        new JournalOf(jdbc, again)
                .present("therapist", clinicTime("13:51"), clinicTime("13:59"))
                .present("guardian", clinicTime("13:51"), clinicTime("13:59"));
        sessions.end(again, EndReason.ENDED_BY_STAFF);
        assertRefused(RefusalCode.CONFLICT, () -> records.sign(therapist, held.id(), 0));
        records.confirm(therapist, held.id(), 0, new Confirmation(AttendanceCode.PRESENT, 51, null));
        assertThat(written(records.sign(therapist, held.id(), 1)).signature()).isNotNull();
    }

    @Test
    void whatHasNotBegunIsNotConfirmed() {
        Appointment coming = plan("15:05", 45);

        assertRefused(
                RefusalCode.TOO_EARLY,
                () -> records.confirm(
                        therapist, coming.id(), null, new Confirmation(AttendanceCode.NO_SHOW, 0, "Forgot")));
        assertThat(read(coming.id()).record()).isNull();
    }

    @Test
    void addendaHaveTheirLimits() {
        Appointment held = held();
        records.confirm(therapist, held.id(), null, AS_PROPOSED);
        records.sign(therapist, held.id(), 0);

        assertRefused(RefusalCode.MALFORMED, () -> records.append(therapist, held.id(), " \u202e "));
        assertRefused(RefusalCode.TOO_LARGE, () -> records.append(therapist, held.id(), "x".repeat(4001)));
        for (int addendum = 0; addendum < 100; addendum++) {
            records.append(therapist, held.id(), "And another thing.");
        }
        assertRefused(RefusalCode.TOO_LARGE, () -> records.append(therapist, held.id(), "The last word."));
        assertThat(read(held.id()).addenda()).hasSize(100);
    }
}
