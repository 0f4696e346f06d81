package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sawt.signaling.journal.Presence;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;

/** Worked examples of what is proposed for an appointment from 13:00 to 13:45. */
class ProposalTests {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(45));

    @ParameterizedTest
    @CsvSource({
        "0, 2700, 45, PRESENT",
        "300, 2700, 40, PRESENT",
        "301, 2700, 39, LATE",
        "0, 2400, 40, PRESENT",
        "0, 2399, 39, LEFT_EARLY",
        "400, 1000, 10, LATE",
        "-600, 2700, 55, PRESENT",
        "0, 60, 1, LEFT_EARLY"
    })
    void minutesAreWholeOnesAndFiveAreNotWorthAWord(long from, long to, int minutes, AttendanceCode code) {
        Presence presence = together(Duration.ofSeconds(to - from), START.plusSeconds(from), START.plusSeconds(to));

        assertThat(Proposal.of(held(false, false), presence, END)).isEqualTo(new Proposal(code, minutes));
    }

    @Test
    void secondsOfTwoSessionsAddUpBeforeTheRestIsLeftOff() {
        Presence twice = together(Duration.ofSeconds(90).plus(Duration.ofSeconds(50)), START, END);

        assertThat(Proposal.of(held(false, false), twice, END).minutes()).isEqualTo(2);
    }

    @Test
    void whoWasNeverSeenDidNotShowUpOnceTheTimeIsOver() {
        Presence nobody = apart(false, true, false);

        assertThat(Proposal.of(held(false, false), nobody, END.minusSeconds(1)).attendance())
                .isNull();
        assertThat(Proposal.of(held(false, false), nobody, END).attendance()).isEqualTo(AttendanceCode.NO_SHOW);
        assertThat(Proposal.of(held(false, true), nobody, START).attendance()).isEqualTo(AttendanceCode.NO_SHOW);
    }

    @Test
    void aFamilyThatWasSeenIsNeverSaidToHaveStayedAway() {
        assertThat(Proposal.of(held(false, true), apart(true, false, false), END)
                        .attendance())
                .isEqualTo(AttendanceCode.THERAPIST_ABSENT);
        assertThat(Proposal.of(held(false, true), apart(true, true, true), END).attendance())
                .isEqualTo(AttendanceCode.TECHNICAL_FAILURE);
        assertThat(Proposal.of(held(false, true), apart(true, true, false), END).attendance())
                .isNull();
    }

    @Test
    void whoCancelledIsForPeopleToSay() {
        assertThat(Proposal.of(held(true, false), apart(false, false, false), END))
                .isEqualTo(new Proposal(null, 0));
    }

    @Test
    void lessThanAMinuteTogetherIsNotASession() {
        Presence moment =
                new Presence(Duration.ofSeconds(59), START, START.plusSeconds(59), true, true, false, List.of());

        assertThat(Proposal.of(held(false, false), moment, END)).isEqualTo(new Proposal(null, 0));
    }

    @ParameterizedTest
    @EnumSource
    void minutesThatContradictTheAttendanceAreRefused(AttendanceCode code) {
        boolean some = List.of("present", "late", "left_early", "make_up", "consultation", "technical_failure")
                .contains(code.wire());
        boolean none = !some || code == AttendanceCode.TECHNICAL_FAILURE;

        assertThat(accepts(code, 30)).isEqualTo(some);
        assertThat(accepts(code, 0)).isEqualTo(none);
        assertThat(accepts(code, -1)).isFalse();
        assertThat(accepts(code, 1441)).isFalse();
        assertThat(AttendanceCode.of(code.wire())).isEqualTo(code);
    }

    @Test
    void anotherAccountThanTheJournalsNeedsAReason() {
        Proposal proposal = new Proposal(AttendanceCode.LATE, 30);

        new Confirmation(AttendanceCode.LATE, 30, " ").requireReasonUnless(proposal);
        new Confirmation(AttendanceCode.LATE, 31, "The clock was wrong").requireReasonUnless(proposal);
        assertThatThrownBy(() -> new Confirmation(AttendanceCode.LATE, 31, null).requireReasonUnless(proposal))
                .hasMessageContaining("reason is missing");
        assertThatThrownBy(() -> new Confirmation(AttendanceCode.PRESENT, 30, "\n").requireReasonUnless(proposal))
                .hasMessageContaining("reason is missing");
    }

    private static boolean accepts(AttendanceCode code, int minutes) {
        try {
            return new Confirmation(code, minutes, null).minutes() == minutes;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private static Presence together(Duration delivered, @Nullable Instant from, @Nullable Instant to) {
        return new Presence(delivered, from, to, true, true, false, List.of());
    }

    private static Presence apart(boolean family, boolean staff, boolean failed) {
        return new Presence(Duration.ZERO, null, null, family, staff, failed, List.of());
    }

    private static Held held(boolean cancelled, boolean missed) {
        return new Held(AppointmentId.next(), StudentId.next(), StaffId.next(), START, END, cancelled, missed, false);
    }
}
