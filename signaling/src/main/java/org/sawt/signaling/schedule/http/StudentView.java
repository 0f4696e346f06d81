package org.sawt.signaling.schedule.http;

import java.util.List;
import org.sawt.signaling.schedule.AppointmentView;
import org.sawt.signaling.schedule.Student;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.StudentId;

/** A student as staff sees it, with those who may be invited. */
record StudentView(StudentId id, LocalizedText name, List<AppointmentView.GuardianView> guardians) {

    static StudentView of(Student student) {
        return new StudentView(
                student.id(),
                AppointmentView.text(student.name()),
                student.guardians().stream()
                        .map(AppointmentView.GuardianView::of)
                        .toList());
    }
}
