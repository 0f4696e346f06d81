package org.sawt.signaling.schedule.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.schedule.Plan;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;

/** A new appointment; {@code date} and {@code time} are the clinic's wall clock. */
record PlanRequest(
        @JsonProperty(required = true) StudentId student,
        @Nullable GuardianId guardian,
        @Nullable StaffId therapist,
        @JsonProperty(required = true) LocalDate date,
        @JsonProperty(required = true) LocalTime time,
        @JsonProperty(required = true) int minutes) {

    PlanRequest {
        Objects.requireNonNull(student, "student");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(time, "time");
    }

    Plan plan() {
        return new Plan(student, guardian, therapist, date, time, minutes);
    }
}
