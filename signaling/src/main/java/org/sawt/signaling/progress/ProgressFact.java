package org.sawt.signaling.progress;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.ServicePlanId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.sawt.signaling.shared.TrialId;

/** Something that was written about a student; published inside the transaction that stores it. */
public sealed interface ProgressFact {

    ClinicId clinic();

    StudentId student();

    /** A goal was made, changed, or taken to another status. */
    record GoalChanged(ClinicId clinic, StudentId student, GoalId goal) implements ProgressFact {}

    /** An attempt was scored or measured; {@code session} is null outside of any. */
    record TrialRecorded(
            ClinicId clinic,
            StudentId student,
            GoalId goal,
            @Nullable SessionId session,
            TrialId trial) implements ProgressFact {}

    /** {@code voided} does not count any more; {@code trial} says so. */
    record TrialVoided(
            ClinicId clinic,
            StudentId student,
            GoalId goal,
            @Nullable SessionId session,
            TrialId trial,
            TrialId voided) implements ProgressFact {}

    /** A service plan was made or changed. */
    record PlanChanged(ClinicId clinic, StudentId student, ServicePlanId plan) implements ProgressFact {}

    /** Somebody's note of an appointment was saved. */
    record NoteSaved(ClinicId clinic, StudentId student, AppointmentId appointment) implements ProgressFact {}

    /** A record was confirmed, or an addendum written to it. */
    record RecordWritten(ClinicId clinic, StudentId student, AppointmentId appointment) implements ProgressFact {}

    /** A record was signed: attendance and minutes stand. */
    record RecordSigned(ClinicId clinic, StudentId student, AppointmentId appointment) implements ProgressFact {}

    /** A signed record was released to the family, or withdrawn from it. */
    record RecordReleased(ClinicId clinic, StudentId student, AppointmentId appointment, boolean released)
            implements ProgressFact {}
}
