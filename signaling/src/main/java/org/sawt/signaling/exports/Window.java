package org.sawt.signaling.exports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.sawt.signaling.shared.StudentId;

/** A student's days from {@code from} to {@code to}, both included, by the clinic's calendar. */
record Window(StudentId student, LocalDate from, LocalDate to, ZoneId zone) {

    Map<String, Object> params() {
        return Map.of("student", student.value(), "from", from, "to", to, "zone", zone.getId());
    }
}
