package org.sawt.signaling.schedule;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.SessionId;

/** An appointment as one member of staff sees it, over HTTP and on the socket alike. */
public record AppointmentView(
        AppointmentId id,
        int version,
        Named student,
        Named therapist,
        Instant startsAt,
        int minutes,
        LocalDate date,

        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm")
        LocalTime time,

        AppointmentState state,
        Instant opensAt,
        Instant closesAt,
        @Nullable SessionId session,
        @Nullable String sessionState,
        int waiting,
        @Nullable Instant waitingSince,
        int joined,
        List<GuardianView> guardians,
        May may) {

    /** Somebody by id and name, in both scripts. */
    public record Named(UUID id, LocalizedText name) {}

    /** Somebody to speak to in {@code language}. */
    public record GuardianView(GuardianId id, LocalizedText name, Language language) {
        public static GuardianView of(Guardian guardian) {
            return new GuardianView(guardian.id(), text(guardian.name()), guardian.language());
        }
    }

    /** What the reader may do with it now. */
    public record May(boolean start, boolean change) {}

    /** A name for readers of either language. */
    public static LocalizedText text(PersonName name) {
        return new LocalizedText(name.in(Language.EN), name.in(Language.AR));
    }
}
