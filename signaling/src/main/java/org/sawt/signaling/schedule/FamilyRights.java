package org.sawt.signaling.schedule;

import java.util.List;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Which guardians see a student's record: for all staff who may see the student. */
@Service
public class FamilyRights {

    private final FamilyRightRows rows;
    private final StudentRows students;
    private final Denials denials;
    private final Audit audit;
    private final TransactionTemplate transaction;

    FamilyRights(
            FamilyRightRows rows, StudentRows students, Denials denials, Audit audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.students = students;
        this.denials = denials;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** All guardians of {@code student}, those who may not join too; {@code not_found} for who may not know of the student. */
    public List<FamilyMember> of(Caller.Staff reader, StudentId student) {
        requireVisible(reader, student);
        return rows.of(student);
    }

    /** Takes effect at once; idempotent. {@code not_found} for who is no guardian of {@code student}. */
    public void letView(Caller.Staff by, StudentId student, GuardianId guardian, boolean may) {
        FamilyMember member = member(by, student, guardian);
        if (member.mayViewRecords() != may) {
            transaction.executeWithoutResult(_ -> {
                rows.letView(student, guardian, may);
                audit.record(new Audit.Entry(
                        Audit.Action.STUDENT_CHANGED,
                        Audit.Outcome.DONE,
                        by.clinic(),
                        by,
                        guardian.value(),
                        student,
                        may ? "may_view_records" : "may_not_view_records"));
            });
        }
    }

    FamilyMember member(Caller.Staff by, StudentId student, GuardianId guardian) {
        requireVisible(by, student);
        return rows.of(student).stream()
                .filter(one -> one.guardian().id().equals(guardian))
                .findFirst()
                .orElseThrow(() -> denials.notFound(Audit.Action.STUDENT_CHANGED, by, guardian.value()));
    }

    private void requireVisible(Caller.Staff by, StudentId student) {
        if (students.visible(by, student).isEmpty()) {
            throw denials.notFound(Audit.Action.STUDENT_CHANGED, by, student.value());
        }
    }
}
