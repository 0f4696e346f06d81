package org.sawt.signaling.progress.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.journal.Presence;
import org.sawt.signaling.progress.AppointmentRecord;
import org.sawt.signaling.progress.AttendanceCode;
import org.sawt.signaling.progress.ProgressRecord;
import org.sawt.signaling.progress.Proposal;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;

/** An appointment's record as staff sees it; {@code proposed} is what the journal says now. */
record RecordView(
        AppointmentId appointment,
        StudentId student,
        Proposal proposed,
        List<Presence.Evidence> evidence,
        @Nullable Written record,
        @Nullable Instant releasedAt,
        List<AppointmentRecord.Addendum> addenda) {

    static RecordView of(AppointmentRecord record) {
        return new RecordView(
                record.appointment(),
                record.student(),
                record.proposal(),
                record.evidence(),
                record.record() == null ? null : Written.of(record.record()),
                record.releasedAt(),
                record.addenda());
    }

    /** {@code proposed} is what the journal said when it was written. */
    record Written(
            int version,
            AttendanceCode attendance,
            int minutes,
            @Nullable String reason,
            Proposal proposed,
            StaffId writtenBy,
            @Nullable StaffId signedBy,
            @Nullable Instant signedAt) {

        static Written of(ProgressRecord record) {
            ProgressRecord.Signature signature = record.signature();
            return new Written(
                    record.version(),
                    record.confirmation().attendance(),
                    record.confirmation().minutes(),
                    record.confirmation().reason(),
                    record.proposal(),
                    record.writtenBy(),
                    signature == null ? null : signature.by(),
                    signature == null ? null : signature.at());
        }
    }

    @Override
    public String toString() {
        return "RecordView[" + appointment + "]";
    }
}
