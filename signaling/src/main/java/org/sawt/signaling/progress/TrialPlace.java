package org.sawt.signaling.progress;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;

/**
 * Whose trials are recorded, and where.
 *
 * @param session null outside of any
 * @param opened whether it was opened, so that there could be work in it
 */
record TrialPlace(StudentId student, @Nullable SessionId session, boolean opened) {

    static TrialPlace outside(StudentId student) {
        return new TrialPlace(student, null, true);
    }
}
