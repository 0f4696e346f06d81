package org.sawt.signaling.rooms;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaEngine.Mode;
import org.sawt.media.TestClock;
import org.sawt.media.mesh.MeshEngine;
import org.sawt.signaling.media.MediaChoice;
import org.sawt.signaling.media.MediaEngines;
import org.sawt.signaling.relays.IceServers;
import org.sawt.signaling.rooms.Admissions.Admission;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.sawt.turn.CredentialMinter;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;

/** One room without Spring, threads or database: what is told to it is done when the call returns. */
final class Scene {

    static final RoomsSettings SETTINGS = new RoomsSettings(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofMinutes(60),
            Duration.ofHours(4),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            new RoomsSettings.Limits(8, 20, 16, 64, 200, 1024, 256));

    /** The clinic is in the zone of the second. */
    private static final List<RelayServer> RELAYS =
            List.of(relay("far", Set.of()), relay("near", Set.of(ZoneId.of("Asia/Riyadh"))), relay("third", Set.of()));

    static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    final TestClock clock = TestClock.standingAt(START);
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final MeshEngine mesh = new MeshEngine();
    final ClinicId clinic = ClinicId.next();
    final SessionId session = SessionId.next();
    final AppointmentId appointment = AppointmentId.next();
    private final Sessions.Plan plan = new Sessions.Plan(appointment, clinic, StudentId.next(), StaffId.next());
    private final MediaEngines engines;
    private @Nullable RunningRoom room;
    private @Nullable MemoryLedger ledger;
    private @Nullable Instant aliveAt;
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;
    private boolean over;
    private final Duration credentials;
    private Change.MediaRun begun = new Change.MediaRun(Mode.MESH, 1);

    private Scene(@Nullable MediaEngine servers) {
        this(servers, Duration.ofHours(1));
    }

    private Scene(@Nullable MediaEngine servers, Duration credentials) {
        this.credentials = credentials;
        engines = new MediaEngines(MediaChoice.AUTO, servers, mesh);
    }

    static Scene lobby() {
        Scene scene = new Scene(null);
        scene.begin(Sessions.State.LOBBY, new Change.MediaRun(Mode.MESH, 1), List.of());
        return scene;
    }

    static Scene open() {
        Scene scene = new Scene(null);
        scene.begin(Sessions.State.OPEN, new Change.MediaRun(Mode.MESH, 1), List.of());
        return scene;
    }

    /** An open session whose relays' credentials are good for {@code lifetime} only. */
    static Scene openWithCredentialsFor(Duration lifetime) {
        Scene scene = new Scene(null, lifetime);
        scene.begin(Sessions.State.OPEN, new Change.MediaRun(Mode.MESH, 1), List.of());
        return scene;
    }

    /** A lobby whose session may run through {@code engine}. */
    static Scene lobbyBefore(MediaEngine engine) {
        Scene scene = new Scene(engine);
        scene.begin(Sessions.State.LOBBY, new Change.MediaRun(scene.engines.expected(), 1), List.of());
        return scene;
    }

    static Scene openOn(MediaEngine engine) {
        Scene scene = new Scene(engine);
        scene.begin(Sessions.State.OPEN, new Change.MediaRun(engine.mode(), 1), List.of());
        return scene;
    }

    /** The process ends and another one begins with what was stored. */
    void restart() {
        begin(Sessions.State.OPEN, ledger().media().orElse(begun), ledger().rows());
        room().start();
    }

    /** What happens in {@code burst} waits for the room together, as it does when the room's thread is slow. */
    void atOnce(Runnable burst) {
        holding = true;
        burst.run();
        holding = false;
        List<Runnable> waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(Runnable::run);
    }

    private void run(Runnable task) {
        if (holding) {
            held.add(task);
        } else {
            task.run();
        }
    }

    /** The sweep came by. */
    void noteAlive() {
        aliveAt = clock.instant();
    }

    Person therapist() {
        return staff(StaffRole.THERAPIST, RoomRole.THERAPIST);
    }

    Person supervisor() {
        return staff(StaffRole.SUPERVISOR, RoomRole.SUPERVISOR);
    }

    Person guest(GuestRole role) {
        Caller caller = new Caller.Guest(InvitationId.next(), appointment, clinic, role);
        return new Person(caller, admission(caller, RoomRole.valueOf(role.name())));
    }

    Person guardian() {
        return guest(GuestRole.GUARDIAN);
    }

    /** Arrives with a new page. */
    Person join(Person person) {
        return join(person, new JoinRequest(null, null, null, null, null));
    }

    Person join(Person person, JoinRequest request) {
        room().arrive(new Arrival(person, person.admission(), request));
        return person;
    }

    /** A guardian who has been let in by {@code moderator}. */
    Person joinedGuardian(Person moderator) {
        Person guardian = join(guardian());
        moderator.ok("admit", guardian);
        return guardian;
    }

    void pass(Duration time) {
        clock.advance(time);
        room().tick(clock.instant());
    }

    RunningRoom room() {
        return Objects.requireNonNull(room);
    }

    MemoryLedger ledger() {
        return Objects.requireNonNull(ledger);
    }

    boolean isOver() {
        return over;
    }

    double counter(String name, String tag, String value) {
        return registry.counter(name, tag, value).count();
    }

    private static RelayServer relay(String name, Set<ZoneId> zones) {
        return new RelayServer(
                name, 1, zones, List.of(TurnUrl.parse("turn:" + name + ".example.org")), "a secret of tests");
    }

    private Person staff(StaffRole role, RoomRole inRoom) {
        Caller caller = new Caller.Staff(StaffId.next(), clinic, role);
        return new Person(caller, admission(caller, inRoom));
    }

    private Admission admission(Caller caller, RoomRole role) {
        return new Admission(
                session,
                clinic,
                new LocalizedText("Nakheel Centre", "مركز النخيل"),
                ZoneId.of("Asia/Riyadh"),
                PersonKey.of(caller),
                role,
                new PersonName("Sara", "سارة"),
                Language.AR,
                START.plus(Duration.ofMinutes(90)));
    }

    private void begin(Sessions.State state, Change.MediaRun media, List<SeatRow> seats) {
        begun = media;
        Instant opened = state == Sessions.State.OPEN ? START : null;
        SessionRow row =
                new SessionRow(session, plan, state, media.mode(), media.epoch(), START, null, opened, aliveAt);
        IceServers ice =
                new IceServers(List.of("stun:relay.example.org"), RELAYS, new CredentialMinter(credentials, clock));
        Surroundings around = new Surroundings(SETTINGS, clock, engines, ice, new RoomMetrics(registry));
        RunningRoom made = new RunningRoom(
                new Stored(row, seats),
                around,
                mailbox -> ledger = new MemoryLedger(mailbox),
                this::run,
                () -> over = true);
        ledger().onEnd(reason -> made.ended(reason, clock.instant()));
        room = made;
    }
}
