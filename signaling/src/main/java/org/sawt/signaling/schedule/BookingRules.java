package org.sawt.signaling.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.stereotype.Component;

/** Checks a plan or a change before it is written: who may, for whom, and when. */
@Component
class BookingRules {

    private final Appointments appointments;
    private final StudentRows students;
    private final PlanningRules planning;
    private final Clinics clinics;
    private final Denials denials;
    private final Clock clock;

    BookingRules(
            Appointments appointments,
            StudentRows students,
            PlanningRules planning,
            Clinics clinics,
            Denials denials,
            Clock clock) {
        this.appointments = appointments;
        this.students = students;
        this.planning = planning;
        this.clinics = clinics;
        this.denials = denials;
        this.clock = clock;
    }

    /** What is left to write of a plan or a change. */
    record Checked(StaffId therapist, TimeSlot slot, ZoneId zone, List<Guardian> guardians) {}

    Checked check(Caller.Staff by, Plan plan) {
        Student student = students.visible(by, plan.student())
                .orElseThrow(() -> denials.notFound(
                        Audit.Action.APPOINTMENT_CHANGED, by, plan.student().value()));
        StaffId therapist = plan.therapist() == null ? by.id() : plan.therapist();
        requireTherapist(by, therapist, student.id());
        ZoneId zone = clinics.byId(by.clinic()).zone();
        TimeSlot slot = planning.slot(plan.date(), plan.time(), plan.minutes(), zone);
        return new Checked(therapist, slot, zone, invited(by, student, plan.guardian()));
    }

    Checked check(Caller.Staff by, Appointment now, Change change) {
        StaffId therapist = change.therapist() == null ? now.therapist() : change.therapist();
        requireTherapist(by, therapist, now.student());
        ZoneId zone = clinics.byId(by.clinic()).zone();
        return new Checked(therapist, slot(now, change, zone), zone, now.guardians());
    }

    /** Handing over leaves the time alone, even one that could not be planned any more. */
    private TimeSlot slot(Appointment now, Change change, ZoneId zone) {
        if (change.date() == null && change.time() == null && change.minutes() == null) {
            return now.slot();
        }
        LocalDateTime shown = LocalDateTime.ofInstant(now.slot().startsAt(), zone);
        return planning.slot(
                change.date() == null ? shown.toLocalDate() : change.date(),
                change.time() == null ? shown.toLocalTime() : change.time(),
                change.minutes() == null ? now.slot().minutes() : change.minutes(),
                zone);
    }

    void requireMayPlanFor(Caller.Staff by, StaffId therapist, AppointmentId object) {
        if (!StaffRights.mayPlanFor(by, therapist)) {
            throw denials.forbidden(
                    Audit.Action.APPOINTMENT_CHANGED, by, object.value(), "it is another therapist's appointment");
        }
    }

    void requireStarted(Appointment appointment) {
        Instant startsAt = appointment.slot().startsAt();
        if (clock.instant().isBefore(startsAt)) {
            throw Refusal.of(RefusalCode.TOO_EARLY, "it has not started yet")
                    .asException()
                    .with(Map.of("opens_at", startsAt));
        }
    }

    private void requireTherapist(Caller.Staff by, StaffId therapist, StudentId student) {
        if (appointments.therapists(by).stream().noneMatch(one -> one.id().equals(therapist))) {
            throw denials.forbidden(
                    Audit.Action.APPOINTMENT_CHANGED,
                    by,
                    therapist.value(),
                    "therapist is none whom the caller plans for");
        }
        Caller.Staff planned = new Caller.Staff(therapist, by.clinic(), StaffRole.THERAPIST);
        if (students.visible(planned, student).isEmpty()) {
            throw denials.forbidden(
                    Audit.Action.APPOINTMENT_CHANGED,
                    by,
                    therapist.value(),
                    "the student is not of the therapist's caseload");
        }
    }

    private List<Guardian> invited(Caller.Staff by, Student student, @Nullable GuardianId only) {
        if (only == null) {
            return student.guardians();
        }
        List<Guardian> found = student.guardians().stream()
                .filter(one -> one.id().equals(only))
                .toList();
        if (found.isEmpty()) {
            throw denials.notFound(Audit.Action.APPOINTMENT_CHANGED, by, only.value());
        }
        return found;
    }
}
