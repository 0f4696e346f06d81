package org.sawt.signaling.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.shared.SessionId;
import org.springframework.stereotype.Service;

/** What goes on now, for those who may see the students; from the rooms' rows and the journal. */
@Service
class LiveSessions {

    private static final Set<EntryType> WANTED =
            EnumSet.of(EntryType.WAITING, EntryType.JOINED, EntryType.RECONNECTING, EntryType.QUALITY);

    /** Samples come every half a minute; one that is older says nothing about now. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final SessionReading reading;
    private final LiveReading live;
    private final SessionEvents events;
    private final Presences presences;
    private final Clinics clinics;
    private final Clock clock;

    LiveSessions(
            SessionReading reading,
            LiveReading live,
            SessionEvents events,
            Presences presences,
            Clinics clinics,
            Clock clock) {
        this.reading = reading;
        this.live = live;
        this.events = events;
        this.presences = presences;
        this.clinics = clinics;
        this.clock = clock;
    }

    LiveSession.Overview seenBy(Caller.Staff reader) {
        Instant now = clock.instant();
        List<SessionId> today = live.openedSince(reader, startOfDay(reader, now));
        Duration delivered = presences.deliveredIn(today).values().stream().reduce(Duration.ZERO, Duration::plus);
        return new LiveSession.Overview(now, delivered.toMinutes(), today.size(), running(reader, now));
    }

    private Instant startOfDay(Caller.Staff reader, Instant now) {
        ZoneId zone = clinics.byId(reader.clinic()).zone();
        return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    }

    private List<LiveSession> running(Caller.Staff reader, Instant now) {
        List<SessionReading.Head> heads = reading.running(reader);
        List<SessionId> sessions = heads.stream().map(SessionReading.Head::id).toList();
        Map<SessionId, List<LiveReading.Seated>> people = live.presentIn(sessions);
        Map<SessionId, List<JournalEntry>> entries = events.entriesIn(sessions, WANTED);
        return heads.stream()
                .map(head -> session(
                        head,
                        people.getOrDefault(head.id(), List.of()).stream()
                                .map(seated -> present(seated, entries.getOrDefault(head.id(), List.of()), now))
                                .toList()))
                .toList();
    }

    private static LiveSession session(SessionReading.Head head, List<LiveSession.Present> people) {
        return new LiveSession(head.id(), head.state(), head.student(), head.therapist(), head.openedAt(), people);
    }

    private static LiveSession.Present present(LiveReading.Seated seated, List<JournalEntry> entries, Instant now) {
        SessionReading.Participant who = seated.participant();
        List<JournalEntry> own = entries.stream()
                .filter(entry -> who.id().equals(entry.participant()))
                .toList();
        JournalEntry began = newest(own, entry -> entry.type().wire().equals(seated.state()));
        JournalEntry sample = newest(
                own, entry -> entry.type() == EntryType.QUALITY && entry.at().isAfter(now.minus(FRESH)));
        return new LiveSession.Present(
                who.id(),
                who.role(),
                who.name(),
                seated.state(),
                began == null ? null : began.at(),
                sample == null ? null : sample.data());
    }

    private static @Nullable JournalEntry newest(List<JournalEntry> entries, Predicate<JournalEntry> wanted) {
        return entries.reversed().stream().filter(wanted).findFirst().orElse(null);
    }
}
