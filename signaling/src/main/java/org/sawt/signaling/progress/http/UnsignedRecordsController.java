package org.sawt.signaling.progress.http;

import java.time.Instant;
import java.util.List;
import org.sawt.signaling.progress.UnsignedRecords;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.StudentId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has still to sign off. */
@RestController
class UnsignedRecordsController {

    private final UnsignedRecords records;

    UnsignedRecordsController(UnsignedRecords records) {
        this.records = records;
    }

    record Unsigned(List<Line> appointments) {}

    /** By name, in both scripts. */
    record Student(StudentId id, LocalizedText name) {

        static Student of(UnsignedRecords.Line line) {
            return new Student(
                    line.student(),
                    new LocalizedText(line.name().in(Language.EN), line.name().in(Language.AR)));
        }
    }

    record Line(AppointmentId appointment, Instant startsAt, Student student, boolean drafted) {

        static Line of(UnsignedRecords.Line line) {
            return new Line(line.appointment(), line.startsAt(), Student.of(line), line.drafted());
        }
    }

    @GetMapping("/api/records/unsigned")
    Unsigned unsigned(Caller.Staff caller) {
        return new Unsigned(records.of(caller).stream().map(Line::of).toList());
    }
}
