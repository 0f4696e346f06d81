package org.sawt.signaling.schedule.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.schedule.Change;
import org.sawt.signaling.shared.StaffId;

/** What is to be different; {@code version} is the one that the caller saw. */
record ChangeRequest(
        @JsonProperty(required = true) int version,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable Integer minutes,
        @Nullable StaffId therapist) {

    Change change() {
        return new Change(version, date, time, minutes, therapist);
    }
}
