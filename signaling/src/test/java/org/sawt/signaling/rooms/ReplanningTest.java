package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.StaffId;

/** The appointment of a running room is handed over or moved. */
class ReplanningTest {

    private static final Instant LATER = Scene.START.plus(Duration.ofHours(2));

    @Test
    void theTherapistBeforeIsOutAtOnceAndTheFamilyStaysForTheNext() {
        Scene scene = Scene.open();
        Person before = scene.join(scene.therapist());
        Person guardian = scene.joinedGuardian(before);

        scene.room().replanned(new Replanned(scene.session, idOf(before), StaffId.next(), LATER));

        assertThat(Objects.requireNonNull(before.channel().closedWith()).code()).isEqualTo(RefusalCode.REVOKED);
        assertThat(guardian.last("participant_left").get("reason").stringValue())
                .isEqualTo("revoked");
        assertThat(guardian.last("links").get("links")).isEmpty();
        assertThat(scene.ledger().facts()).endsWith("ParticipantLeft");
        Person after = scene.join(scene.therapist());
        assertThat(after.last("links").get("links")).hasSize(1);
        assertThat(guardian.last("links").get("links")).hasSize(1);
        assertThat(guardian.channel().isClosed()).isFalse();
    }

    @Test
    void aSupervisorWhoseAppointmentItWasStaysAsSupervisor() {
        Scene scene = Scene.open();
        Person supervisor = scene.join(scene.supervisor());

        scene.room().replanned(new Replanned(scene.session, idOf(supervisor), StaffId.next(), LATER));

        assertThat(supervisor.channel().isClosed()).isFalse();
        supervisor.ok("chat", "{'text': 'still here'}");
    }

    @Test
    void aLobbyThatWasMovedClosesWithItsNewWindow() {
        Scene scene = Scene.lobby();
        Person therapist = scene.join(scene.therapist());

        StaffId same = idOf(therapist);
        scene.room().replanned(new Replanned(scene.session, same, same, LATER));

        assertThat(therapist.channel().isClosed()).isFalse();
        scene.pass(Duration.ofHours(2).minusSeconds(1));
        assertThat(scene.isOver()).isFalse();
        scene.pass(Duration.ofSeconds(1));
        assertThat(scene.ledger().ends()).containsExactly(EndReason.NOT_STARTED);
        assertThat(scene.isOver()).isTrue();
    }

    private static StaffId idOf(Person person) {
        return ((Caller.Staff) person.caller()).id();
    }
}
