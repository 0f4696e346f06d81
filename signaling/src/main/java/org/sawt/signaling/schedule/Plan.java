package org.sawt.signaling.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;

/**
 * An appointment to be.
 *
 * @param guardian whom it invites; null for every guardian of the student who may join
 * @param therapist null for the planner
 */
public record Plan(
        StudentId student,
        @Nullable GuardianId guardian,
        @Nullable StaffId therapist,
        LocalDate date,
        LocalTime time,
        int minutes) {}
