package org.sawt.signaling.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads {@link Presence} for those who write an appointment's record, which is where the right to read it is asked for. */
@Service
public class Presences {

    /** Waiting and failures beside what {@link Attendance} reads: a family that could not come in is no no-show. */
    private static final Set<EntryType> EVIDENCE = evidence();

    private final SessionEvents events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Presences(SessionEvents events, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static Set<EntryType> evidence() {
        Set<EntryType> types = EnumSet.copyOf(Attendance.TYPES);
        types.addAll(EnumSet.of(EntryType.WAITING, EntryType.LINK_FAILED));
        return types;
    }

    /** Of all sessions of {@code appointment}; who is still in a room is counted until now. */
    public Presence of(AppointmentId appointment) {
        Instant now = clock.instant();
        Map<SessionId, List<JournalEntry>> entries = events.entriesIn(sessionsOf(appointment), EVIDENCE);
        List<Interval> together = entries.values().stream()
                .flatMap(session -> Attendance.of(session, now).together().stream())
                .sorted(Comparator.comparing(Interval::from))
                .toList();
        return new Presence(
                together.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus),
                together.isEmpty() ? null : together.getFirst().from(),
                together.stream()
                        .map(Interval::to)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                came(entries, Attendance.FAMILY),
                came(entries, Attendance.THERAPY),
                all(entries).anyMatch(entry -> entry.type() == EntryType.LINK_FAILED),
                evidence(entries));
    }

    /** How long staff and family were in the room together, of each of {@code sessions} that anybody came to. */
    public Map<SessionId, Duration> deliveredIn(List<SessionId> sessions) {
        Instant now = clock.instant();
        return events.presenceIn(sessions).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        session -> Attendance.of(session.getValue(), now).delivered()));
    }

    /** In the order in which they were made. */
    private List<SessionId> sessionsOf(AppointmentId appointment) {
        return jdbc.sql("select id from therapy_sessions where appointment_id = :appointment order by created_at, id")
                .param("appointment", appointment.value())
                .query((row, _) -> new SessionId(Objects.requireNonNull(row.getObject("id", UUID.class))))
                .list();
    }

    private static boolean came(Map<SessionId, List<JournalEntry>> entries, Set<String> roles) {
        return all(entries)
                .anyMatch(entry -> roles.contains(String.valueOf(entry.data().get("role"))));
    }

    private static Stream<JournalEntry> all(Map<SessionId, List<JournalEntry>> entries) {
        return entries.values().stream().flatMap(List::stream);
    }

    private static List<Presence.Evidence> evidence(Map<SessionId, List<JournalEntry>> entries) {
        List<Presence.Evidence> found = new ArrayList<>();
        entries.forEach((session, of) -> of.forEach(entry -> found.add(new Presence.Evidence(session, entry.seq()))));
        return found;
    }
}
