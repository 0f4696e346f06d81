package org.sawt.signaling.rooms;

import java.time.Instant;
import java.time.ZoneId;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.SessionId;

/** The port by which {@code rooms} learns who may come in; {@code schedule} implements it. */
public interface Admissions {

    /**
     * Whether {@code caller} may come to {@code session} now, and as whom. May block on the database.
     *
     * @throws org.sawt.signaling.shared.RefusedException {@code unknown_topic} for a session that does not exist or that
     *     the caller may not know of; {@code too_early}, {@code too_late}, {@code cancelled}, {@code revoked},
     *     {@code session_ended}
     */
    Admission admit(Caller caller, SessionId session);

    /**
     * A permission to come in.
     *
     * @param clinicZone says which relays are near
     * @param person the same for every connection of one person, so that a second one takes over the seat
     * @param closesAt when the room must be over for guests
     */
    record Admission(
            SessionId session,
            ClinicId clinic,
            LocalizedText clinicName,
            ZoneId clinicZone,
            PersonKey person,
            RoomRole role,
            PersonName name,
            Language language,
            Instant closesAt) {}
}
