package org.sawt.signaling.schedule;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.StudentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes students and their guardians into the own clinic. The audit goes with the transaction of the change. */
@Service
public class Families {

    /** More than any family has; a list that grows without end is a mistake of some program. */
    private static final int MOST_GUARDIANS = 20;

    private final FamilyRows rows;
    private final StudentRows students;
    private final Denials denials;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Families(FamilyRows rows, StudentRows students, Denials denials, Audit audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.students = students;
        this.denials = denials;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Every member of staff may; a therapist has the student in the own caseload at once, and so may plan for it. */
    public Student add(Caller.Staff by, PersonName name, @Nullable NewGuardian guardian) {
        StudentId student = StudentId.next();
        transaction.executeWithoutResult(_ -> {
            add(by, student, name);
            if (guardian != null) {
                add(by, student, guardian);
            }
        });
        return seen(by, student);
    }

    /** The student with the new guardian; {@code not_found} for a student that {@code by} may not know of. */
    public Student addGuardian(Caller.Staff by, StudentId student, NewGuardian guardian) {
        if (seen(by, student).guardians().size() >= MOST_GUARDIANS) {
            throw Refusal.of(RefusalCode.TOO_LARGE, "a student has at most " + MOST_GUARDIANS + " guardians")
                    .asException();
        }
        transaction.executeWithoutResult(_ -> add(by, student, guardian));
        return seen(by, student);
    }

    private void add(Caller.Staff by, StudentId student, PersonName name) {
        rows.addStudent(by.clinic(), student, name);
        if (by.role() == StaffRole.THERAPIST) {
            rows.addToCaseload(by.id(), student);
        }
        record(by, student, "created");
    }

    private void add(Caller.Staff by, StudentId student, NewGuardian guardian) {
        rows.addGuardian(by.clinic(), student, GuardianId.next(), guardian);
        record(by, student, "guardian_added");
    }

    private Student seen(Caller.Staff by, StudentId student) {
        return students.visible(by, student)
                .orElseThrow(() -> denials.notFound(Audit.Action.STUDENT_CHANGED, by, student.value()));
    }

    private void record(Caller.Staff by, StudentId student, String what) {
        audit.record(new Audit.Entry(
                Audit.Action.STUDENT_CHANGED, Audit.Outcome.DONE, by.clinic(), by, student.value(), student, what));
    }
}
