package org.sawt.signaling.rooms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaRoom;
import org.sawt.signaling.rooms.Admissions.Admission;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.PersonName;

/** One person's place in a session: it outlives pages, sockets and the process, and its transitions are all here. */
final class Seat {

    private final ParticipantId id;
    private final PersonKey person;
    private final Line line;
    private final Pulse pulse = new Pulse();
    private final KnownPaths paths = new KnownPaths();
    private final Instant createdAt;
    private RoomRole role;
    private PersonName name;
    private Language language;
    private SeatState state;
    private Instant since;
    private int incarnation;
    private String resumeHash;
    private boolean muted;
    private @Nullable ParticipantId mutedBy;
    private boolean hand;
    private boolean originalSound;
    private @Nullable Instant admittedAt;
    private @Nullable LeaveReason leftReason;
    private long seesSince;

    private Seat(SeatRow row, Line line) {
        this.id = row.id();
        this.person = row.person();
        this.line = line;
        this.createdAt = row.createdAt();
        this.role = row.role();
        this.name = row.name();
        this.language = row.language();
        this.state = row.state();
        this.since = row.since();
        this.incarnation = row.incarnation();
        this.resumeHash = row.resumeHash();
        this.muted = row.muted();
        this.mutedBy = row.mutedBy();
        this.originalSound = row.originalSound();
        this.admittedAt = row.admittedAt();
        this.leftReason = row.leftReason();
    }

    /** As the process before this one left it; who was joined has yet to come back. */
    static Seat restored(SeatRow row, Line line, Instant now) {
        Seat seat = new Seat(row, line);
        if (seat.state == SeatState.JOINED) {
            seat.become(SeatState.RECONNECTING, now);
        }
        return seat;
    }

    /** A seat for somebody who has none; it stands as left until {@link #enter}. */
    static Seat of(Admission admission, Line line, Instant now) {
        return new Seat(
                new SeatRow(
                        ParticipantId.next(),
                        admission.person(),
                        admission.role(),
                        admission.name(),
                        admission.language(),
                        SeatState.LEFT,
                        0,
                        "",
                        false,
                        null,
                        false,
                        null,
                        null,
                        now,
                        now),
                line);
    }

    /** Comes with a new page, either into the room or to its door. */
    void enter(Admission admission, ResumeSecret secret, boolean directly, Instant now) {
        takePage(admission, secret);
        hand = false;
        mute(false, null);
        leftReason = null;
        if (directly && admittedAt == null) {
            admittedAt = now;
        }
        become(directly ? SeatState.JOINED : SeatState.WAITING, now);
    }

    /** A new page takes the place of the one before; where the seat stands does not change, except that it is back. */
    void takeOver(Admission admission, ResumeSecret secret, Instant now) {
        takePage(admission, secret);
        comeBack(now);
    }

    /** The same page is back. */
    void comeBack(Instant now) {
        if (state == SeatState.RECONNECTING) {
            become(SeatState.JOINED, now);
        }
    }

    /**
     * What the page says about itself as it comes; a new page does not take back that a moderator muted. Returns whether
     * that muted or unmuted.
     */
    boolean accept(JoinRequest request) {
        boolean before = muted;
        if (request.muted() != null && mutedBy == null) {
            muted = request.muted();
        }
        if (request.language() != null) {
            language = request.language();
        }
        return muted != before;
    }

    /** The page is not to be reached any more. */
    void lose(Instant now) {
        if (state == SeatState.JOINED) {
            become(SeatState.RECONNECTING, now);
        }
    }

    void admit(Instant now) {
        admittedAt = now;
        become(SeatState.JOINED, now);
    }

    void decline(Instant now) {
        become(SeatState.DECLINED, now);
    }

    void leave(LeaveReason reason, Instant now) {
        if (reason == LeaveReason.REMOVED) {
            admittedAt = null;
        }
        leftReason = reason;
        line.discard();
        become(SeatState.LEFT, now);
    }

    void mute(boolean on, @Nullable ParticipantId by) {
        muted = on;
        mutedBy = on ? by : null;
    }

    void raiseHand(boolean raised) {
        hand = raised;
    }

    void speak(Language preferred) {
        language = preferred;
    }

    void switchOriginalSound(boolean on) {
        originalSound = on;
    }

    /** Whether {@code request} comes from the page that has this seat. */
    boolean isResumedBy(JoinRequest request) {
        return isPresent()
                && id.equals(request.participant())
                && request.resume() != null
                && ResumeSecret.matches(request.resume(), resumeHash);
    }

    boolean isPresent() {
        return state != SeatState.LEFT;
    }

    boolean inRoom() {
        return state.inRoom();
    }

    /** From number {@code seq} on it sees more than before, of which earlier messages told it nothing. */
    void seesSince(long seq) {
        seesSince = seq;
    }

    /** Whether who has heard everything up to {@code seen} lacks only what was said after it. */
    boolean canFollowFrom(long seen) {
        return seen >= seesSince;
    }

    /** Whether this seat's owner may know of {@code other}. */
    boolean sees(Seat other) {
        return this == other || (inRoom() && (role.moderates() || other.inRoom()));
    }

    SeatRow row() {
        return new SeatRow(
                id,
                person,
                role,
                name,
                language,
                state,
                incarnation,
                resumeHash,
                muted,
                mutedBy,
                originalSound,
                admittedAt,
                leftReason,
                createdAt,
                since);
    }

    /** The page, as media knows it. Who came first offers first: ids are ordered by time. */
    MediaRoom.Member member() {
        return new MediaRoom.Member(id.toString(), incarnation, id.toString(), role.speaks(), true);
    }

    private void takePage(Admission admission, ResumeSecret secret) {
        role = admission.role();
        name = admission.name();
        language = admission.language();
        resumeHash = secret.hash();
        incarnation++;
        line.discard();
        pulse.reset();
    }

    private void become(SeatState next, Instant now) {
        state = next;
        since = now;
    }

    ParticipantId id() {
        return id;
    }

    PersonKey person() {
        return person;
    }

    Line line() {
        return line;
    }

    Pulse pulse() {
        return pulse;
    }

    KnownPaths paths() {
        return paths;
    }

    RoomRole role() {
        return role;
    }

    PersonName name() {
        return name;
    }

    Language language() {
        return language;
    }

    SeatState state() {
        return state;
    }

    Instant since() {
        return since;
    }

    boolean wasAdmitted() {
        return admittedAt != null;
    }

    boolean muted() {
        return muted;
    }

    @Nullable
    ParticipantId mutedBy() {
        return mutedBy;
    }

    boolean hand() {
        return hand;
    }

    boolean originalSound() {
        return originalSound;
    }
}
