package org.sawt.signaling.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.StaffId;

/** What is to be different about an appointment that its reader saw as {@code version}; null stays as it is. */
public record Change(
        int version,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable Integer minutes,
        @Nullable StaffId therapist) {}
