package org.sawt.signaling.schedule;

import java.util.List;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StudentId;

/** A child of the caseload, with the guardians who may join. */
public record Student(StudentId id, PersonName name, List<Guardian> guardians) {

    public Student {
        guardians = List.copyOf(guardians);
    }
}
