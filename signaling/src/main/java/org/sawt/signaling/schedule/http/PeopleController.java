package org.sawt.signaling.schedule.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.schedule.AppointmentView;
import org.sawt.signaling.schedule.Appointments;
import org.sawt.signaling.schedule.Families;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.StudentId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom one can plan for, and how they come to be there. */
@RestController
@RequestMapping("/api")
class PeopleController {

    private final Appointments appointments;
    private final Families families;

    PeopleController(Appointments appointments, Families families) {
        this.appointments = appointments;
        this.families = families;
    }

    record Students(List<StudentView> students) {}

    record Therapists(List<AppointmentView.Named> therapists) {}

    record StudentRequest(
            @JsonProperty(required = true) NameRequest name,
            @Nullable GuardianRequest guardian) {
        StudentRequest {
            requireNonNull(name, "name");
        }
    }

    @GetMapping("/students")
    Students students(Caller.Staff caller) {
        return new Students(
                appointments.students(caller).stream().map(StudentView::of).toList());
    }

    @PostMapping("/students")
    @ResponseStatus(HttpStatus.CREATED)
    StudentView add(Caller.Staff caller, @RequestBody StudentRequest wanted) {
        GuardianRequest guardian = wanted.guardian();
        return StudentView.of(
                families.add(caller, wanted.name().name(), guardian == null ? null : guardian.guardian()));
    }

    @PostMapping("/students/{id}/guardians")
    @ResponseStatus(HttpStatus.CREATED)
    StudentView addGuardian(Caller.Staff caller, @PathVariable StudentId id, @RequestBody GuardianRequest wanted) {
        return StudentView.of(families.addGuardian(caller, id, wanted.guardian()));
    }

    @GetMapping("/therapists")
    Therapists therapists(Caller.Staff caller) {
        return new Therapists(appointments.therapists(caller).stream()
                .map(one -> new AppointmentView.Named(one.id().value(), AppointmentView.text(one.name())))
                .toList());
    }
}
