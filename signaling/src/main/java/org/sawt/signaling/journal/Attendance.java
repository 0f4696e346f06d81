package org.sawt.signaling.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sawt.signaling.shared.ParticipantId;

/**
 * Who was in the room and when, derived from the journal. A lost connection that came back within the grace time does
 * not interrupt attendance, because the voice did not; one that never came back ended it when it was lost,
 * whatever ended the wait for it. So did one after which somebody came with a new page, unless that was a reload: the voice
 * went with the old page, though a server that was away itself counted no grace time.
 */
final class Attendance {

    /** The entries that it reads; all others say nothing about presence. */
    static final Set<EntryType> TYPES =
            Set.of(EntryType.JOINED, EntryType.RECONNECTING, EntryType.RETURNED, EntryType.LEFT, EntryType.ENDED);

    /** Longer than loading a page anew takes. */
    private static final Duration RELOAD = Duration.ofMinutes(1);

    static final Set<String> THERAPY = Set.of("therapist", "supervisor");
    static final Set<String> FAMILY = Set.of("guardian", "student");

    private final Map<ParticipantId, List<Interval>> intervals = new LinkedHashMap<>();
    private final Map<ParticipantId, String> roles = new HashMap<>();
    private final Map<ParticipantId, Instant> present = new HashMap<>();
    private final Map<ParticipantId, Instant> lost = new HashMap<>();

    private Attendance() {}

    /** Reads {@code entries} in order; who is still in the room is counted until {@code now}. */
    static Attendance of(List<JournalEntry> entries, Instant now) {
        Attendance attendance = new Attendance();
        entries.forEach(attendance::read);
        List.copyOf(attendance.present.keySet()).forEach(participant -> attendance.leave(participant, now));
        return attendance;
    }

    /** In order of arrival; empty for somebody who only waited. */
    List<Interval> intervalsOf(ParticipantId participant) {
        return intervals.getOrDefault(participant, List.of());
    }

    Duration secondsOf(ParticipantId participant) {
        return intervalsOf(participant).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Time in which somebody of staff and somebody of the family were in the room together. */
    Duration delivered() {
        return Interval.overlap(allOf(THERAPY), allOf(FAMILY));
    }

    /** When that was, in order. */
    List<Interval> together() {
        return Interval.shared(allOf(THERAPY), allOf(FAMILY));
    }

    private List<Interval> allOf(Set<String> wanted) {
        return intervals.entrySet().stream()
                .filter(entry -> wanted.contains(roles.get(entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private void read(JournalEntry entry) {
        if (entry.type() == EntryType.ENDED) {
            List.copyOf(present.keySet()).forEach(participant -> leave(participant, whenLeft(entry, participant)));
        }
        ParticipantId participant = entry.participant();
        if (participant == null) {
            return;
        }
        switch (entry.type()) {
            case JOINED -> {
                roles.put(participant, String.valueOf(entry.data().get("role")));
                present.putIfAbsent(participant, entry.at());
            }
            case RECONNECTING -> lost.put(participant, entry.at());
            case RETURNED -> comeBack(entry, participant);
            case LEFT -> leave(participant, whenLeft(entry, participant));
            case OPENED,
                    WAITING,
                    ADMITTED,
                    DECLINED,
                    MUTED,
                    UNMUTED,
                    QUALITY,
                    PATHS_CHECKED,
                    PATH_CHANGED,
                    LINK_FAILED,
                    LINK_RESTARTED,
                    MEDIA_MOVED,
                    ENDED -> {
                // says nothing about presence
            }
        }
    }

    private void comeBack(JournalEntry entry, ParticipantId participant) {
        Instant since = lost.remove(participant);
        boolean newPage = Boolean.TRUE.equals(entry.data().get("taken_over"));
        if (since != null && newPage && since.plus(RELOAD).isBefore(entry.at()) && present.containsKey(participant)) {
            leave(participant, since);
            present.put(participant, entry.at());
        }
    }

    private Instant whenLeft(JournalEntry entry, ParticipantId participant) {
        return lost.getOrDefault(participant, entry.at());
    }

    private void leave(ParticipantId participant, Instant at) {
        Instant since = present.remove(participant);
        lost.remove(participant);
        if (since != null) {
            intervals.computeIfAbsent(participant, _ -> new ArrayList<>()).add(new Interval(since, at));
        }
    }
}
