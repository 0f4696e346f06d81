package org.sawt.signaling.schedule.http;

import java.util.List;
import org.sawt.signaling.schedule.AppointmentView;
import org.sawt.signaling.schedule.Appointments;
import org.sawt.signaling.schedule.Student;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.StudentId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom one can plan for. */
@RestController
@RequestMapping("/api")
class PeopleController {

    private final Appointments appointments;

    PeopleController(Appointments appointments) {
        this.appointments = appointments;
    }

    record Students(List<StudentView> students) {}

    record StudentView(StudentId id, LocalizedText name, List<AppointmentView.GuardianView> guardians) {}

    record Therapists(List<AppointmentView.Named> therapists) {}

    @GetMapping("/students")
    Students students(Caller.Staff caller) {
        return new Students(appointments.students(caller).stream()
                .map(PeopleController::view)
                .toList());
    }

    @GetMapping("/therapists")
    Therapists therapists(Caller.Staff caller) {
        return new Therapists(appointments.therapists(caller).stream()
                .map(one -> new AppointmentView.Named(one.id().value(), AppointmentView.text(one.name())))
                .toList());
    }

    private static StudentView view(Student student) {
        return new StudentView(
                student.id(),
                AppointmentView.text(student.name()),
                student.guardians().stream()
                        .map(AppointmentView.GuardianView::of)
                        .toList());
    }
}
