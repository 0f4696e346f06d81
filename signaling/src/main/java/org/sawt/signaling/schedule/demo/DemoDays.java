package org.sawt.signaling.schedule.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.sawt.signaling.schedule.Bookings;
import org.sawt.signaling.schedule.Plan;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans the demo's appointments: as staff would, so that whatever does not fit is left out. */
@Component
class DemoDays {

    private static final int STEP_MINUTES = 5;
    private static final Duration AROUND_NOW = Duration.ofMinutes(10);

    private final Bookings bookings;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoDays(Bookings bookings, JdbcClient jdbc, Clock clock) {
        this.bookings = bookings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An appointment that begins so many minutes from now. */
    private record Offset(int family, int minutesFromNow, int length) {
        DemoFamily of(List<DemoFamily> families) {
            return families.get(family % families.size());
        }
    }

    private static final List<Offset> EARLIER = List.of(new Offset(6, -170, 45), new Offset(2, -80, 45));

    private static final List<Offset> NEXT =
            List.of(new Offset(0, 5, 40), new Offset(1, 50, 45), new Offset(3, 105, 30), new Offset(4, 150, 45));

    /** Five minutes later is still today, where whoever tries the demo looks for what comes next. */
    private static final LocalTime LAST_BASE = LocalTime.of(23, 50);

    private static final List<LocalTime> TIMES = List.of(LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(13, 0));

    /** Around the present hour; adds nothing while an appointment begins about now. */
    void today(Clinic clinic, List<DemoFamily> families, StaffId therapist) {
        if (beginsAboutNow(therapist)) {
            return;
        }
        LocalDateTime base = base(LocalDateTime.ofInstant(clock.instant(), clinic.zone()));
        EARLIER.forEach(
                one -> held(clinic, one.of(families), therapist, base.plusMinutes(one.minutesFromNow()), one.length()));
        NEXT.forEach(one ->
                plan(clinic.id(), one.of(families), therapist, base.plusMinutes(one.minutesFromNow()), one.length()));
    }

    private static LocalDateTime base(LocalDateTime now) {
        LocalDateTime step =
                now.truncatedTo(ChronoUnit.HOURS).plusMinutes((long) now.getMinute() / STEP_MINUTES * STEP_MINUTES);
        LocalDateTime last = now.toLocalDate().atTime(LAST_BASE);
        return step.isAfter(last) ? last : step;
    }

    /** The working days of this week, but for today. */
    void week(Clinic clinic, List<DemoFamily> families, StaffId therapist) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
        LocalDate first = today.with(TemporalAdjusters.previousOrSame(clinic.firstDay()));
        first.datesUntil(first.plusWeeks(1))
                .filter(day -> !day.equals(today) && !clinic.weekend().contains(day.getDayOfWeek()))
                .forEach(day -> day(clinic, families, therapist, day, day.isBefore(today)));
    }

    private void day(Clinic clinic, List<DemoFamily> families, StaffId therapist, LocalDate day, boolean past) {
        for (int slot = 0; slot < TIMES.size(); slot++) {
            DemoFamily family = families.get((day.getDayOfMonth() + slot * 3) % families.size());
            LocalDateTime at = day.atTime(TIMES.get(slot));
            if (past) {
                held(clinic, family, therapist, at, 45);
            } else {
                plan(clinic.id(), family, therapist, at, 45);
            }
        }
    }

    private boolean beginsAboutNow(StaffId therapist) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        select exists (select 1 from appointments where therapist_id = :therapist
                            and state = 'scheduled' and starts_at between :from and :to)""")
                .param("therapist", therapist.value())
                .param("from", now.minus(AROUND_NOW))
                .param("to", now.plus(AROUND_NOW))
                .query(Boolean.class)
                .single();
    }

    private void plan(ClinicId clinic, DemoFamily family, StaffId therapist, LocalDateTime at, int minutes) {
        Caller.Staff planner = new Caller.Staff(therapist, clinic, StaffRole.THERAPIST);
        try {
            bookings.plan(planner, new Plan(family.id(), null, null, at.toLocalDate(), at.toLocalTime(), minutes));
        } catch (RefusedException taken) {
            if (taken.refusal().code() != RefusalCode.OVERLAPS) {
                throw taken;
            }
        }
    }

    /** One that took place before there was a demo; nobody can plan such a thing. */
    private void held(Clinic clinic, DemoFamily family, StaffId therapist, LocalDateTime at, int minutes) {
        OffsetDateTime startsAt = at.atZone(clinic.zone()).toOffsetDateTime();
        jdbc.sql("""
                        insert into appointments
                            (id, clinic_id, student_id, therapist_id, starts_at, ends_at, time_zone, state)
                        values (:id, :clinic, :student, :therapist, :starts, :ends, :zone, 'completed')
                        on conflict do nothing""")
                .param("id", AppointmentId.next().value())
                .param("clinic", clinic.id().value())
                .param("student", family.id().value())
                .param("therapist", therapist.value())
                .param("starts", startsAt)
                .param("ends", startsAt.plusMinutes(minutes))
                .param("zone", clinic.zone().getId())
                .update();
    }
}
