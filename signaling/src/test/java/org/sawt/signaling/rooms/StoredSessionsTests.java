package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.media.MediaEngine.Mode;
import org.sawt.signaling.media.MediaChoice;
import org.sawt.signaling.media.MediaEngines;
import org.sawt.signaling.rooms.Ledger.Outcome;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What lasts, on a real PostgreSQL: one lobby, one end, no fact after it, seats that outlive the process. */
class StoredSessionsTests extends LiveRooms {

    private static final int MANY = 500;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Retry retry;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void manyWhoWantTheLobbyAtOnceGetTheSame() {
        Meeting meeting = lobby();
        sessions.end(meeting.session(), EndReason.CANCELLED);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<SessionId>> asked = IntStream.range(0, 16)
                    .mapToObj(one -> CompletableFuture.supplyAsync(() -> sessions.lobbyFor(meeting.plan()), threads))
                    .toList();
            assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
            sessions.end(asked.getFirst().join(), EndReason.CANCELLED);
        }
    }

    @Test
    void openingAndEndingAreIdempotentAndAnEndedSessionStaysEnded() {
        Meeting meeting = open();
        sessions.open(meeting.session(), meeting.plan().therapist());
        sessions.end(meeting.session(), EndReason.ENDED_BY_STAFF);
        sessions.end(meeting.session(), EndReason.TOO_LONG);
        assertThat(sessions.endingOf(meeting.session()).orElseThrow().reason()).isEqualTo(EndReason.ENDED_BY_STAFF);
        assertThatThrownBy(() -> sessions.open(meeting.session(), meeting.plan().therapist()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("session_ended");
        assertThat(sessions.find(meeting.session()).orElseThrow().state()).isEqualTo(Sessions.State.ENDED);
    }

    @Test
    void aStartIsRefusedWhileNoMediaServerIsReadyAndDoneOnceOneIs() {
        Meeting meeting = lobby();
        ScriptedEngine server = new ScriptedEngine();
        server.isReady(false);
        StoredSessions routed = on(server);
        assertThatThrownBy(() -> routed.open(meeting.session(), meeting.plan().therapist()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("unavailable");
        assertThat(sessions.find(meeting.session()).orElseThrow().state()).isEqualTo(Sessions.State.LOBBY);
        assertThat(journal(meeting.session())).isEmpty();
        server.isReady(true);
        routed.open(meeting.session(), meeting.plan().therapist());
        assertThat(sessions.row(meeting.session()).orElseThrow().mode()).isEqualTo(Mode.ROUTED);
        server.isReady(false);
        routed.open(meeting.session(), meeting.plan().therapist());
        assertThat(sessions.find(meeting.session()).orElseThrow().state()).isEqualTo(Sessions.State.OPEN);
    }

    private StoredSessions on(ScriptedEngine server) {
        return new StoredSessions(
                new TransactionTemplate(transactions),
                new SessionTable(jdbc),
                new SeatTable(jdbc),
                events,
                entry -> {},
                new MediaEngines(MediaChoice.ROUTED, server, mesh),
                clock);
    }

    @Test
    void nothingIsStoredAfterTheEnd() {
        Meeting meeting = open();
        Person therapist = enter(rooms, meeting);
        Stored stored = sessions.load(meeting.session()).orElseThrow();
        sessions.end(meeting.session(), EndReason.CANCELLED);
        Session session = new Session(stored.session());
        Seat seat = Seat.restored(stored.seats().getFirst(), new Line(16, clock.instant()), clock.instant());
        Change late = Change.of(new Facts(session).joined(seat, clock.instant()), seat);
        assertThat(sessions.store(meeting.session(), late)).isEqualTo(Outcome.ENDED);
        await().until(() -> therapist.channel().isClosed());
        assertThat(sessions.load(meeting.session()).orElseThrow().seats())
                .allMatch(row -> row.leftReason() == LeaveReason.SESSION_ENDED);
    }

    @Test
    void anotherProcessFindsTheSeatsAndTheLinks() {
        Meeting meeting = open();
        Person therapist = enter(rooms, meeting);
        therapist.push("mute", therapist);
        await().until(() -> sessions.load(meeting.session())
                .orElseThrow()
                .seats()
                .getFirst()
                .muted());
        Rooms restarted = new Rooms(surroundings, sessions, retry, events, Thread::startVirtualThread);
        Person back = therapist.anotherPage();
        restarted.enter(meeting.session()).arrive(new Arrival(back, back.admission(), therapist.resumeAfter(1)));
        await().until(back::isAnswered);
        assertThat(back.id()).isEqualTo(therapist.id());
        await().until(() -> back.heard("links"));
        assertThat(back.last("snapshot").at("/participants/0/muted").booleanValue())
                .isTrue();
        assertThat(back.last("snapshot").at("/participants/0/name/ar").stringValue())
                .isEqualTo("ليلى");
        restarted.enter(meeting.session()).ended(EndReason.CANCELLED, clock.instant());
        await().until(() -> restarted.size() == 0);
    }

    @Test
    void theSweepWatchesOpenSessionsAndClosesOverdueLobbies() {
        Meeting open = open();
        Meeting lobby = lobby();
        sweep.run();
        assertThat(rooms.find(open.session())).isPresent();
        assertThat(sessions.find(lobby.session()).orElseThrow().state()).isEqualTo(Sessions.State.LOBBY);
        clock.advance(Duration.ofHours(4));
        sweep.run();
        assertThat(sessions.endingOf(lobby.session()).orElseThrow().reason()).isEqualTo(EndReason.NOT_STARTED);
        await().until(() -> sessions.endingOf(open.session()).isPresent());
        assertThat(sessions.endingOf(open.session()).orElseThrow().reason()).isIn(EndReason.EMPTY, EndReason.TOO_LONG);
    }

    @Test
    void aRoomThatDidNotHearOfItsOpeningOrItsEndLearnsOfThemFromTheSweep() {
        Meeting meeting = lobby();
        Rooms deaf = new Rooms(surroundings, sessions, retry, events, Thread::startVirtualThread);
        Person therapist = enter(deaf, meeting);
        sessions.open(meeting.session(), meeting.plan().therapist());
        Sweep itsSweep = new Sweep(deaf, sessions, surroundings.settings());
        itsSweep.run();
        await().until(() -> therapist.heard("session_opened"));
        sessions.end(meeting.session(), EndReason.CANCELLED);
        itsSweep.run();
        await().until(() -> therapist.channel().isClosed() && deaf.size() == 0);
    }

    @Test
    void oneRowThatCannotBeReadHidesNoOtherSession() {
        Meeting broken = open();
        Meeting sound = open();
        enter(rooms, broken);
        jdbc.sql("update session_participants set role = 'nobody' where session_id = ?")
                .param(broken.session().value())
                .update();
        Rooms restarted = new Rooms(surroundings, sessions, retry, events, Thread::startVirtualThread);
        new Sweep(restarted, sessions, surroundings.settings()).run();
        assertThat(restarted.find(broken.session())).isEmpty();
        assertThat(restarted.find(sound.session())).isPresent();
        assertThat(sessions.load(sound.session()).orElseThrow().session().aliveAt())
                .isNotNull();
    }

    @Test
    void anEndThatRacesWithJoinsLeavesNobodyBehind() {
        for (int round = 0; round < 20; round++) {
            Meeting meeting = open();
            List<Person> people = IntStream.range(0, 4)
                    .mapToObj(one ->
                            new Person(meeting.guardian(), admissions.admit(meeting.guardian(), meeting.session())))
                    .toList();
            people.forEach(person -> Thread.startVirtualThread(() -> arrive(rooms, meeting, person)));
            sessions.end(meeting.session(), EndReason.CANCELLED);
            await().untilAsserted(() -> assertThat(people)
                    .allMatch(person -> person.isAnswered()
                            && (person.wasRefused() || person.channel().isClosed())));
            assertThat(sessions.load(meeting.session()).orElseThrow().seats())
                    .allMatch(row -> row.state() == SeatState.LEFT);
        }
        await().until(() -> rooms.size() == 0);
    }

    @Test
    void fiveHundredSessionsComeAndGoAndNothingIsLeft() throws InterruptedException {
        long threads = Thread.getAllStackTraces().size();
        try (var clinic = Executors.newFixedThreadPool(8)) {
            for (int one = 0; one < MANY; one++) {
                clinic.execute(this::aWholeSession);
            }
        }
        await().until(() -> rooms.size() == 0);
        assertThat(mesh.rooms()).isZero();
        assertThat(rooms.sum(Census::joined)).isZero();
        assertThat(jdbc.sql("select count(*) from session_participants where state <> 'left'")
                        .query(Integer.class)
                        .single())
                .isZero();
        await().untilAsserted(
                        () -> assertThat(Thread.getAllStackTraces().size()).isLessThan((int) threads + 10));
    }

    private void aWholeSession() {
        Meeting meeting = open();
        Person therapist = enter(rooms, meeting);
        Person guardian = new Person(meeting.guardian(), admissions.admit(meeting.guardian(), meeting.session()));
        arrive(rooms, meeting, guardian);
        await().until(guardian::isAnswered);
        therapist.push("admit", guardian);
        await().until(() -> guardian.heard("links"));
        therapist.push("end", "{}");
        await().until(() -> guardian.channel().isClosed() && therapist.channel().isClosed());
    }

    private Person enter(Rooms into, Meeting meeting) {
        Person therapist = new Person(meeting.therapist(), admissions.admit(meeting.therapist(), meeting.session()));
        arrive(into, meeting, therapist);
        await().until(therapist::isAnswered);
        assertThat(Objects.requireNonNull(therapist.answer()).get("state").stringValue())
                .isEqualTo("joined");
        return therapist;
    }

    private static void arrive(Rooms into, Meeting meeting, Person person) {
        try {
            into.enter(meeting.session())
                    .arrive(new Arrival(person, person.admission(), new JoinRequest(null, null, null, null, null)));
        } catch (RefusedException refused) {
            person.refuse(refused.refusal());
        }
    }
}
