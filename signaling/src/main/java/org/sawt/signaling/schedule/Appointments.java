package org.sawt.signaling.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffDirectory;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Service;

/** The appointments, students and therapists that a member of staff may see. */
@Service
public class Appointments {

    /** More than the busiest clinic has in the longest span that can be asked for. */
    private static final int MOST = 5000;

    private static final int LONGEST_SPAN_DAYS = 42;

    private final AppointmentRows rows;
    private final StudentRows students;
    private final StaffDirectory staff;
    private final Denials denials;

    Appointments(AppointmentRows rows, StudentRows students, StaffDirectory staff, Denials denials) {
        this.rows = rows;
        this.students = students;
        this.staff = staff;
        this.denials = denials;
    }

    /** Those that begin on the days {@code from} to {@code to} of {@code zone}, both included; at most 42 days. */
    public List<Appointment> between(Caller.Staff reader, LocalDate from, LocalDate to, ZoneId zone) {
        if (to.isBefore(from)) {
            throw Refusal.of(RefusalCode.MALFORMED, "to is before from").asException();
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_SPAN_DAYS) {
            throw tooMany();
        }
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return bounded(rows.visibleBetween(reader, start, end, MOST + 1));
    }

    /** Refused as {@code not_found} when the reader may not know of it. */
    public Appointment read(Caller.Staff reader, AppointmentId id) {
        return visible(reader, id, Audit.Action.RECORD_READ);
    }

    /** Empty when the reader may not know of it; nobody asked, so it is not audited. */
    public Optional<Appointment> find(Caller.Staff reader, AppointmentId id) {
        return rows.visible(reader, id);
    }

    /** The caseload, by name. */
    public List<Student> students(Caller.Staff reader) {
        return bounded(students.visible(reader, MOST + 1));
    }

    /** Whom {@code planner} may plan for: therapists themselves, others everybody. */
    public List<StaffMember> therapists(Caller.Staff planner) {
        return staff.therapistsOf(planner.clinic()).stream()
                .filter(one -> StaffRights.mayPlanFor(planner, one.id()))
                .toList();
    }

    /** As {@link #read}, for those who attempt something with it. */
    Appointment visible(Caller.Staff by, AppointmentId id, Audit.Action attempted) {
        return rows.visible(by, id).orElseThrow(() -> denials.notFound(attempted, by, id.value()));
    }

    private static <T> List<T> bounded(List<T> found) {
        if (found.size() > MOST) {
            throw tooMany();
        }
        return found;
    }

    private static RefusedException tooMany() {
        return Refusal.of(RefusalCode.TOO_LARGE, "more than is served at once; ask for a shorter span")
                .asException();
    }
}
