package org.sawt.signaling.progress;

import java.time.Instant;
import org.sawt.signaling.shared.StaffId;

/** What somebody of staff wrote of an appointment for the file; every change gets a new {@code version}. */
public record Note(StaffId author, int version, String text, Instant savedAt) {

    @Override
    public String toString() {
        return "Note[version=" + version + "]";
    }
}
