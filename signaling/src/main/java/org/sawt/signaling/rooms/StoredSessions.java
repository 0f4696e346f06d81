package org.sawt.signaling.rooms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaEngine;
import org.sawt.signaling.media.MediaEngines;
import org.sawt.signaling.rooms.Ledger.Outcome;
import org.sawt.signaling.rooms.SessionFact.ParticipantLeft;
import org.sawt.signaling.rooms.SessionFact.SessionEnded;
import org.sawt.signaling.rooms.SessionFact.SessionOpened;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions as the database has them. Every change and the fact that tells of it share a transaction, which holds the lock
 * of the session's row: facts of one session are stored one after another, and none after its end.
 */
final class StoredSessions implements Sessions {

    private final TransactionOperations transaction;
    private final SessionTable sessions;
    private final SeatTable seats;
    private final ApplicationEventPublisher facts;
    private final Audit audit;
    private final MediaEngines engines;
    private final Clock clock;

    StoredSessions(
            TransactionOperations transaction,
            SessionTable sessions,
            SeatTable seats,
            ApplicationEventPublisher facts,
            Audit audit,
            MediaEngines engines,
            Clock clock) {
        this.transaction = transaction;
        this.sessions = sessions;
        this.seats = seats;
        this.facts = facts;
        this.audit = audit;
        this.engines = engines;
        this.clock = clock;
    }

    @Override
    public SessionId lobbyFor(Plan plan) {
        // Twice at most: the session that stood in the way may end between the two statements.
        return sessions.running(plan.appointment()).orElseGet(() -> {
            sessions.insertLobby(SessionId.next(), plan, engines.expected(), now());
            return sessions.running(plan.appointment()).orElseGet(() -> lobbyFor(plan));
        });
    }

    @Override
    public void open(SessionId session, StaffId by) {
        transaction.executeWithoutResult(status -> {
            switch (rowOf(session).state()) {
                case LOBBY -> openLobby(session, by);
                case OPEN -> {
                    // by somebody before
                }
                case ENDED -> throw Refusals.ENDED.asException();
            }
        });
    }

    /** How its media runs is decided now, when it is known whether a media server is ready. */
    private void openLobby(SessionId session, StaffId by) {
        Plan plan = planOf(session);
        Instant now = now();
        MediaEngine.Mode mode = engines.choose();
        if (sessions.open(session, mode, now)) {
            facts.publishEvent(new SessionOpened(session, plan.clinic(), plan.appointment(), by, mode, now));
        } else if (sessions.ending(session).isPresent()) {
            throw Refusals.ENDED.asException();
        }
    }

    @Override
    public void replan(Plan plan, Instant closesAt) {
        transaction.executeWithoutResult(status -> sessions.running(plan.appointment())
                .ifPresent(session -> sessions.lockRunning(session, null, now())
                        .map(Plan::therapist)
                        .ifPresent(before -> {
                            sessions.replan(session, plan.therapist(), closesAt);
                            facts.publishEvent(new Replanned(session, before, plan.therapist(), closesAt));
                        })));
    }

    @Override
    public void end(SessionId session, EndReason reason) {
        end(session, reason, null);
    }

    /** Ends {@code session}; {@code by} is who did it from inside. */
    void end(SessionId session, EndReason reason, @Nullable ParticipantId by) {
        transaction.executeWithoutResult(status -> {
            Plan plan = planOf(session);
            Instant now = now();
            if (sessions.end(session, reason, now)) {
                seats.endAll(session, now)
                        .forEach(seat -> facts.publishEvent(new ParticipantLeft(
                                session,
                                plan.clinic(),
                                plan.appointment(),
                                seat,
                                LeaveReason.SESSION_ENDED,
                                null,
                                now)));
                facts.publishEvent(new SessionEnded(session, plan.clinic(), plan.appointment(), reason, by, now));
            }
        });
    }

    @Override
    public Optional<Standing> find(SessionId session) {
        return sessions.find(session).map(row -> new Standing(row.id(), row.plan(), row.state()));
    }

    /** Stores what a room decided, unless the session has ended. */
    Outcome store(SessionId session, Change change) {
        return transaction.execute(status -> {
            Optional<Plan> running = sessions.lockRunning(session, change.closesAt(), now());
            running.ifPresent(plan -> save(session, plan, change));
            return running.isPresent() ? Outcome.STORED : Outcome.ENDED;
        });
    }

    /** What a room is made from. */
    Optional<Stored> load(SessionId session) {
        return sessions.find(session).map(row -> new Stored(row, seats.of(session)));
    }

    Optional<SessionTable.Ending> endingOf(SessionId session) {
        return sessions.ending(session);
    }

    /** The sessions that are open, the oldest first. */
    Map<SessionId, Opening> open() {
        return sessions.open();
    }

    /** Whatever stops this process from now on, these sessions ran until now. */
    void keepAlive(Collection<SessionId> running) {
        sessions.alive(running, now());
    }

    Optional<SessionRow> row(SessionId session) {
        return sessions.find(session);
    }

    List<SessionId> overdueLobbies(Duration longest) {
        return sessions.overdueLobbies(now(), longest);
    }

    /** The seat before the fact: whoever hears of the participant finds the row. */
    private void save(SessionId session, Plan plan, Change change) {
        if (change.seat() != null) {
            seats.save(session, plan.clinic(), change.seat());
        }
        if (change.media() != null) {
            sessions.runsOn(session, change.media());
        }
        if (change.audit() != null) {
            audit.record(change.audit());
        }
        if (change.fact() != null) {
            facts.publishEvent(change.fact());
        }
    }

    private Plan planOf(SessionId session) {
        return rowOf(session).plan();
    }

    private SessionRow rowOf(SessionId session) {
        return sessions.find(session)
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.UNKNOWN_TOPIC, "no such session").asException());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
