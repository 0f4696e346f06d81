package org.sawt.signaling.rooms;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;

/** Admits everybody of the session's clinic, except whom a test has banned. */
final class TestAdmissions implements Admissions {

    private final Sessions sessions;
    private final Clock clock;
    private final Set<PersonKey> banned = ConcurrentHashMap.newKeySet();

    TestAdmissions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    void ban(Caller caller) {
        banned.add(PersonKey.of(caller));
    }

    @Override
    public Admission admit(Caller caller, SessionId session) {
        Sessions.Standing standing = sessions.find(session)
                .filter(known -> known.plan().clinic().equals(caller.clinic()))
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.UNKNOWN_TOPIC, "no such session").asException());
        if (banned.contains(PersonKey.of(caller))) {
            throw Refusal.of(RefusalCode.REVOKED, "banned").asException();
        }
        return new Admission(
                standing.session(),
                caller.clinic(),
                new LocalizedText("Test clinic", "عيادة"),
                ZoneOffset.UTC,
                PersonKey.of(caller),
                roleOf(caller),
                new PersonName("Layla", "ليلى"),
                Language.EN,
                clock.instant().plus(Duration.ofHours(1)));
    }

    private static RoomRole roleOf(Caller caller) {
        return switch (caller) {
            case Caller.Staff staff when staff.role() == StaffRole.SUPERVISOR -> RoomRole.SUPERVISOR;
            case Caller.Staff _ -> RoomRole.THERAPIST;
            case Caller.Guest guest -> RoomRole.valueOf(guest.role().name());
            case Caller.Relative _ -> throw new IllegalArgumentException("no room is open to relatives");
        };
    }
}
