package org.sawt.signaling.schedule.http;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.AppointmentView;
import org.sawt.signaling.schedule.AppointmentViews;
import org.sawt.signaling.schedule.Appointments;
import org.sawt.signaling.schedule.Bookings;
import org.sawt.signaling.schedule.SessionStarts;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.SessionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The schedule of staff. */
@RestController
@RequestMapping("/api/appointments")
class AppointmentsController {

    private final Appointments appointments;
    private final Bookings bookings;
    private final SessionStarts starts;
    private final AppointmentViews views;
    private final Clinics clinics;
    private final Clock clock;

    AppointmentsController(
            Appointments appointments,
            Bookings bookings,
            SessionStarts starts,
            AppointmentViews views,
            Clinics clinics,
            Clock clock) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.starts = starts;
        this.views = views;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** {@code today} is the clinic's date. */
    record Listing(List<AppointmentView> appointments, LocalDate today, Instant now) {}

    /** The session that was started. */
    record Started(SessionId session) {}

    /** One day without {@code to}; today without {@code from}. */
    @GetMapping
    Listing list(
            Caller.Staff caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        ZoneId zone = clinics.byId(caller.clinic()).zone();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = from == null ? today : from;
        List<AppointmentView> seen = appointments.between(caller, first, to == null ? first : to, zone).stream()
                .map(appointment -> views.of(appointment, caller))
                .toList();
        return new Listing(seen, today, now);
    }

    @GetMapping("/{id}")
    AppointmentView read(Caller.Staff caller, @PathVariable AppointmentId id) {
        return views.of(appointments.read(caller, id), caller);
    }

    @PostMapping
    ResponseEntity<AppointmentView> plan(Caller.Staff caller, @RequestBody PlanRequest request) {
        Appointment planned = bookings.plan(caller, request.plan());
        return ResponseEntity.created(URI.create("/api/appointments/" + planned.id()))
                .body(views.of(planned, caller));
    }

    @PatchMapping("/{id}")
    AppointmentView change(Caller.Staff caller, @PathVariable AppointmentId id, @RequestBody ChangeRequest request) {
        return views.of(bookings.change(caller, id, request.change()), caller);
    }

    @PostMapping("/{id}/cancel")
    AppointmentView cancel(Caller.Staff caller, @PathVariable AppointmentId id) {
        return views.of(bookings.cancel(caller, id), caller);
    }

    @PostMapping("/{id}/no-show")
    AppointmentView noShow(Caller.Staff caller, @PathVariable AppointmentId id) {
        return views.of(bookings.markNoShow(caller, id), caller);
    }

    @PostMapping("/{id}/session")
    Started start(Caller.Staff caller, @PathVariable AppointmentId id) {
        return new Started(starts.start(caller, id));
    }
}
