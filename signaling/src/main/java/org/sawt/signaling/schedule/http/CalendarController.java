package org.sawt.signaling.schedule.http;

import java.time.Clock;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.Appointments;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffDirectory;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An appointment for a calendar program. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Appointments appointments;
    private final StaffDirectory staff;
    private final Clock clock;

    CalendarController(Appointments appointments, StaffDirectory staff, Clock clock) {
        this.appointments = appointments;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping(path = "/api/appointments/{id}/calendar.ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> calendar(Caller.Staff caller, @PathVariable AppointmentId id) {
        Appointment appointment = appointments.read(caller, id);
        Language language = staff.byId(caller.id()).map(StaffMember::language).orElse(Language.EN);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"appointment.ics\"")
                .body(CalendarFile.of(appointment, language, clock.instant()));
    }
}
